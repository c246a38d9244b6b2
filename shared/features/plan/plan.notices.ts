import { type Body, type Of, quoted, type Say } from '../../mail/customer-body.ts';
import type { Block, Fact } from '../../mail/letter.ts';
import { paragraph } from '../../mail/letter.ts';
import type { Addressee, OfferedOption } from '../../mail/message.ts';
import { isShopCredit, type RefundPath } from '../../payments/refund.ts';
import { chargeTexts } from '../../texts/charge.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';

/** Lays the ways to settle the case before the customer, and says how to choose and until when. */
export function offer(message: Of<'offer'>, to: Addressee, say: Say): Body {
  const { options } = message;
  const count = options.length;
  const by = formatInstant(to.locale, message.expiresAt);
  const dates = options.filter(({ expectedBy }) => expectedBy !== null).length;
  const linkCounts = message.linkDirectsMoney && options.some(({ amount }) => amount !== null);
  const asksForAccount = options.some(({ path }) => path === 'bank_transfer');
  return {
    news: say('offer.subject', { count }),
    lead: say('offer.lead', { count }),
    before: [
      ...quoted(message.words, say('mail.colleague_explains')),
      ...options.flatMap((option, index) => optionBlocks(option, index + 1, to, say)),
    ],
    facts: [{ label: say('fact.your_answer_by'), value: by }],
    after: [
      paragraph(say('offer.choose', { count, by })),
      ...(asksForAccount ? [paragraph(say('offer.account'))] : []),
      ...(dates > 0 ? [paragraph(say('offer.dates', { count: dates }))] : []),
      ...(linkCounts && to.link !== null ? [paragraph(say('offer.link'))] : []),
      paragraph(say('offer.otherwise')),
    ],
    button: 'offer.button',
    reachUs: 'page_or_mail',
  };
}

/** Reminds the customer of an offer that is still open. */
export function offerReminder(message: Of<'offer_reminder'>, { locale }: Addressee, say: Say): Body {
  const count = message.options;
  const by = formatInstant(locale, message.answerBy);
  return {
    news: say('offer_reminder.subject'),
    lead: say('offer_reminder.lead', { count }),
    facts: [{ label: say('fact.your_answer_by'), value: by }],
    after: [paragraph(say('offer.choose', { count, by })), paragraph(say('offer.otherwise'))],
    button: 'offer.button',
    reachUs: 'page_or_mail',
  };
}

function byLabel(path: RefundPath): 'charge.released_by' | 'fact.credited_by' | 'fact.expected_by' {
  if (path === 'before_capture') return 'charge.released_by';
  return isShopCredit(path) ? 'fact.credited_by' : 'fact.expected_by';
}

/** One option: what it gives in facts of ours, and a colleague's words as a quotation. */
function optionBlocks(option: OfferedOption, number: number, { locale }: Addressee, say: Say): Block[] {
  const { kind, amount, path, charged, expectedBy } = option;
  const facts: Fact[] = [{ label: say('fact.option', { number }), value: say(`option.${kind}`) }];
  if (amount) facts.push({ label: say('fact.amount'), value: formatMoney(locale, amount) });
  if (amount && charged) {
    const texts = chargeTexts(locale, { charged, amount });
    facts.push({ label: say('charge.label'), value: say('charge.instead', texts) });
  } else if (path) facts.push({ label: say('fact.paid_to'), value: say(`path.${path}`) });
  if (path && expectedBy) facts.push({ label: say(byLabel(path)), value: formatDate(locale, expectedBy) });
  return [{ type: 'facts', facts }, ...quoted(option.words, null)];
}
