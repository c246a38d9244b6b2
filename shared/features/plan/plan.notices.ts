import { deskAwaited } from '../../case/at-desks.ts';
import type { Case } from '../../case/case.ts';
import { mailedGrant } from '../../case/parts/access.ts';
import {
  chosenOption,
  highestAmount,
  type OfferRound,
  type Plan,
  type PlanKind,
  type PlanOption,
} from '../../case/parts/plan.ts';
import type { Money } from '../../kernel/money.ts';
import type { DeskId } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Addressee } from '../../mail/addressee.ts';
import { customerNotice, quoted, type Say } from '../../mail/customer-notice.ts';
import type { Block, Fact } from '../../mail/letter.ts';
import { paragraph } from '../../mail/letter.ts';
import type { DeskReader } from '../../mail/notice.ts';
import { nothingMore, ownerName, staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { at } from '../../mail/true-while.ts';
import { isShopCredit, type RefundPath } from '../../payments/refund.ts';
import { chargeTexts } from '../../texts/charge.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';
import { wordsOf } from './plan-words.ts';

/** One of the ways to settle the case that the customer can choose from. */
export interface OfferedOption extends Omit<PlanOption, 'id'> {
  /** As a colleague describes it. */
  readonly words: string;
}

interface Offer {
  /** What a colleague wrote about the options. */
  readonly words: string;
  readonly options: readonly OfferedOption[];
  readonly expiresAt: Instant;
  /** True where the mail's link is the one by which money can be directed: the address on record gets it alone. */
  readonly linkDirectsMoney: boolean;
}

const whileOffered = ({ status, plan }: Case) => status === 'awaiting_customer' && plan?.state === 'offered';

/** Lays the ways to settle the case before the customer, and says how to choose and until when. */
export const offer = customerNotice({
  kind: 'offer',
  reads: 'thread',
  trueWhile: whileOffered,
  fill: ({ case: current, thread }): Offer => {
    const plan = openOffer(current);
    const { text, options } = told(wordsOf(plan, thread), 'words for the plan');
    return {
      words: text,
      options: plan.options.map(({ id: _, ...option }, index) => ({
        ...option,
        words: options[index] ?? '',
      })),
      expiresAt: told(plan.expiresAt, 'end of the offer'),
      linkDirectsMoney: mailedGrant(current.access)?.scope === 'verified',
    };
  },
  body: ({ words, options, expiresAt, linkDirectsMoney }, to, say) => {
    const count = options.length;
    const by = formatInstant(to.locale, expiresAt);
    const dates = options.filter(({ expectedBy }) => expectedBy !== null).length;
    const linkCounts = linkDirectsMoney && options.some(({ amount }) => amount !== null);
    const asksForAccount = options.some(({ path }) => path === 'bank_transfer');
    return {
      news: say('offer.subject', { count }),
      lead: say('offer.lead', { count }),
      before: [
        ...quoted(words, say('mail.colleague_explains')),
        ...options.flatMap((option, index) => optionBlocks(option, index + 1, to, say)),
      ],
      facts: [{ label: say('fact.your_answer_by'), value: by }],
      after: [
        paragraph(say('offer.choose', { count, by })),
        ...(asksForAccount ? [paragraph(say('offer.account'))] : []),
        ...(dates > 0 ? [paragraph(say('offer.dates', { count: dates }))] : []),
        ...(linkCounts && to.link !== null ? [paragraph(say('offer.link'))] : []),
        paragraph(say('offer.otherwise')),
      ],
      button: 'offer.button',
      reachUs: 'page_or_mail',
    };
  },
});

/** Reminds the customer of an offer that is still open. */
export const offerReminder = customerNotice({
  kind: 'offer_reminder',
  trueWhile: whileOffered,
  fill: ({ case: current }) => {
    const { options, expiresAt } = openOffer(current);
    return { options: options.length, answerBy: told(expiresAt, 'end of the offer') };
  },
  body: ({ options: count, answerBy }, { locale }, say) => {
    const by = formatInstant(locale, answerBy);
    return {
      news: say('offer_reminder.subject'),
      lead: say('offer_reminder.lead', { count }),
      facts: [{ label: say('fact.your_answer_by'), value: by }],
      after: [paragraph(say('offer.choose', { count, by })), paragraph(say('offer.otherwise'))],
      button: 'offer.button',
      reachUs: 'page_or_mail',
    };
  },
});

function openOffer({ plan }: Case): Plan {
  return told(plan?.state === 'offered' ? plan : null, 'open offer');
}

function byLabel(path: RefundPath): 'charge.released_by' | 'fact.credited_by' | 'fact.expected_by' {
  if (path === 'before_capture') return 'charge.released_by';
  return isShopCredit(path) ? 'fact.credited_by' : 'fact.expected_by';
}

/** One option: what it gives in facts of ours, and a colleague's words as a quotation. */
function optionBlocks(option: OfferedOption, number: number, { locale }: Addressee, say: Say): Block[] {
  const { kind, amount, path, charged, expectedBy, lines } = option;
  const facts: Fact[] = [{ label: say('fact.option', { number }), value: say(`option.${kind}`) }];
  if (lines) facts.push({ label: say('fact.articles'), value: lines.map(({ name }) => name).join('; ') });
  if (amount) facts.push({ label: say('fact.amount'), value: formatMoney(locale, amount) });
  if (amount && charged) {
    const texts = chargeTexts(locale, { charged, amount });
    facts.push({ label: say('charge.label'), value: say('charge.instead', texts) });
  } else if (path) facts.push({ label: say('fact.paid_to'), value: say(`path.${path}`) });
  if (path && expectedBy) facts.push({ label: say(byLabel(path)), value: formatDate(locale, expectedBy) });
  return [{ type: 'facts', facts }, ...quoted(option.words, null)];
}

interface WaitingPlan {
  readonly plan: PlanKind;
  /** The most that an option gives back; null where no money moves. */
  readonly highestAmount: Money | null;
  readonly proposedBy: `staff:${string}`;
  /** The desk that has to approve it; absent where none has to. */
  readonly waitsFor?: DeskId;
}

/** What the three mails about a plan that waits for approval have in common. */
const approval = {
  trueWhile: at('awaiting_approval'),
  duty: 'approval_end',
  fill: (current: Case): WaitingPlan => {
    const plan = told(current.plan, 'plan');
    const waitsFor = deskAwaited(current);
    return {
      plan: plan.kind,
      highestAmount: highestAmount(plan),
      proposedBy: plan.proposedBy,
      ...(waitsFor !== null && { waitsFor }),
    };
  },
  facts: ({ plan, highestAmount: highest, proposedBy, waitsFor }: WaitingPlan) => [
    { label: 'Plan', value: planNames[plan] },
    { label: 'Highest amount', value: highest === null ? 'no money moves' : formatMoney('en', highest) },
    { label: 'Proposed by', value: ownerName(proposedBy) },
    ...(waitsFor === undefined ? [] : [{ label: 'Desk', value: waitsFor }]),
  ],
} as const;

/** A plan waits for a second person. */
export const staffApprovalNeeded = staffNotice({
  kind: 'staff_approval_needed',
  to: 'approver',
  news: 'Approval needed',
  lead: 'A plan waits for a second person. Please approve it or return it with a reason. Whoever proposed it, or decided what is now appealed, may not approve it.',
  ...approval,
});

/** The desk that the plan waits for; nobody of it has taken the plan, since any member may approve it. */
const deskOfPlan = (current: Case): DeskReader | null => {
  const desk = deskAwaited(current);
  return desk === null ? null : { desk, owner: `desk:${desk}` };
};

/** A plan waits for a desk. */
export const staffDeskApprovalNeeded = staffNotice({
  kind: 'staff_desk_approval_needed',
  to: 'desk',
  news: 'Approval needed',
  lead: 'A plan waits that only a member of your desk may approve. Please approve it or return it with a reason. Whoever proposed it, or decided what is now appealed, may not approve it.',
  ...approval,
  trueWhile: (current) => deskOfPlan(current) !== null,
  desk: deskOfPlan,
});

/** A plan waits whose amount only a lead may approve. */
export const staffLeadApprovalNeeded = staffNotice({
  kind: 'staff_lead_approval_needed',
  to: 'lead',
  news: 'Your approval is needed',
  lead: 'A plan waits that only a lead may approve. Please approve it or return it with a reason. Whoever proposed it, or decided what is now appealed, may not approve it.',
  ...approval,
});

/** Nobody approved or returned a plan in time. */
export const staffApprovalOverdue = staffNotice({
  kind: 'staff_approval_overdue',
  to: 'lead',
  news: 'Approval overdue',
  lead: 'A plan has waited for approval too long, and the customer waits with it. Please approve it, return it, or see that somebody does.',
  ...approval,
});

/** Whoever proposed a plan has to propose another one. */
export const staffPlanReturned = staffNotice({
  kind: 'staff_plan_returned',
  to: 'owner',
  trueWhile: ({ status, plan }) => status === 'awaiting_staff' && plan?.state === 'returned',
  news: 'Plan returned',
  lead: 'Your plan was not approved. Please read the reason in the case and propose another one.',
  ...nothingMore,
});

type OfferAnswer = 'accepted' | OfferRound['result'];

/** The customer answered an offer, let its time run out, or it cannot be kept. */
export const staffOfferAnswered = staffNotice({
  kind: 'staff_offer_answered',
  to: 'owner',
  trueWhile: ({ plan }) => plan?.state !== 'proposed' && plan?.state !== 'offered',
  news: 'News of the offer',
  lead: 'There is news of the offer that we made to the customer.',
  fill: offerAnswer,
  facts: ({ answer, amount }) => [
    { label: 'Customer’s answer', value: offerAnswers[answer] },
    ...(amount === null ? [] : [{ label: 'Amount', value: formatMoney('en', amount) }]),
  ],
});

interface AnsweredOffer {
  readonly answer: OfferAnswer;
  /** What the customer chose, or asks for instead; null where no amount was named. */
  readonly amount: Money | null;
}

function offerAnswer({ plan, offers }: Case): AnsweredOffer {
  const chosen = chosenOption(plan);
  if (chosen) return { answer: 'accepted', amount: chosen.amount };
  const { result, counter } = told(offers.at(-1), 'answer to an offer');
  return { answer: result, amount: counter };
}

/** What staff call a plan. */
const planNames: Readonly<Record<PlanKind, string>> = {
  offer: 'options for the customer to choose from',
  decline: 'no refund',
  explain: 'explanation, without a refund',
  fault_fixed: 'technical fault fixed, without a refund',
};

/** What became of an offer, and what there is to do. */
const offerAnswers: Readonly<Record<OfferAnswer, string>> = {
  accepted: 'accepted; nothing is left for you to decide',
  declined: 'declined; please propose something else or explain',
  countered: 'asks for something else; please read it in the case and answer',
  failed: 'accepted, but it could not be carried out; please find another way',
  expired: 'no answer in time; please get in touch with the customer',
  overtaken: 'void, for a refund came back meanwhile; please make another one',
};
