import { beforeAll, describe } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import { casesContract } from './cases-contract.ts';
import { queuesContract } from './queues-contract.ts';
import { refundsContract } from './refunds-contract.ts';
import { registersContract } from './registers-contract.ts';
import { workContract } from './work-contract.ts';

/**
 * What everybody who uses the store relies on. Runs against the adapter and against the fake; others may use the same table
 * meanwhile.
 */
export function storeContract(name: string, start: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = start();
  });
  describe(name, () => {
    for (const part of [casesContract, refundsContract, workContract, queuesContract, registersContract]) {
      part(() => store);
    }
  });
}
