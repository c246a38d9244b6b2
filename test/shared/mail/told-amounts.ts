import type { Check } from '../../../shared/case/parts/finding.ts';
import { nothingAround, type Surroundings } from '../../../shared/features/investigation/check.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import { present } from '../../builders/must.ts';
import { order, payment, paymentsAt } from '../../builders/payments/payment-facts.ts';

/** A situation, the check that speaks, the reason of the case, what is known, and what the customer reads in English. */
export type Told = readonly [string, Check, Reason, Partial<PaymentFacts>, Surroundings, string | null];

const eur = (amount: number) => money(amount, 'EUR');
const sek = (amount: number) => money(amount, 'SEK');
const inSek = { conversions: [{ by: 'amount', amount: sek(55_000) }] } as const;
const failed = payment({ status: 'failed', capturedAt: null });
const twins = paymentsAt('18:21:00', '18:21:41');

/** What is told of the amount. */
export const toldAmounts: readonly Told[] = [
  [
    'too much',
    'amount_mismatch',
    'other',
    { order: order({ total: eur(4000) }) },
    nothingAround,
    'You paid €49.90, but the order came to €40.00: €9.90 too much.',
  ],
  [
    'too much in parts',
    'amount_mismatch',
    'other',
    { payment: present(twins[0]), orderPayments: twins },
    nothingAround,
    'You made 2 payments for this order, €99.80 in all, but the order came to €49.90: €49.90 too much.',
  ],
  [
    'the right amount, asked',
    'amount_mismatch',
    'amount_mismatch',
    {},
    nothingAround,
    'You paid €49.90; the order came to €49.90.',
  ],
  ['the right amount', 'amount_mismatch', 'other', {}, nothingAround, null],
  [
    'two currencies, asked',
    'amount_mismatch',
    'amount_mismatch',
    { order: order({ total: sek(55_000) }) },
    nothingAround,
    'The order came to SEK\u00a0550.00, and you paid €49.90. The payment records do not tell the exchange rate between the two currencies, so our automatic check could not compare the amounts.',
  ],
  [
    'two currencies',
    'amount_mismatch',
    'other',
    { order: order({ total: sek(55_000) }) },
    nothingAround,
    null,
  ],
  [
    'too much after conversion',
    'amount_mismatch',
    'other',
    { payment: payment(inSek), order: order({ total: sek(50_000) }) },
    nothingAround,
    'You paid €49.90. By the conversion recorded with the payment that is SEK\u00a0550.00, but the order came to SEK\u00a0500.00. Of what you paid, €4.53 was too much.',
  ],
  [
    'the right amount after conversion, asked',
    'amount_mismatch',
    'amount_mismatch',
    { payment: payment(inSek), order: order({ total: sek(55_000) }) },
    nothingAround,
    'You paid €49.90. By the conversion recorded with the payment that is SEK\u00a0550.00; the order came to SEK\u00a0550.00. Differences of up to SEK\u00a00.13 come from rounding.',
  ],
  [
    'a part in another currency, asked',
    'amount_mismatch',
    'amount_mismatch',
    { orderPayments: [payment(), payment({ reference: 'pay_2', amount: sek(100) })] },
    nothingAround,
    'The order came to €49.90. You paid €49.90 and a part in another currency. The payment records do not tell its exchange rate, so our automatic check could not add the amounts up.',
  ],
  [
    'a part of what was approved, asked',
    'amount_mismatch',
    'amount_mismatch',
    { payment: payment({ amount: eur(3000), authorised: eur(4990) }), order: order({ total: eur(3000) }) },
    nothingAround,
    'Of the €49.90 that you approved, only €30.00 was taken; the order came to €30.00. Your bank releases the rest.',
  ],
  [
    'two payments of the right amount, asked',
    'amount_mismatch',
    'amount_mismatch',
    { orderPayments: [payment(), payment({ reference: 'pay_2' })], order: order({ total: eur(9980) }) },
    nothingAround,
    'You made 2 payments for this order, €99.80 in all; the order came to €99.80.',
  ],
  [
    'no order, asked',
    'amount_mismatch',
    'amount_mismatch',
    { order: null },
    nothingAround,
    'You paid €49.90. We do not know what the order cost, so our automatic check could not compare the amounts.',
  ],
  [
    'no money to compare, asked',
    'amount_mismatch',
    'amount_mismatch',
    { payment: failed },
    nothingAround,
    null,
  ],
];
