import type { Case } from '../../case/case.ts';
import { workingTier } from '../../case/ownership.ts';
import type { Status } from '../../case/parts/status.ts';
import { asksForAgreement } from '../../case/standing.ts';
import type { Tier } from '../../kernel/parties.ts';
import { dateOf, type Instant } from '../../kernel/time.ts';
import { answerByOf, customerNotice, quoted } from '../../mail/customer-notice.ts';
import { paragraph } from '../../mail/letter.ts';
import { nothingMore, staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { always, beforeOutcome, whileOpen, whileWaiting } from '../../mail/true-while.ts';
import { formatDate } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';

const whileAsked = ({ status, openQuestions }: Case) =>
  status === 'awaiting_customer' && openQuestions.length > 0;

interface Questions {
  /** What a colleague wrote before them; null where nothing. */
  readonly words: string | null;
  /** As a colleague wrote them. */
  readonly questions: readonly string[];
  readonly answerBy: Instant;
}

/** Asks the customer for details, all questions in one mail. */
export const questions = customerNotice({
  kind: 'questions',
  reads: 'said',
  trueWhile: whileAsked,
  fill: (material): Questions => {
    const asked = told(material.said, 'question');
    return {
      words: asked.text || null,
      questions: asked.questions.map(({ text }) => text),
      answerBy: answerByOf(material.case),
    };
  },
  body: (message, { locale }, say) => {
    const by = formatInstant(locale, message.answerBy);
    return {
      news: say('questions.subject', { count: message.questions.length }),
      lead: say('questions.lead'),
      before: [...quoted(message.words, null), { type: 'numbered', items: message.questions }],
      facts: [{ label: say('fact.your_answer_by'), value: by }],
      after: [
        paragraph(say('questions.answer', { by })),
        paragraph(say('questions.otherwise')),
        paragraph(say('guidance.never_send')),
      ],
      button: 'questions.button',
      reachUs: 'page_or_mail',
    };
  },
});

/** Plays back how we understand the case, in a colleague's words, for the customer to confirm or correct. */
export const understanding = customerNotice({
  kind: 'understanding',
  reads: 'said',
  trueWhile: (current) => current.status === 'awaiting_customer' && asksForAgreement(current),
  fill: (material) => ({
    words: told(told(material.said, 'understanding').questions[0], 'understanding').text,
    answerBy: answerByOf(material.case),
  }),
  body: ({ words, answerBy }, { locale }, say) => {
    const by = formatInstant(locale, answerBy);
    return {
      news: say('understanding.subject'),
      lead: say('understanding.lead'),
      before: quoted(words, null),
      facts: [{ label: say('fact.your_answer_by'), value: by }],
      after: [paragraph(say('understanding.answer', { by })), paragraph(say('questions.otherwise'))],
      button: 'questions.button',
      reachUs: 'page_or_mail',
    };
  },
});

/** Reminds the customer of questions that are still open. */
export const reminder = customerNotice({
  kind: 'reminder',
  trueWhile: whileAsked,
  fill: ({ case: current }) => ({
    openQuestions: current.openQuestions.length,
    answerBy: answerByOf(current),
  }),
  body: ({ openQuestions: count, answerBy }, { locale }, say) => {
    const by = formatInstant(locale, answerBy);
    return {
      news: say('reminder.subject'),
      lead: say('reminder.lead', { count }),
      facts: [{ label: say('fact.your_answer_by'), value: by }],
      after: [paragraph(say('questions.answer', { by })), paragraph(say('questions.otherwise'))],
      button: 'questions.button',
      reachUs: 'page_or_mail',
    };
  },
});

/** Hands a colleague's words on. */
export const reply = customerNotice({
  kind: 'reply',
  reads: 'said',
  trueWhile: always,
  fill: (material) => ({ words: told(material.said, 'reply').text }),
  body: ({ words }, _, say) => ({
    news: say('reply.subject'),
    lead: say('reply.lead'),
    before: quoted(words, null),
    facts: [],
    after: [paragraph(say('reply.answer'))],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  }),
});

interface Progress {
  readonly status: Status;
  readonly team: Tier;
  readonly openedAt: Instant;
  readonly answerBy: Instant | null;
}

/** The case is being worked on, by whom, and when there is news: nobody is forgotten. */
export const progress = customerNotice({
  kind: 'progress',
  repeats: true,
  // Where it is the customer's turn, we are not the ones still working on it.
  trueWhile: (current) => beforeOutcome(current) && current.status !== 'awaiting_customer',
  fill: ({ case: current }): Progress => ({
    status: current.status,
    team: workingTier(current),
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

/** The customer wrote, asked or unasked. */
export const staffCustomerWrote = staffNotice({
  kind: 'staff_customer_wrote',
  to: 'owner',
  trueWhile: whileOpen,
  news: 'Customer’s message',
  lead: 'The customer has written. Please read the message in the case and answer it.',
  ...nothingMore,
});

/** The time for the customer's answer is over. */
export const staffNoAnswer = staffNotice({
  kind: 'staff_no_answer',
  to: 'owner',
  trueWhile: whileWaiting,
  news: 'No answer',
  lead: 'The customer has not answered our questions in time. Please go on with what we have.',
  ...nothingMore,
});
