import { differenceNames } from '../features/books/compare.rules.ts';
import type { Money } from '../kernel/money.ts';
import type { Owner } from '../kernel/parties.ts';
import { never } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { statutoryPacks } from '../laws/packs.ts';
import {
  causeNames,
  offerAnswers,
  planNames,
  severityNames,
  staffNews,
  staffTexts,
  tierNames,
  whyTexts,
} from '../texts/en/staff.ts';
import { formatMoney } from '../texts/format.ts';
import { formatInstant } from '../texts/format-instant.ts';
import { translate } from '../texts/translate.ts';
import type { Block, Fact, Letter } from './letter.ts';
import { buttonTo, paragraph } from './letter.ts';
import type { Addressee } from './message.ts';
import { type StaffMessage, staffAddressees } from './staff-message.ts';

/** Writes to a team or a colleague, in English whatever the addressee's language. */
export function composeForStaff(message: StaffMessage, to: Addressee): Letter {
  const { news, lead, actBy: actLabel } = staffNews[message.kind];
  const reason = translate('en', `reason.${message.reason}`);
  const amount = formatMoney('en', message.disputedAmount);
  const times = [...timed(actLabel, message.actBy), ...timed(staffTexts.answerBy, message.answerBy)];
  const why: Block[] =
    message.why.length > 0
      ? [paragraph(staffTexts.why), { type: 'list', items: message.why.map(explained) }]
      : [];
  const [first] = times;
  return {
    locale: 'en',
    news: `${news} for ${readerName(message)}: ${reason}, ${amount}`,
    preview: first ? `${first.label} ${first.value}` : lead,
    blocks: [
      paragraph(lead),
      {
        type: 'facts',
        facts: [
          { label: staffTexts.owner, value: ownerName(message.owner) },
          { label: staffTexts.tier, value: tierNames[message.tier] },
          { label: staffTexts.reason, value: reason },
          { label: staffTexts.disputedAmount, value: amount },
          ...newsFacts(message),
          ...times,
          { label: staffTexts.case, value: to.caseId },
        ],
      },
      ...why,
      ...buttonTo(to.link, staffTexts.open),
    ],
    footer: [],
  };
}

/** What this kind tells besides. */
function newsFacts(message: StaffMessage): Fact[] {
  switch (message.kind) {
    case 'staff_escalated':
    case 'staff_not_accepted':
      return [
        { label: staffTexts.contacts, value: String(message.contacts) },
        { label: staffTexts.offersRefused, value: String(message.offersRefused) },
      ];
    case 'staff_approval_needed':
    case 'staff_lead_approval_needed':
    case 'staff_approval_overdue':
      return [
        { label: staffTexts.plan, value: planNames[message.plan] },
        { label: staffTexts.highestAmount, value: moneyOrNone(message.highestAmount) },
        { label: staffTexts.proposedBy, value: ownerName(message.proposedBy) },
      ];
    case 'staff_offer_answered':
      return [
        { label: staffTexts.answer, value: offerAnswers[message.answer] },
        ...(message.amount === null
          ? []
          : [{ label: staffTexts.amount, value: formatMoney('en', message.amount) }]),
      ];
    case 'staff_handed_off':
      return [
        { label: staffTexts.severity, value: severityNames[message.severity] },
        ...(message.failedStep === null ? [] : [{ label: staffTexts.failedStep, value: message.failedStep }]),
      ];
    case 'staff_books_differ':
      return [
        { label: staffTexts.severity, value: severityNames[message.severity] },
        {
          label: staffTexts.difference,
          value: `${differenceNames[message.difference]} (${message.difference})`,
        },
        { label: staffTexts.refund, value: message.refundId },
        { label: staffTexts.payment, value: message.paymentReference },
      ];
    case 'staff_fault_reported':
      return [
        { label: staffTexts.cause, value: causeNames[message.cause] },
        { label: staffTexts.incident, value: message.incident ?? staffTexts.noIncident },
      ];
    case 'staff_refund_came_back':
      return [
        { label: staffTexts.amount, value: formatMoney('en', message.amount) },
        { label: staffTexts.failureCode, value: message.failureCode },
      ];
    case 'staff_right_warning':
    case 'staff_right_missed':
      return message.rights.map(({ right, by }) => ({
        label: statutoryPacks[right].law,
        value: formatInstant('en', by),
      }));
    case 'staff_reopened':
      return [{ label: staffTexts.times, value: String(message.times) }];
    case 'staff_appealed':
      return [{ label: staffTexts.round, value: String(message.round) }];
    case 'staff_new_item':
    case 'staff_warning':
    case 'staff_missed':
    case 'staff_customer_wrote':
    case 'staff_no_answer':
    case 'staff_plan_returned':
    case 'staff_consulted':
    case 'staff_consultation_answered':
    case 'staff_report_missing':
    case 'staff_report_overdue':
      return [];
    default:
      return never(message);
  }
}

function timed(label: string | undefined, at: Instant | null): Fact[] {
  return label === undefined || at === null ? [] : [{ label, value: formatInstant('en', at) }];
}

function moneyOrNone(amount: Money | null): string {
  return amount === null ? staffTexts.noMoney : formatMoney('en', amount);
}

/** Whom the mail calls by name: the owner, or those who have to act instead. */
function readerName({ kind, owner }: StaffMessage): string {
  switch (staffAddressees[kind]) {
    case 'approver':
      return 'the approvers';
    case 'lead':
      return 'the leads';
    default:
      return ownerName(owner);
  }
}

function ownerName(owner: Owner): string {
  switch (owner) {
    case 'team:tier1':
    case 'team:tier2':
      return `the ${owner === 'team:tier1' ? tierNames.tier1 : tierNames.tier2} team`;
    case 'team:engineering':
      return `the ${tierNames.engineering} team`;
    case 'team:lead':
      return 'the leads';
    default:
      return owner.slice('staff:'.length);
  }
}

function explained(code: string): string {
  return isKnown(code) ? `${code}: ${whyTexts[code]}` : code;
}

function isKnown(code: string): code is keyof typeof whyTexts {
  return Object.hasOwn(whyTexts, code);
}
