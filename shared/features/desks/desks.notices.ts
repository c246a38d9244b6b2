import type { Case } from '../../case/case.ts';
import type { Consultation } from '../../case/parts/consultation.ts';
import type { DeskId } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import { nothingMore, staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { whileWaiting } from '../../mail/true-while.ts';
import { formatInstant } from '../../texts/format-instant.ts';

interface AskedDesk {
  readonly desk: DeskId;
  /** By when the desk has to answer. */
  readonly answerBy: Instant;
}

/** The consultation of which the commit of this version told. */
const toldAt = ({ consultations }: Case, version?: number): Consultation | null =>
  consultations.find((one) => version === undefined || one.told === version) ?? null;

/** What mails about an open question to a desk have in common. */
const question = {
  trueWhile: (current: Case, version?: number) => toldAt(current, version) !== null,
  desk: toldAt,
  fill: (current: Case, version?: number): { readonly consultation: AskedDesk } => {
    const { desk, dueAt } = told(toldAt(current, version), 'question to a desk');
    return { consultation: { desk, answerBy: dueAt } };
  },
  facts: ({ consultation: { desk, answerBy } }: { readonly consultation: AskedDesk }) => [
    { label: 'Desk', value: desk },
    { label: 'Answer needed by', value: formatInstant('en', answerBy) },
  ],
} as const;

/** A specialist asks a desk. */
export const staffDeskConsulted = staffNotice({
  kind: 'staff_desk_consulted',
  to: 'desk',
  news: 'Question',
  lead: 'A specialist needs an answer from your desk. Please take the question and answer it in the case; the case stays with its owner.',
  ...question,
});

/** The desk's answer is due soon. */
export const staffDeskReminder = staffNotice({
  kind: 'staff_desk_reminder',
  to: 'desk',
  news: 'Answer due soon',
  lead: 'A question to your desk still waits for its answer. Please answer it in the case.',
  ...question,
});

/** A desk has not answered in time. */
export const staffDeskLate = staffNotice({
  kind: 'staff_desk_late',
  to: 'lead',
  news: 'Desk has not answered',
  lead: 'A desk has not answered a specialist in time, and the customer waits with them. Please see that the desk answers, or that the question is recalled.',
  ...question,
});

/** A desk has answered. */
export const staffDeskAnswered = staffNotice({
  kind: 'staff_desk_answered',
  to: 'owner',
  trueWhile: whileWaiting,
  news: 'Desk answers',
  lead: 'A desk has answered your question on this case. Please read the answer in the case and go on.',
  ...nothingMore,
});
