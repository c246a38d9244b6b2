import { nextPlace } from '../../../shared/case/next-step.ts';
import { TooManyConflicts } from '../../../shared/command/commit.use-case.ts';
import { acknowledge, confirmAddress } from '../../../shared/features/intake/acknowledge.use-case.ts';
import { openCase } from '../../../shared/features/intake/open.use-case.ts';
import { investigate } from '../../../shared/features/investigation/investigate.use-case.ts';
import { notOwedAnyMore } from '../../../shared/features/investigation/still-owed.rules.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.use-case.ts';
import { hearOfPayment } from '../../../shared/features/refund/ask-gateway.use-case.ts';
import { payRefund } from '../../../shared/features/refund/pay.use-case.ts';
import { announce } from '../../../shared/jobs/announce.use-case.ts';
import { strikeDueClocks } from '../../../shared/jobs/strike-due-clocks.use-case.ts';
import { type CaseId, isCaseId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import { tryToDrive } from '../../../shared/workflow/drive.use-case.ts';
import { executionName } from '../../../shared/workflow/execution-name.ts';
import { wrongAbout } from '../../builders/shop/oracle.ts';
import { momentAt } from '../../builders/shop/records.ts';
import type { Shop } from '../../builders/shop/shop.ts';
import { fakeDeps, fakeWorkflow } from '../../fakes/deps.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';
import { gatewayOf } from './gateway.ts';
import { limits } from './limits.ts';

/** A store whose answers come in any order while several processes run. */
class InterleavedStore extends MemoryStore {
  racing = false;
  readonly #draw: () => number;

  constructor(draw: () => number) {
    super();
    this.#draw = draw;
  }

  async #wait(): Promise<void> {
    if (!this.racing) return;
    for (let turns = Math.floor(this.#draw() * 12); turns > 0; turns -= 1) await Promise.resolve();
  }

  override async find(...args: Parameters<MemoryStore['find']>) {
    await this.#wait();
    return super.find(...args);
  }

  override async commit(...args: Parameters<MemoryStore['commit']>) {
    await this.#wait();
    return super.commit(...args);
  }

  override async casesOnPayment(...args: Parameters<MemoryStore['casesOnPayment']>) {
    await this.#wait();
    return super.casesOnPayment(...args);
  }
}

export type World = ReturnType<typeof worldOf>;

/** A shop whose customers and colleagues try it on; `wrong` gathers what the oracle objects to. */
export function worldOf(shop: Shop, since: number, draw: () => number) {
  let seconds = since;
  let ids = 0;
  const store = new InterleavedStore(draw);
  const claimants = new Map<CaseId, string>();
  const wrong: string[] = [];
  const payments = gatewayOf(shop, {
    draw,
    seconds: () => seconds,
    claimOf: ({ id }) => {
      const found = [...claimants].find(([caseId]) => store.get(caseId).case.refund?.id === id);
      return found ? { case: store.get(found[0]).case, claimant: found[1] } : null;
    },
    look: (given) => void wrong.push(...wrongAbout(shop, given, limits)),
  });
  const base = fakeDeps(store);
  const deps = {
    ...base,
    payments,
    workflow: fakeWorkflow({ isRunning: async () => true }),
    mailer: { send: async () => ({ status: 'sent' }) as const },
    notOwedAnyMore,
    tokens: { tokenFor: async (id: CaseId, scope: string, serial: number) => `${id}-${scope}-${serial}` },
    runtime: {
      now: () => momentAt(seconds),
      entropy() {
        ids += 1;
        return Uint8Array.from({ length: 16 }, (_, at) => (at < 4 ? ids >> (8 * at) : 1) & 255);
      },
      pause: async () => {},
      pauseBelow: async () => {},
    },
  };

  async function step(id: CaseId): Promise<void> {
    const place = nextPlace(store.get(id).case);
    if (!place) return;
    if (place.machine !== store.get(id).workflow.machine) await tryToDrive(deps, id);
    const { machine, executionNumber: number } = store.get(id).workflow;
    const input = { caseId: id, execution: executionName({ caseId: id, machine, number }) };
    const { announce: what } = store.get(id).case;
    if (what && what !== 'outcome') return announce(deps, { ...input, what });
    if (place.step === 'acknowledge') await acknowledge(deps, input);
    if (place.step === 'investigate') await investigate(deps, input);
    if (place.step === 'pay_refund') await payRefund(deps, input);
    if (place.step === 'deliver_outcome') await deliverOutcome(deps, input);
  }

  /** A step that lost to others is tried again by its workflow. */
  const tried = (id: CaseId) =>
    step(id).catch((error) => (error instanceof TooManyConflicts ? undefined : Promise.reject(error)));

  return {
    shop,
    deps,
    store,
    wrong,
    seconds: () => seconds,
    cases: () => [...claimants.keys()],
    claimantOf: (id: CaseId) => claimants.get(id) ?? '',
    async claims(claimant: string, payment: string, reason: Reason, amount: number): Promise<void> {
      const request = {
        reason,
        payment: { reference: payment },
        disputedAmount: money(Math.max(1, amount), 'EUR'),
        description: 'Pay.',
        customer: { name: 'Somebody', email: claimant, locale: 'en' },
      };
      const opened = await openCase(deps, request, `key-${claimants.size}`);
      if (opened.ok && isCaseId(opened.value.caseId)) claimants.set(opened.value.caseId, claimant);
    },
    /** Whoever reads the mail at the claimant's address says that the case is theirs. */
    confirms: (id: CaseId) => confirmAddress(deps, { caseId: id, token: `${id}-opened-1` }),
    step: tried,
    /** Every case does its next step at the same moment. */
    async race(): Promise<void> {
      store.racing = true;
      await Promise.all([...claimants.keys()].map(tried));
      store.racing = false;
    },
    /** These cases go on, one after the other, until each waits for somebody. */
    async goOn(ids: Iterable<CaseId> = claimants.keys()): Promise<void> {
      for (const id of ids) {
        for (let left = 8; left > 0; left -= 1) {
          const { version } = store.get(id).case;
          await tried(id);
          if (store.get(id).case.version === version) break;
        }
      }
    },
    hear: (payment: string) => hearOfPayment(deps, payment),
    async passes(time: number): Promise<void> {
      seconds += time;
      await strikeDueClocks(deps, momentAt(seconds));
    },
  };
}
