import type { Store } from '../../../../functions/store/store.ts';
import type { Case } from '../../../../shared/case/case.ts';
import type { StoreCommit, StoredCase } from '../../../../shared/case/store.port.ts';
import type { CaseId } from '../../../../shared/kernel/ids.ts';
import { fundOf } from '../../../../shared/payments/fund.ts';
import type { RefundIntent } from '../../../../shared/payments/refund-books.ts';

/** As much of the store as paying refunds takes: versions, and what is committed of each payment. */
export class MemoryStore {
  readonly #cases = new Map<CaseId, StoredCase>();
  readonly #intents = new Map<string, RefundIntent>();

  add(current: Case): void {
    const workflow = {
      machine: 'tier1',
      executionNumber: 1,
      start: null,
      restarts: null,
      wait: null,
    } as const;
    this.#cases.set(current.id, { case: current, workflow });
  }

  get(id: CaseId): StoredCase {
    const found = this.#cases.get(id);
    if (!found) throw new Error(`${id} is lost`);
    return found;
  }

  /** The execution waits at this step, or waits no more. */
  wait(id: CaseId, step: 'await_settlement' | null): void {
    const stored = this.get(id);
    const wait = step && { token: id, step };
    this.#cases.set(id, { ...stored, workflow: { ...stored.workflow, wait } });
  }

  /** The port; `around` comes to know of each write, before and after it. */
  port(around: (what: string) => void): Store {
    const port: Partial<Store> = {
      find: async (id) => this.#cases.get(id) ?? null,
      findPersonal: async () => null,
      notices: async () => [],
      roster: async () => [],
      markIdle: async () => {},
      commit: async (commit) => {
        around('commit');
        const result = this.#commit(commit);
        around('committed');
        return result;
      },
    };
    return port as Store;
  }

  #commit({ change, by, reserve, settle }: StoreCommit) {
    const stored = this.get(change.case.id);
    if (stored.case.version !== change.case.version - 1) return 'version_conflict' as const;
    if (reserve && this.#committed(reserve.intent) + reserve.intent.amount.amount > reserve.limit) {
      return 'limit_reached' as const;
    }
    const intent = settle ?? reserve?.intent;
    if (intent) this.#intents.set(intent.refundId, intent);
    const workflow = by === 'step' ? { ...stored.workflow, wait: null } : stored.workflow;
    this.#cases.set(change.case.id, { case: change.case, workflow });
    return 'committed' as const;
  }

  /** What is committed of the fund that this intent draws on. */
  #committed({ paymentReference, path }: RefundIntent): number {
    return [...this.#intents.values()]
      .filter((one) => one.paymentReference === paymentReference && one.status !== 'failed')
      .filter((one) => fundOf[one.path] === fundOf[path])
      .reduce((sum, { amount }) => sum + amount.amount, 0);
  }
}
