import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { ledgerPayers } from '../../../functions/gateways/ledger/payers.ts';
import { ledgerPayments } from '../../../functions/gateways/ledger/payments.ts';
import type { PaymentRow } from '../../../functions/gateways/ledger/rows.ts';
import { paymentKey } from '../../../functions/gateways/ledger/rows.ts';
import type { Report } from '../../../infra/cli/progress.ts';
import { instant } from '../../../shared/kernel/time.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { aws, stack } from '../../stack/support/stack.ts';
import { tapOnStack } from '../counts/tapped-functions.ts';
import type { Purchase } from './purchases.ts';
import { type Asked, weighPurchase } from './requests.ts';

const atOnce = 16;
const progressEvery = 2500;

const ledgerAt = (endpoint: string) => DynamoDBDocumentClient.from(new DynamoDBClient({ ...aws, endpoint }));

/** Asks for the money of every purchase, on the deployed table through the real adapter. */
export async function askLedger(
  purchases: readonly Purchase[],
  policy: Policy,
  report: Report,
): Promise<{ readonly asked: readonly Asked[]; readonly seconds: number }> {
  const payments = ledgerPayments(ledgerAt(aws.endpoint), stack.ledgerTable, () => instant(new Date()));
  const asked = new Map<string, Asked>();
  const started = performance.now();
  const ask = async (purchase: Purchase) => {
    asked.set(purchase.payment, weighPurchase(purchase, await payments.find(purchase.payment), policy));
    if (asked.size % progressEvery === 0) report(`  ${asked.size.toLocaleString('en')} purchases …`);
  };
  await pMap(purchases, ask, { concurrency: atOnce });
  const seconds = (performance.now() - started) / 1000;
  return { asked: purchases.flatMap(({ payment }) => asked.get(payment) ?? []), seconds };
}

/** What AWS would bill for looking one payment up, on average, and how much of it for who the payer is. */
export interface LookUpCost {
  readonly payments: number;
  readonly requests: number;
  readonly readUnits: number;
  readonly payerReadUnits: number;
}

/** Counts the reads of these purchases on their way to the table. */
export async function countLookUps(purchases: readonly Purchase[]): Promise<LookUpCost> {
  const tap = await tapOnStack();
  const ledger = ledgerAt(await tap.addressFor('retail'));
  const payments = ledgerPayments(ledger, stack.ledgerTable, () => instant(new Date()));
  const historyOf = ledgerPayers(ledger, stack.ledgerTable);
  const sum = () => tap.calls.reduce((units, { table }) => units + (table?.readUnits ?? 0), 0);
  try {
    for (const { payment } of purchases) await payments.find(payment);
    const [requests, readUnits] = [tap.calls.length, sum()];
    for (const { payment, email } of purchases) {
      await historyOf({ ...paymentKey(payment), customerEmail: email } as PaymentRow);
    }
    const mean = (total: number) => total / purchases.length;
    return {
      payments: purchases.length,
      requests: mean(requests),
      readUnits: mean(readUnits),
      payerReadUnits: mean(sum() - readUnits),
    };
  } finally {
    tap.close();
  }
}
