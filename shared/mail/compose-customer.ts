import { never } from '../domain/result.ts';
import { explanationKey } from './case-texts.ts';
import { formatDate, formatMoney } from './format.ts';
import { formatInstant } from './format-instant.ts';
import type { Block, Fact, Letter } from './letter.ts';
import { buttonTo, paragraph } from './letter.ts';
import type { MessageKey } from './locales/en.ts';
import type { Addressee, CustomerMessage } from './message.ts';
import { strangersText } from './safe-text.ts';
import { type TextParams, translate } from './translate.ts';

const nameLength = 80;
const referenceLength = 80;

type Of<K extends CustomerMessage['kind']> = Extract<CustomerMessage, { kind: K }>;
type Say = (key: MessageKey, params?: TextParams) => string;

/** What differs from one kind of mail to the next. */
interface Body {
  readonly news: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly after: readonly Block[];
  readonly button: MessageKey;
}

/** Writes to a customer: greeting, what happened, the facts, what happens next, the way to the case page and to us. */
export function composeForCustomer(message: CustomerMessage, to: Addressee): Letter {
  const say: Say = (key, params) => translate(to.locale, key, params);
  const body = bodyOf(message, to, say);
  const name = strangersText(to.name, nameLength);
  return {
    locale: to.locale,
    news: body.news,
    preview: body.lead,
    blocks: [
      paragraph(name === '' ? say('mail.greeting_unnamed') : say('mail.greeting', { name })),
      paragraph(body.lead),
      { type: 'facts', facts: [...body.facts, { label: say('fact.case'), value: to.caseId }] },
      ...body.after,
      ...buttonTo(to.link, say(body.button)),
      paragraph(say('mail.sign_off')),
    ],
    footer: [say('mail.reach_us'), ...(to.link === null ? [] : [say('mail.link_is_personal')])],
  };
}

function bodyOf(message: CustomerMessage, to: Addressee, say: Say): Body {
  switch (message.kind) {
    case 'acknowledgement':
      return acknowledgement(message, to, say);
    case 'outcome':
      return outcome(message, to, say);
    case 'refund_on_its_way':
      return refundOnItsWay(message, to, say);
    case 'waiting_for_person':
      return waitingForPerson(message, to, say);
    case 'closed':
      return closed(message, to, say);
    case 'withdrawn':
      return {
        news: say('withdrawn.subject'),
        lead: say('explanation.withdrawn'),
        facts: [],
        after: [paragraph(say('withdrawn.return'))],
        button: 'mail.open_case',
      };
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
    after: [paragraph(say('guidance.answer_by', { by: formatInstant(locale, message.answerBy) })), ...attach],
    button: 'mail.open_case',
  };
}

function outcome(message: Of<'outcome'>, { locale }: Addressee, say: Say): Body {
  const amount = formatMoney(locale, message.amount);
  const disputedAmount = formatMoney(locale, message.disputedAmount);
  const date = formatDate(locale, message.expectedBy);
  const externalBody = message.externalBody ?? say('appeal.unnamed_body');
  return {
    news: say(`outcome.subject.${message.outcome}`, { amount }),
    lead: say(explanationKey(message.reason), { amount, disputedAmount }),
    facts: [
      { label: say('fact.refund_amount'), value: amount },
      { label: say('fact.disputed_amount'), value: disputedAmount },
      { label: say('fact.refund_path'), value: say('path.original_method') },
      { label: say('fact.expected_by'), value: date },
      { label: say('fact.trace_reference'), value: message.traceReference },
    ],
    after: [
      paragraph(say('outcome.trace', { date })),
      paragraph(say('outcome.confirm')),
      paragraph(say('appeal', { externalBody })),
    ],
    button: 'outcome.button',
  };
}

function refundOnItsWay(message: Of<'refund_on_its_way'>, { locale }: Addressee, say: Say): Body {
  const amount = formatMoney(locale, message.amount);
  const trace = message.traceReference;
  return {
    news: say('refund_on_its_way.subject', { amount }),
    lead: say('refund_on_its_way.lead', { amount }),
    facts: trace === null ? [] : [{ label: say('fact.trace_reference'), value: trace }],
    after: [paragraph(say('refund_on_its_way.next'))],
    button: 'mail.open_case',
  };
}

function waitingForPerson(message: Of<'waiting_for_person'>, { locale }: Addressee, say: Say): Body {
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('waiting_for_person.subject'),
    lead: say('waiting_for_person.lead', { team: message.team }),
    facts: [{ label: say('fact.answer_by'), value: by }],
    after: [paragraph(say('waiting_for_person.next', { by }))],
    button: 'mail.open_case',
  };
}

function closed(message: Of<'closed'>, { locale }: Addressee, say: Say): Body {
  const amount = message.amount && formatMoney(locale, message.amount);
  return {
    news: say('closed.subject'),
    lead: say('closed.lead'),
    facts: amount ? [{ label: say('fact.refund_amount'), value: amount }] : [],
    after: [
      ...(amount ? [paragraph(say(`closed.outcome.${message.outcome}`, { amount }))] : []),
      paragraph(say('closed.return')),
    ],
    button: 'mail.open_case',
  };
}
