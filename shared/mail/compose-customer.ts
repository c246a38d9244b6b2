import { appealReceived, reopened } from '../features/appeal/appeal.notices.ts';
import {
  progress,
  questions,
  reminder,
  reply,
  understanding,
} from '../features/conversation/conversation.notices.ts';
import { closed, closedBySilence, outcome, withoutRefund } from '../features/outcome/outcome.notices.ts';
import { offer, offerReminder } from '../features/plan/plan.notices.ts';
import { refundCameBack, refundOnItsWay, refundRequiresAction } from '../features/refund/refund.notices.ts';
import { holdingReply, rightApplies, rightsBlock } from '../features/rights/rights.notices.ts';
import { never } from '../kernel/result.ts';
import { formatMoney } from '../texts/format.ts';
import { formatInstant } from '../texts/format-instant.ts';
import { translate } from '../texts/translate.ts';
import type { Body, Of, Say } from './customer-body.ts';
import type { Block, Letter } from './letter.ts';
import { buttonTo, paragraph } from './letter.ts';
import type { Addressee, CustomerMessage } from './message.ts';
import { strangersText } from './safe-text.ts';

const nameLength = 80;
const referenceLength = 80;

/** Writes to a customer: greeting, what happened, the facts, what happens next, the way to the case page and to us. */
export function composeForCustomer(message: CustomerMessage, to: Addressee): Letter {
  const say: Say = (key, params) => translate(to.locale, key, params);
  const body = bodyOf(message, to, say);
  const name = strangersText(to.name, nameLength);
  const byPage = body.reachUs === 'page_or_mail' && to.link !== null;
  return {
    locale: to.locale,
    news: body.news,
    preview: body.lead,
    blocks: [
      paragraph(name === '' ? say('mail.greeting_unnamed') : say('mail.greeting', { name })),
      paragraph(body.lead),
      ...(body.before ?? []),
      { type: 'facts', facts: [...body.facts, { label: say('fact.case'), value: to.caseId }] },
      ...body.after,
      ...buttonTo(to.link, say(body.button)),
      paragraph(say('mail.sign_off')),
    ],
    footer: [
      say(byPage ? 'mail.reach_us' : 'mail.reach_us_by_reply'),
      ...(to.link === null ? [] : [say('mail.link_is_personal')]),
    ],
  };
}

function bodyOf(message: CustomerMessage, to: Addressee, say: Say): Body {
  switch (message.kind) {
    case 'acknowledgement':
      return acknowledgement(message, to, say);
    case 'outcome':
      return outcome(message, to, say);
    case 'declined':
    case 'explained':
    case 'fault_fixed':
      return withoutRefund(message, to, say);
    case 'refund_on_its_way':
      return refundOnItsWay(message, to, say);
    case 'refund_requires_action':
      return refundRequiresAction(message, to, say);
    case 'refund_came_back':
      return refundCameBack(message, to, say);
    case 'waiting_for_person':
      return waitingForPerson(message, to, say);
    case 'progress':
      return progress(message, to, say);
    case 'questions':
      return questions(message, to, say);
    case 'reply':
      return reply(message, say);
    case 'reminder':
      return reminder(message, to, say);
    case 'understanding':
      return understanding(message, to, say);
    case 'offer':
      return offer(message, to, say);
    case 'offer_reminder':
      return offerReminder(message, to, say);
    case 'reopened':
      return reopened(message, to, say);
    case 'appeal_received':
      return appealReceived(message, to, say);
    case 'closed':
      return closed(message, to, say);
    case 'closed_by_silence':
      return closedBySilence(message, to, say);
    case 'holding_reply':
      return holdingReply(message, to, say);
    case 'right_applies':
      return rightApplies(message, to, say);
    case 'merged':
      return merged(message, say);
    case 'withdrawn':
      return withdrawn(say);
    case 'access_link':
      return accessLink(message, to, say);
    default:
      return never(message);
  }
}

function acknowledgement(message: Of<'acknowledgement'>, { locale }: Addressee, say: Say): Body {
  const disputed = formatMoney(locale, message.disputedAmount);
  const evidence = message.helpfulEvidence.map((kind) => say(`evidence.${kind}`));
  const attach: Block[] =
    evidence.length > 0
      ? [
          paragraph(say('guidance.attach', { count: evidence.length })),
          { type: 'list', items: evidence },
          paragraph(say('guidance.never_send')),
        ]
      : [];
  return {
    news: say('acknowledgement.subject', { amount: disputed }),
    lead: say('acknowledgement.lead'),
    facts: [
      { label: say('fact.reason'), value: say(`reason.${message.reason}`) },
      { label: say('fact.disputed_amount'), value: disputed },
      { label: say('fact.payment'), value: strangersText(message.paymentReference, referenceLength) },
    ],
    after: [
      paragraph(say('guidance.answer_by', { by: formatInstant(locale, message.answerBy) })),
      ...attach,
      ...rightsBlock(message.rights, locale, say),
    ],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

function waitingForPerson(message: Of<'waiting_for_person'>, { locale }: Addressee, say: Say): Body {
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('waiting_for_person.subject'),
    lead: say('waiting_for_person.lead', { team: message.team, because: message.because }),
    facts: [{ label: say('fact.answer_by'), value: by }],
    after: [paragraph(say('waiting_for_person.next', { by }))],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

function merged({ into }: Of<'merged'>, say: Say): Body {
  return {
    news: say('merged.subject'),
    lead: say('explanation.merged'),
    facts: [{ label: say('fact.continues_in'), value: into }],
    after: [paragraph(say('merged.next', { into }))],
    button: 'mail.open_case',
    reachUs: 'mail',
  };
}

function withdrawn(say: Say): Body {
  return {
    news: say('withdrawn.subject'),
    lead: say('explanation.withdrawn'),
    facts: [],
    after: [paragraph(say('withdrawn.return'))],
    button: 'mail.open_case',
    reachUs: 'mail',
  };
}

function accessLink(message: Of<'access_link'>, { locale }: Addressee, say: Say): Body {
  return {
    news: say('access_link.subject'),
    lead: say('access_link.lead'),
    facts: [{ label: say('fact.link_expires'), value: formatInstant(locale, message.expiresAt) }],
    after: [paragraph(say('access_link.ignore'))],
    button: 'mail.open_case',
    // It may be a case that has ended.
    reachUs: 'mail',
  };
}
