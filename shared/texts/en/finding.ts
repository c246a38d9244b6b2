/** English texts of what the checks found, in words for the customer. ICU messages; see text-en.ts. */
export const findingEn = {
  'finding.payment': 'We found your payment of {paid}.',
  'finding.payment_on': 'We found your payment of {paid} from {date}.',
  'finding.payment_missing': 'We found no payment of yours with the reference {reference}.',
  'finding.too_much': 'You paid {paid}, but the order came to {ordered}: {difference} too much.',
  'finding.too_much_together':
    'You made {count, plural, one {# payment} other {# payments}} for this order, {together} in all, but the order came to {ordered}: {difference} too much.',
  'finding.too_much_converted':
    'You paid {paid}. By the conversion recorded with the payment that is {together}, but the order came to {ordered}. Of what you paid, {difference} was too much.',
  'finding.amount_agrees': 'You paid {paid}; the order came to {ordered}.',
  'finding.amount_agrees_together':
    'You made {count, plural, one {# payment} other {# payments}} for this order, {together} in all; the order came to {ordered}.',
  'finding.amount_agrees_part':
    'Of the {authorised} that you approved, only {paid} was taken; the order came to {ordered}. Your bank releases the rest.',
  'finding.amount_agrees_converted':
    'You paid {paid}. By the conversion recorded with the payment that is {together}; the order came to {ordered}. Differences of up to {tolerance} come from rounding.',
  'finding.other_currency':
    'The order came to {ordered}, and you paid {paid}. The payment records do not tell the exchange rate between the two currencies, so our automatic check could not compare the amounts.',
  'finding.part_in_other_currency':
    'The order came to {ordered}. You paid {paid} and a part in another currency. The payment records do not tell its exchange rate, so our automatic check could not add the amounts up.',
  'finding.order_amount_unknown':
    'You paid {paid}. We do not know what the order cost, so our automatic check could not compare the amounts.',
  'finding.duplicate': 'The same order was paid twice. The other payment is {other}.',
  'finding.no_duplicate': 'We found no second payment for the same order.',
  'finding.failed_but_captured':
    'Your payment of {paid} was not completed, yet the money was taken on {date}.',
  'finding.not_captured':
    'The payment was not completed, and no money was taken. If your bank shows an amount as reserved, the bank will release it.',
  'finding.payment_complete': 'The payment went through.',
  'finding.still_processing': 'The payment is still being processed by the payment provider.',
  'finding.refunded_before': 'At the time of our check, {refunded} of this payment had been refunded.',
  'finding.refund_settled':
    'According to our records, {refunded} was refunded, most recently on {date}. Your bank can find it with the trace reference {trace}.',
  'finding.refund_failed': 'The refund that was started on {date} did not go through.',
  'finding.no_refund': 'We found no refund of this payment.',
  'finding.refund_pending':
    'A refund of {amount} from {date} is still on its way. Your bank can find it with the trace reference {trace}.',
  'finding.refund_returned.closed':
    'Our refund of {amount} from {date} came back to us because the card or account is no longer valid.',
  'finding.refund_returned.wrong_instrument':
    'Our refund of {amount} from {date} came back to us because the account details did not match.',
  'finding.refund_returned.other': 'Our refund of {amount} from {date} came back to us.',
  'finding.charged_back': 'Your bank has already claimed back {amount} of this payment.',
  'finding.other_case': 'You have another case about this payment that is not settled yet.',
  'finding.incident': 'At the time of your payment, a technical fault affected payments of this kind.',
  'finding.no_incident': 'We know of no technical fault at the time of your payment.',
  'finding.history':
    'We also looked at {count, plural, one {your earlier case} other {your # earlier cases}} about this payment.',
  'finding.payer_history': 'We also looked at your other payments with us and at what was paid back on them.',
  'finding.nothing_unusual':
    'Our automatic check found nothing unusual in the way this payment was made. That alone does not prove who made it.',
  'finding.fraud_signs':
    'Some details of this payment are unusual, so we checked with special care whether somebody else may have made it.',
} as const satisfies Record<string, string>;

export type FindingKey = keyof typeof findingEn;
export type FindingCatalogue = Readonly<Record<FindingKey, string>>;
