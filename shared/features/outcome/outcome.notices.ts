import type { Case } from '../../case/case.ts';
import type { Decision } from '../../case/parts/outcome.ts';
import { exceeds, type Money, minusAtLeastZero } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { OutcomeKind, Reason } from '../../kernel/words.ts';
import { customerNotice, quoted, type Say } from '../../mail/customer-notice.ts';
import { type Block, paragraph } from '../../mail/letter.ts';
import type { Material } from '../../mail/notice.ts';
import { told } from '../../mail/told.ts';
import type { RefundPath } from '../../payments/refund.ts';
import { externalBodyOf } from '../../policy/policy.ts';
import { chargeTexts } from '../../texts/charge.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { toldOutcome } from '../../texts/told-outcome.ts';
import { appealKey, appealsLeft } from '../appeal/appeal.text.ts';
import { factLabels, kindOfPath, outcomeTextKey } from './outcome.text.ts';
import { outcomeWords } from './outcome-words.ts';

/** Outcomes that a closing mail can name. */
export type MailedOutcome = Exclude<OutcomeKind, 'withdrawn' | 'merged'>;

type WithoutRefund = 'declined' | 'explained' | 'fault_fixed';
/** Outcomes by which the customer gets something back. */
type PaidOutcome = Exclude<MailedOutcome, WithoutRefund>;

/** What the customer can do who disagrees. */
interface Recourse {
  /** How often the customer can still ask us for a fresh look. */
  readonly appealsLeft: number;
  /** Body to turn to when our own appeal does not help; null where none is named. */
  readonly externalBody: string | null;
}

interface PaidBack extends Recourse {
  readonly reason: Reason;
  readonly outcome: PaidOutcome;
  /** What goes back. Where it is less than disputed, the mail shows the arithmetic. */
  readonly amount: Money;
  readonly disputedAmount: Money;
  /** Where it goes. */
  readonly path: RefundPath;
  /** What the customer is charged in all, where that was lowered before capture; else null. */
  readonly charged: Money | null;
  readonly decidedBy: 'machine' | 'person';
  /** Names of the articles that it is about; none where nobody named any. */
  readonly articles: readonly string[];
  /** What a colleague wrote about it; null where nobody did. */
  readonly words: string | null;
  readonly traceReference: string;
  readonly expectedBy: PlainDate;
}

const whileDecided =
  (kind: Decision['kind']) =>
  ({ status, decision }: Case): boolean =>
    (status === 'resolved' || status === 'closed') && decision?.kind === kind;

/** What the customer got back, and in the same mail the request to say whether it solves the problem. */
export const outcome = customerNotice({
  kind: 'outcome',
  trueWhile: whileDecided('refund'),
  fill: (material): PaidBack => {
    const { case: current, personal } = material;
    const { reason, disputedAmount } = current;
    const kind = paidOutcome(current);
    const { amount, path, charged, traceReference, expectedBy } = told(current.refund, 'refund');
    return {
      reason,
      outcome: kind,
      amount,
      disputedAmount,
      path,
      charged,
      decidedBy: current.decision?.by === 'automatic' ? 'machine' : 'person',
      articles: (current.decision?.lines ?? []).map(({ name }) => name),
      words: outcomeWords(current, personal),
      traceReference: told(traceReference, 'trace reference'),
      expectedBy: told(expectedBy, 'posting date'),
      ...recourse(material),
    };
  },
  body: (message, { locale }, say) => {
    const { words, path, charged, decidedBy } = message;
    const amount = formatMoney(locale, message.amount);
    const disputedAmount = formatMoney(locale, message.disputedAmount);
    const date = formatDate(locale, message.expectedBy);
    const kind = kindOfPath(path);
    const kept = kind === 'refund' ? notRefunded(message.disputedAmount, message.amount) : null;
    const rest = kept && formatMoney(locale, kept);
    const labels = factLabels[kind];
    const charge = charged && chargeTexts(locale, { charged, amount: message.amount });
    const amounts = { amount, disputedAmount, ...charge };
    return {
      news: say(`outcome.subject.${toldOutcome(message.outcome, path)}`, amounts),
      lead: say(outcomeTextKey(message.outcome, message.reason, decidedBy, path), amounts),
      facts: [
        { label: say('fact.disputed_amount'), value: disputedAmount },
        ...(message.articles.length === 0
          ? []
          : [{ label: say('fact.articles'), value: message.articles.join('; ') }]),
        ...(rest === null ? [] : [{ label: say('fact.not_refunded'), value: rest }]),
        { label: say(labels.amount), value: amount },
        charge
          ? { label: say('charge.label'), value: say('charge.instead', charge) }
          : { label: say(labels.path), value: say(`path.${path}`) },
        { label: say(labels.date), value: date },
        { label: say(labels.reference), value: message.traceReference },
      ],
      after: [
        ...(rest === null
          ? []
          : [paragraph(say('outcome.arithmetic', { disputedAmount, notRefunded: rest, amount }))]),
        ...quoted(words, say('mail.colleague_explains')),
        paragraph(say(labels.closing, { date, ...amounts })),
        ...confirmOrAppeal(message, say),
      ],
      button: 'outcome.button',
      reachUs: 'page_or_mail',
    };
  },
});

/** No money goes back: why, and how to appeal. */
export const declined = withoutMoney('declined', 'decline');
/** The payment turned out to be right. */
export const explained = withoutMoney('explained', 'explain');
/** A technical fault was found and put right. */
export const faultFixed = withoutMoney('fault_fixed', 'explain');

interface NothingBack extends Recourse {
  readonly reason: Reason;
  readonly disputedAmount: Money;
  /** Why, as a colleague wrote it for the customer. */
  readonly words: string;
}

function withoutMoney<K extends WithoutRefund>(kind: K, decided: Decision['kind']) {
  return customerNotice({
    kind,
    trueWhile: whileDecided(decided),
    fill: (material): NothingBack => {
      const { case: current, personal } = material;
      return {
        reason: current.reason,
        disputedAmount: current.disputedAmount,
        words: told(outcomeWords(current, personal), 'explanation'),
        ...recourse(material),
      };
    },
    body: (message, { locale }, say) => {
      const amount = formatMoney(locale, message.disputedAmount);
      return {
        news: say(`${kind}.subject`, { amount }),
        lead: say(`${kind}.lead`),
        before: quoted(message.words, say('mail.colleague_explains')),
        facts: [
          { label: say('fact.reason'), value: say(`reason.${message.reason}`) },
          { label: say('fact.disputed_amount'), value: amount },
        ],
        after: confirmOrAppeal(message, say),
        button: 'outcome.button',
        reachUs: 'page_or_mail',
      };
    },
  });
}

/** The outcome of an ended case. Throws an Error where there is none, or one that has a mail of its own. */
export function mailedOutcome({ outcome: current }: Pick<Case, 'outcome'>): MailedOutcome {
  const { kind } = told(current, 'outcome');
  if (kind === 'withdrawn' || kind === 'merged') throw new Error(`${kind} has a mail of its own`);
  return kind;
}

function paidOutcome(current: Case): PaidOutcome {
  const kind = mailedOutcome(current);
  if (kind === 'declined' || kind === 'explained' || kind === 'fault_fixed')
    throw new Error(`${kind} has a mail of its own`);
  return kind;
}

function recourse({ case: current, policy }: Material): Recourse {
  return {
    appealsLeft: appealsLeft(current, policy),
    externalBody: externalBodyOf(policy, current),
  };
}

function confirmOrAppeal({ appealsLeft: left, externalBody }: Recourse, say: Say): Block[] {
  return [
    paragraph(say('outcome.confirm')),
    paragraph(say(appealKey(left), { externalBody: externalBody ?? say('appeal.unnamed_body') })),
  ];
}

/** What stays with us; null where all goes back, or the refund is in another currency than the claim. */
function notRefunded(disputed: Money, refunded: Money): Money | null {
  if (disputed.currency !== refunded.currency || !exceeds(disputed, refunded)) return null;
  return minusAtLeastZero(disputed, refunded);
}
