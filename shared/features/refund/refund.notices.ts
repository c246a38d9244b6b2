import type { Body, Of, Say } from '../../mail/customer-body.ts';
import { paragraph } from '../../mail/letter.ts';
import type { Addressee } from '../../mail/message.ts';
import { formatMoney } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';

/** Says that the gateway has taken the refund and needs its time. */
export function refundOnItsWay(message: Of<'refund_on_its_way'>, { locale }: Addressee, say: Say): Body {
  const amount = formatMoney(locale, message.amount);
  return {
    news: say('refund_on_its_way.subject', { amount }),
    lead: say('refund_on_its_way.lead', { amount }),
    facts: traced(message.traceReference, say),
    after: [paragraph(say('refund_on_its_way.next'))],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

/** Says what the customer has to do at the payment provider before the refund can be paid, and until when. */
export function refundRequiresAction(
  message: Of<'refund_requires_action'>,
  { locale }: Addressee,
  say: Say,
): Body {
  const amount = formatMoney(locale, message.amount);
  const by = message.actBy && formatInstant(locale, message.actBy);
  return {
    news: say('refund_requires_action.subject', { amount }),
    lead: say('refund_requires_action.lead', { amount }),
    facts: by === null ? [] : [{ label: say('fact.your_answer_by'), value: by }],
    after: [
      paragraph(say('refund_requires_action.do')),
      ...(by === null ? [] : [paragraph(say('refund_requires_action.by', { by }))]),
      paragraph(say('refund_requires_action.never_here')),
    ],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

/** Says that the bank sent the refund back, who looks for another way, and by when there is news. */
export function refundCameBack(message: Of<'refund_came_back'>, { locale }: Addressee, say: Say): Body {
  const amount = formatMoney(locale, message.amount);
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('refund_came_back.subject', { amount }),
    lead: say('refund_came_back.lead', { amount, obstacle: message.obstacle }),
    facts: [
      { label: say('fact.amount'), value: amount },
      { label: say('fact.paid_to'), value: say(`path.${message.path}`) },
      ...traced(message.traceReference, say),
      { label: say('fact.answer_by'), value: by },
    ],
    after: [paragraph(say('refund_came_back.next', { by })), paragraph(say('refund_came_back.bank'))],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

function traced(reference: string | null, say: Say): Body['facts'] {
  return reference === null ? [] : [{ label: say('fact.trace_reference'), value: reference }];
}
