import { dateOf } from '../../kernel/time.ts';
import { type Body, type Of, quoted, type Say } from '../../mail/customer-body.ts';
import { paragraph } from '../../mail/letter.ts';
import type { Addressee } from '../../mail/message.ts';
import { formatDate } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';

/** Asks the customer for details, all questions in one mail. */
export function questions(message: Of<'questions'>, { locale }: Addressee, say: Say): Body {
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
}

/** Plays back what we understood, for the customer to say whether it is right. */
export function understanding(message: Of<'understanding'>, { locale }: Addressee, say: Say): Body {
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('understanding.subject'),
    lead: say('understanding.lead'),
    before: quoted(message.words, null),
    facts: [{ label: say('fact.your_answer_by'), value: by }],
    after: [paragraph(say('understanding.answer', { by })), paragraph(say('questions.otherwise'))],
    button: 'questions.button',
    reachUs: 'page_or_mail',
  };
}

/** Reminds the customer of questions that are still open. */
export function reminder(message: Of<'reminder'>, { locale }: Addressee, say: Say): Body {
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('reminder.subject'),
    lead: say('reminder.lead', { count: message.openQuestions }),
    facts: [{ label: say('fact.your_answer_by'), value: by }],
    after: [paragraph(say('questions.answer', { by })), paragraph(say('questions.otherwise'))],
    button: 'questions.button',
    reachUs: 'page_or_mail',
  };
}

/** Hands a colleague's words on. */
export function reply(message: Of<'reply'>, say: Say): Body {
  return {
    news: say('reply.subject'),
    lead: say('reply.lead'),
    before: quoted(message.words, null),
    facts: [],
    after: [paragraph(say('reply.answer'))],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

/** Tells the customer that the case is being worked on, by whom, and when there is news. */
export function progress(message: Of<'progress'>, { locale }: Addressee, say: Say): Body {
  const since = formatDate(locale, dateOf(message.openedAt));
  const by = message.answerBy && formatInstant(locale, message.answerBy);
  return {
    news: say('progress.subject'),
    lead: say('progress.lead', { since, team: message.team }),
    facts: [
      { label: say('fact.opened_at'), value: since },
      ...(by === null ? [] : [{ label: say('fact.answer_by'), value: by }]),
    ],
    after: [
      paragraph(say(`next.${message.status}`)),
      paragraph(by === null ? say('progress.next_undated') : say('progress.next', { by })),
    ],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}
