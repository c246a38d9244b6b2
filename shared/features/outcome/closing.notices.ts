import type { Case } from '../../case/case.ts';
import type { Money } from '../../kernel/money.ts';
import { addHours, dateOf, type PlainDate } from '../../kernel/time.ts';
import type { Addressee } from '../../mail/addressee.ts';
import { customerNotice, type Say } from '../../mail/customer-notice.ts';
import { type Block, type Fact, paragraph } from '../../mail/letter.ts';
import type { Material } from '../../mail/notice.ts';
import { nothingMore, staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { always, at } from '../../mail/true-while.ts';
import { paidRefunds, type RefundPath } from '../../payments/refund.ts';
import { externalBodyOf } from '../../policy/policy.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { toldOutcome } from '../../texts/told-outcome.ts';
import { appealsLeft } from '../appeal/appeal.text.ts';
import { type MailedOutcome, mailedOutcome } from './outcome.notices.ts';
import { factLabels, kindOfPath } from './outcome.text.ts';

/** What a customer can still do about a closed case, and until when. */
interface Rights {
  /** Null where our own appeals are used up: then the body outside is next. */
  readonly appealUntil: PlainDate | null;
  readonly reopenUntil: PlainDate;
  readonly externalBody: string | null;
}

interface Closed {
  readonly outcome: MailedOutcome;
  readonly amount: Money | null;
  /** By which path the amount went; null where none moved. */
  readonly path: RefundPath | null;
  readonly rights: Rights;
}

/** The case is closed, as the customer wished. */
export const closed = closing('closed');
/** The outcome counts as confirmed because the customer said nothing; says how to come back. */
export const closedBySilence = closing('closed_by_silence');

function closing<K extends 'closed' | 'closed_by_silence'>(kind: K) {
  return customerNotice({
    kind,
    trueWhile: at('closed'),
    fill: (material): Closed => {
      const { case: current } = material;
      const { amount } = told(current.outcome, 'outcome');
      const path = paidRefunds(current).at(-1)?.path ?? null;
      return { outcome: mailedOutcome(current), amount, path, rights: rightsOf(material) };
    },
    body: (message, to, say) => ({
      news: say(`${kind}.subject`),
      lead: say(`${kind}.lead`),
      facts: paidAmount(message, to, say),
      after: [
        ...cameOut(message, to, say),
        ...stillPossible(message.rights, to, say),
        paragraph(say(`${kind}.return`)),
      ],
      button: 'mail.open_case',
      reachUs: 'mail',
    }),
  });
}

/** The customer took the complaint back. */
export const withdrawn = customerNotice({
  kind: 'withdrawn',
  trueWhile: always,
  fill: () => ({}),
  body: (_, __, say) => ({
    news: say('withdrawn.subject'),
    lead: say('explanation.withdrawn'),
    facts: [],
    after: [paragraph(say('withdrawn.return'))],
    button: 'mail.open_case',
    reachUs: 'mail',
  }),
});

const lacksReport = ({ status, report }: Case) => status === 'resolved' && report === null;

/** The case cannot close without its report. */
export const staffReportMissing = staffNotice({
  kind: 'staff_report_missing',
  to: 'owner',
  trueWhile: lacksReport,
  news: 'Closing report missing',
  lead: 'This case cannot close without your report: work done, cause, solution, prevention. Please file it now.',
  duty: 'report_end',
  ...nothingMore,
});

/** The owner has not filed the report in time. */
export const staffReportOverdue = staffNotice({
  kind: 'staff_report_overdue',
  to: 'lead',
  trueWhile: lacksReport,
  news: 'Closing report overdue',
  lead: 'The owner of this case has not filed the closing report in time, so that it cannot close. Please see that somebody does.',
  duty: 'report_end',
  ...nothingMore,
});

/** What can be done about a closed case: the windows of the policy, as dates. */
function rightsOf({ case: current, policy }: Material): Rights {
  const outcomeAt = told(current.outcome, 'outcome').at;
  const endedAt = current.endedAt ?? current.updatedAt;
  return {
    appealUntil:
      appealsLeft(current, policy) > 0 ? dateOf(addHours(outcomeAt, policy.appealDays * 24)) : null,
    reopenUntil: dateOf(addHours(endedAt, policy.reopeningDays * 24)),
    externalBody: externalBodyOf(policy, current),
  };
}

/** What the customer can still do, and until when. */
function stillPossible(
  { appealUntil, reopenUntil, externalBody }: Rights,
  { locale }: Addressee,
  say: Say,
): Block[] {
  const appeal =
    appealUntil === null
      ? say('appeal.exhausted', { externalBody: externalBody ?? say('appeal.unnamed_body') })
      : say('rights.appeal', { date: formatDate(locale, appealUntil) });
  return [paragraph(appeal), paragraph(say('rights.reopen', { date: formatDate(locale, reopenUntil) }))];
}

function paidAmount({ amount, path }: Closed, { locale }: Addressee, say: Say): Fact[] {
  if (amount === null) return [];
  const label = factLabels[kindOfPath(path ?? 'original_method')].amount;
  return [{ label: say(label), value: formatMoney(locale, amount) }];
}

/** The outcome in a sentence; nothing where money moved and its amount is not known. */
function cameOut({ outcome: kind, amount, path }: Closed, { locale }: Addressee, say: Say): Block[] {
  const told = toldOutcome(kind, path);
  switch (told) {
    case 'explained':
    case 'fault_fixed':
    case 'declined':
      return [paragraph(say(`closed.outcome.${told}`))];
    default:
      return amount === null
        ? []
        : [paragraph(say(`closed.outcome.${told}`, { amount: formatMoney(locale, amount) }))];
  }
}
