import { waitsForAddress } from '../../case/parts/access.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Reason } from '../../kernel/words.ts';
import { answerByOf, customerNotice } from '../../mail/customer-notice.ts';
import { type Block, paragraph } from '../../mail/letter.ts';
import { strangersText } from '../../mail/safe-text.ts';
import { told } from '../../mail/told.ts';
import { always, beforeOutcome } from '../../mail/true-while.ts';
import { formatMoney } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';
import { type MailedRight, mailedRights, rightsBlock } from '../rights/mailed-rights.ts';
import { type EvidenceKind, helpfulEvidence } from './evidence.ts';

const referenceLength = 80;

interface Acknowledgement {
  readonly reason: Reason;
  readonly disputedAmount: Money;
  readonly paymentReference: string;
  readonly answerBy: Instant;
  readonly helpfulEvidence: readonly EvidenceKind[];
  readonly rights: readonly MailedRight[];
}

/** We have the complaint: what it is, by when we answer, what helps, and what the law gives. */
export const acknowledgement = customerNotice({
  kind: 'acknowledgement',
  repeats: true,
  trueWhile: beforeOutcome,
  fill: ({ case: current, policy }): Acknowledgement => ({
    reason: current.reason,
    disputedAmount: current.disputedAmount,
    paymentReference: current.payment.reference,
    answerBy: answerByOf(current),
    helpfulEvidence: helpfulEvidence(current.reason),
    rights: mailedRights(current, policy),
  }),
  body: (message, { locale }, say) => {
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
      ...(message.reason === 'unauthorised' && { before: [paragraph(say('guidance.block_card'))] }),
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
  },
});

/** Asks an address that no record knows whether the case is its own. Nothing that a stranger wrote stands in it. */
export const confirmAddressNotice = customerNotice({
  kind: 'confirm_address',
  toUnknown: true,
  trueWhile: waitsForAddress,
  fill: ({ case: { access } }) => ({ expiresAt: told(access.at(-1), 'link').expiresAt }),
  body: ({ expiresAt }, { locale }, say) => ({
    news: say('confirm_address.subject'),
    lead: say('confirm_address.lead'),
    facts: [{ label: say('fact.link_expires'), value: formatInstant(locale, expiresAt) }],
    after: [paragraph(say('confirm_address.ignore'))],
    button: 'confirm_address.button',
    reachUs: 'mail',
  }),
});

/** The same complaint came twice: this case ends, the other one goes on. */
export const merged = customerNotice({
  kind: 'merged',
  trueWhile: always,
  fill: ({ case: { mergedInto } }) => ({ into: told(mergedInto, 'merged case') }),
  body: ({ into }, _, say) => ({
    news: say('merged.subject'),
    lead: say('explanation.merged'),
    facts: [{ label: say('fact.continues_in'), value: into }],
    after: [paragraph(say('merged.next', { into }))],
    button: 'mail.open_case',
    reachUs: 'mail',
  }),
});

/** A fresh link to the case, asked for by the customer. */
export const accessLink = customerNotice({
  kind: 'access_link',
  trueWhile: always,
  fill: ({ case: { access } }) => ({ expiresAt: told(access.at(-1), 'link').expiresAt }),
  body: ({ expiresAt }, { locale }, say) => ({
    news: say('access_link.subject'),
    lead: say('access_link.lead'),
    facts: [{ label: say('fact.link_expires'), value: formatInstant(locale, expiresAt) }],
    after: [paragraph(say('access_link.ignore'))],
    button: 'mail.open_case',
    // It may be a case that has ended.
    reachUs: 'mail',
  }),
});
