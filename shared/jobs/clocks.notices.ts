import { workingDesk } from '../case/ownership.ts';
import type { Status } from '../case/parts/status.ts';
import type { Tier } from '../kernel/parties.ts';
import { dateOf, type Instant } from '../kernel/time.ts';
import { customerNotice } from '../mail/customer-notice.ts';
import { paragraph } from '../mail/letter.ts';
import { nothingMore, staffNotice } from '../mail/staff-notice.ts';
import { beforeOutcome } from '../mail/true-while.ts';
import { formatDate } from '../texts/format.ts';
import { formatInstant } from '../texts/format-instant.ts';

interface Progress {
  readonly status: Status;
  readonly team: Tier;
  readonly openedAt: Instant;
  readonly answerBy: Instant | null;
}

/** The case is being worked on, by whom, and when there is news: nobody is forgotten. */
export const progress = customerNotice({
  kind: 'progress',
  // Where it is the customer's turn, we are not the ones still working on it.
  trueWhile: (current) => beforeOutcome(current) && current.status !== 'awaiting_customer',
  fill: ({ case: current }): Progress => ({
    status: current.status,
    team: workingDesk(current),
    openedAt: current.openedAt,
    answerBy: current.nextBy,
  }),
  body: ({ status, team, openedAt, answerBy }, { locale }, say) => {
    const since = formatDate(locale, dateOf(openedAt));
    const by = answerBy && formatInstant(locale, answerBy);
    return {
      news: say('progress.subject'),
      lead: say('progress.lead', { since, team }),
      facts: [
        { label: say('fact.opened_at'), value: since },
        ...(by === null ? [] : [{ label: say('fact.answer_by'), value: by }]),
      ],
      after: [
        paragraph(say(`next.${status}`)),
        paragraph(by === null ? say('progress.next_undated') : say('progress.next', { by })),
      ],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

/** The service target is near. */
export const staffWarning = staffNotice({
  kind: 'staff_warning',
  to: 'working_owner',
  trueWhile: beforeOutcome,
  news: 'Due soon',
  lead: 'The service target of this case ends soon. Please answer the customer before it does, or hand the case on.',
  ...nothingMore,
});

/** The service target is over. */
export const staffMissed = staffNotice({
  kind: 'staff_missed',
  to: 'working_owner',
  trueWhile: beforeOutcome,
  news: 'Overdue',
  lead: 'The service target of this case was missed. Please take the case up now, before any other.',
  ...nothingMore,
});
