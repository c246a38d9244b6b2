import type { Body, Of, Say } from '../../mail/customer-body.ts';
import { paragraph } from '../../mail/letter.ts';
import type { Addressee } from '../../mail/message.ts';
import { formatInstant } from '../../texts/format-instant.ts';

/** Says that the case is open again, who has it, and by when there is news. */
export function reopened(message: Of<'reopened'>, { locale }: Addressee, say: Say): Body {
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('reopened.subject'),
    lead: say('reopened.lead', { because: message.because, team: message.team }),
    facts: [{ label: say('fact.answer_by'), value: by }],
    after: [paragraph(say('waiting_for_person.next', { by }))],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

/** Says that somebody else looks at the case afresh, and who can be asked after that. */
export function appealReceived(message: Of<'appeal_received'>, { locale }: Addressee, say: Say): Body {
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
}
