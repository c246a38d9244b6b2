import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { createLedgerWriter } from '../../../infra/operator/ledger-import/ledger-writer.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { aws, stack } from '../../stack/support/stack.ts';
import { faults, plant } from './planted.ts';
import type { Purchase } from './purchases.ts';
import { type Unearthed, weighPlanted } from './weigh-planted.ts';

/** Plants every fault on copies of these purchases in the deployed ledger, and asks for their money. */
export async function askPlanted(
  purchases: readonly Purchase[],
  payments: Payments,
  policy: Policy,
): Promise<Unearthed[]> {
  const dynamo = localDynamo(aws.endpoint);
  const write = createLedgerWriter(dynamo, stack.ledgerTable);
  const unearthed: Unearthed[] = [];
  for (const fault of faults) {
    const planted = purchases.map((purchase) => plant(fault, purchase));
    for (const one of planted) await write([one.order, ...one.payments], 'own');
    await write(
      planted.flatMap(({ refunds }) => refunds),
      'refund',
    );
    await write(
      planted.flatMap(({ chargebacks }) => chargebacks),
      'chargeback',
    );
    for (const one of planted) {
      unearthed.push(weighPlanted(fault, one, await payments.find(one.payments[0].paymentId), policy));
    }
  }
  dynamo.destroy();
  return unearthed;
}
