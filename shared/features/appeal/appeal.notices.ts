import type { Case } from '../../case/case.ts';
import { workingTier } from '../../case/ownership.ts';
import type { Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import { answerByOf, customerNotice } from '../../mail/customer-notice.ts';
import { paragraph } from '../../mail/letter.ts';
import { staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { whileInWork } from '../../mail/true-while.ts';
import { externalBodyOf } from '../../policy/policy.ts';
import { formatInstant } from '../../texts/format-instant.ts';

interface Reopened {
  readonly because: 'not_solved' | 'recurrence';
  readonly team: Tier;
  readonly answerBy: Instant;
}

/** The case is taken up again, because the customer said so: who has it, and by when there is news. */
export const reopened = customerNotice({
  kind: 'reopened',
  trueWhile: whileInWork,
  fill: ({ case: current }): Reopened => ({
    because: current.confirmation?.solved === false ? 'not_solved' : 'recurrence',
    team: workingTier(current),
    answerBy: answerByOf(current),
  }),
  body: ({ because, team, answerBy }, { locale }, say) => {
    const by = formatInstant(locale, answerBy);
    return {
      news: say('reopened.subject'),
      lead: say('reopened.lead', { because, team }),
      facts: [{ label: say('fact.answer_by'), value: by }],
      after: [paragraph(say('waiting_for_person.next', { by }))],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

const inAppeal = ({ appeal }: Case) => appeal?.open === true;

interface AppealReceived {
  /** 1 for the first. */
  readonly round: number;
  readonly answerBy: Instant;
  readonly externalBody: string | null;
}

/** Somebody who did not decide before looks at the case afresh; who can be asked after that. */
export const appealReceived = customerNotice({
  kind: 'appeal_received',
  trueWhile: inAppeal,
  fill: ({ case: current, policy }): AppealReceived => ({
    round: told(current.appeal, 'appeal').round,
    answerBy: answerByOf(current),
    externalBody: externalBodyOf(policy, current),
  }),
  body: (message, { locale }, say) => {
    const by = formatInstant(locale, message.answerBy);
    const externalBody = message.externalBody ?? say('appeal.unnamed_body');
    return {
      news: say('appeal_received.subject'),
      lead: say('appeal_received.lead'),
      facts: [
        ...(message.round > 1 ? [{ label: say('fact.appeal_round'), value: String(message.round) }] : []),
        { label: say('fact.answer_by'), value: by },
      ],
      after: [
        paragraph(say('waiting_for_person.next', { by })),
        paragraph(say('appeal_received.external', { externalBody })),
      ],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

/** The problem is not solved, or is back. */
export const staffReopened = staffNotice({
  kind: 'staff_reopened',
  to: 'owner',
  trueWhile: whileInWork,
  news: 'Reopened',
  lead: 'The customer says that the problem is not solved, or is back. Please find out what the earlier solution missed.',
  duty: 'acceptance_end',
  fill: ({ reopenings: times }) => ({ times }),
  facts: ({ times }) => [{ label: 'Reopened so far', value: String(times) }],
});

/** The customer wants a fresh look. */
export const staffAppealed = staffNotice({
  kind: 'staff_appealed',
  to: 'owner',
  trueWhile: inAppeal,
  news: 'Appeal',
  lead: 'The customer disagrees with the result. Please look at the case afresh, without relying on the earlier decision.',
  duty: 'acceptance_end',
  fill: ({ appeal }) => ({ round: told(appeal, 'appeal').round }),
  facts: ({ round }) => [{ label: 'Appeal', value: String(round) }],
});
