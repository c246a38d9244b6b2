import { createHash } from 'node:crypto';
import { stripeByKey } from '../../../../functions/gateways/stripe/client.ts';
import { stripePayments } from '../../../../functions/gateways/stripe/payments.ts';
import type { StoreCommit } from '../../../../shared/case/store.port.ts';
import { payRefund } from '../../../../shared/features/refund/pay.use-case.ts';
import { type ReconcileDeps, reconcile } from '../../../../shared/jobs/reconcile.use-case.ts';
import type { PendingWork } from '../../../../shared/jobs/schedule.port.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import type { Runtime } from '../../../../shared/kernel/runtime.ts';
import { addSeconds } from '../../../../shared/kernel/time.ts';
import type { Payments } from '../../../../shared/payments/payments.port.ts';
import { isUnsettled } from '../../../../shared/payments/refund.ts';
import type { Workflow } from '../../../../shared/workflow/workflow.port.ts';
import { decided } from '../../../builders/case/cases.ts';
import { now } from '../../../builders/clock.ts';
import { fakeDeps, fakeReporter } from '../../../fakes/deps.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';
import { MemoryTables } from '../../../fakes/memory-tables.ts';
import { type Fault, faultsAfter, faultsBefore, noFaults } from '../../../fakes/stripe-server/faults.ts';
import { seedPayment } from '../../../fakes/stripe-server/seed.ts';
import { startStripeServer } from '../../../fakes/stripe-server/server.ts';
import { briefPatience } from '../stripe-gateway.ts';
import { chance, oneOf } from './chance.ts';
import { checkBooks, type Verdict } from './check-books.ts';

export interface Played extends Verdict {
  /** How often each fault hit a request, and a process died at each boundary. */
  readonly hits: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly replays: number;
}

/** A process that is gone: whatever it had done stays done, and it does nothing more. */
class ProcessDied extends Error {}
/** The facts could not be had: the one call that may throw. */
class NotFoundOut extends Error {}

/** One process' store: at each write it may die, and the reconciler sees the process' own case alone. */
class MortalStore extends MemoryStore {
  readonly #own: PendingWork;
  readonly #boundary: (what: string) => void;

  constructor(tables: MemoryTables, own: PendingWork, boundary: (what: string) => void) {
    super(tables);
    this.#own = own;
    this.#boundary = boundary;
  }

  override async commit(commit: StoreCommit) {
    this.#boundary('commit');
    const result = await super.commit(commit);
    this.#boundary('committed');
    return result;
  }

  override async *pendingWork() {
    yield this.#own;
  }
}

const stormy = {
  faultyRefund: 0.45,
  faultyQuestion: 0.1,
  death: 0.05,
  slow: 0.15,
  refused: 0.05,
  outsider: 0.05,
};
const calmly = { faultyRefund: 0, faultyQuestion: 0, death: 0, slow: 0, refused: 0, outsider: 0 };

export interface Weather {
  /** How likely each mishap is. */
  readonly likely: Readonly<Record<keyof typeof stormy, number>>;
  /** How many processes work on a case at the same moment. */
  readonly processes: number;
}
export const storm: Weather = { likely: stormy, processes: 1 };
/** Nothing goes wrong, but each step runs three times at once. */
export const rush: Weather = { likely: calmly, processes: 3 };

const questionFaults = [...faultsBefore, 'reset_after', 'hang_after', 'truncated_after'] as const;

/**
 * Pays refunds through the use-case, the adapter and the official client while requests go wrong and processes die,
 * with hours and days passing; then checks the gateway's books. The same seed gives the same faults.
 */
export async function play(seed: number, count: number, weather: Weather = storm): Promise<Played> {
  const { likely, processes } = weather;
  let seconds = 0;
  const at = () => addSeconds(now, seconds);
  const server = await startStripeServer(() => Date.parse(at()) / 1000);
  const session = stripeByKey(async () => 'sk_test_redress', server.endpoint);
  const tables = new MemoryTables();
  const store = new MemoryStore(tables);
  const hits: Record<string, number> = {};
  const hit = (what: string) => {
    hits[what] = (hits[what] ?? 0) + 1;
  };
  const draws = new Map<string, () => number>();
  const drawFor = (payment: string) => {
    const draw = draws.get(payment) ?? chance(seed, payment);
    draws.set(payment, draw);
    return draw;
  };
  const cases = Array.from({ length: count }, (_, index) => {
    const payment = `pi_chaos${index}`;
    const draw = drawFor(payment);
    seedPayment(server.books, {
      id: payment,
      amount: 4990 + index,
      order: null,
      // One payer each: what one payer may get from the machine in a window is another test's matter.
      email: `payer${index}@mail.example`,
      instrument: `pm_${index}`,
      created: Date.parse(now) / 1000 - 86_400,
    });
    if (draw() < likely.slow) server.refunds.courses.set(payment, 'pending');
    if (draw() < likely.refused) server.refunds.courses.set(payment, 'failed');
    const current = decided({ id: caseIdFrom(entropy(seed, `case${index}`)), paymentReference: payment });
    store.add(current, { personal: null });
    return { id: current.id, payment };
  });

  server.plan = ({ method, payment }) => {
    if (payment === null) return null;
    const draw = drawFor(payment);
    if (method === 'POST' && draw() < likely.outsider && server.books.refundsOf(payment).length === 0) {
      hit('merchant refunds all by hand');
      server.refunds.create({ reference: payment, amount: null, metadata: {} });
    }
    const faulty = draw() < (method === 'POST' ? likely.faultyRefund : likely.faultyQuestion);
    const faults: readonly Fault[] = method === 'POST' ? [...faultsBefore, ...faultsAfter] : questionFaults;
    const fault = faulty ? (oneOf(faults, draw) ?? null) : null;
    if (fault) hit(`${method === 'POST' ? 'refund' : 'question'}: ${fault}`);
    return fault;
  };

  /** What a process of its own uses: at each boundary it may die. */
  function processOf({ id, payment }: (typeof cases)[number]): ReconcileDeps & { signalled: boolean } {
    const draw = drawFor(payment);
    const boundary = (what: string) => {
      if (draw() >= likely.death) return;
      hit(`death: ${what}`);
      throw new ProcessDied(what);
    };
    const reporter = fakeReporter();
    const inner = stripePayments({ session, reporter, orderOf: async () => null, patience: briefPatience });
    const around = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
      boundary(`before ${what}`);
      const answer = await call();
      boundary(`after ${what}`);
      return answer;
    };
    const payments: Payments = {
      paths: inner.paths,
      find: (reference) =>
        around('find', () =>
          inner.find(reference).catch((cause) => Promise.reject(new NotFoundOut('', { cause }))),
        ),
      refund: (order) => around('refund', () => inner.refund(order)),
      findRefund: (order) => around('findRefund', () => inner.findRefund(order)),
      refundsMade: inner.refundsMade,
    };
    const runtime: Runtime = {
      now: at,
      entropy: () => entropy(seed, `${id}/${draw()}`),
      pause: async () => {},
      pauseBelow: async () => {},
    };
    const workflow: Workflow = {
      start: async () => 'started',
      isRunning: async () => true,
      async signal() {
        deps.signalled = true;
        return 'delivered';
      },
    };
    const own = new MortalStore(tables, { kind: 'case', caseId: id, since: at() }, boundary);
    const deps = { ...fakeDeps(own), payments, runtime, reporter, workflow, signalled: false };
    return deps;
  }

  const isOver = (id: (typeof cases)[number]['id']) => {
    const { case: current } = store.get(id);
    if (current.status === 'awaiting_staff') return true;
    return (
      current.refund !== null &&
      (!isUnsettled(current.refund) || current.holdReasons.includes('refund_unsettled'))
    );
  };

  const isOpen = (id: (typeof cases)[number]['id']) => {
    const { refund } = store.get(id).case;
    return refund !== null && isUnsettled(refund);
  };

  /** One minute of a case: its workflow's step, or while that waits, the reconciler. */
  async function minute(one: (typeof cases)[number]): Promise<void> {
    const { workflow } = store.get(one.id);
    const deps = processOf(one);
    try {
      if (workflow.wait) {
        await reconcile(deps, at());
        if (!deps.signalled) return;
        store.setWorkflow(one.id, { wait: null });
        return;
      }
      const { refund } = await payRefund(deps, { caseId: one.id, execution: `${one.id}-tier1-1` });
      if (refund === 'unsettled')
        store.setWorkflow(one.id, { wait: { token: one.id, step: 'await_settlement' } });
    } catch (error) {
      // The workflow runs the step again. Anything else is a fault of ours.
      if (!(error instanceof ProcessDied) && !(error instanceof NotFoundOut)) throw error;
    }
  }

  try {
    for (let round = 0; round < 40; round += 1) {
      const open = cases.filter(({ id }) => !isOver(id));
      if (open.length === 0) break;
      await inTurn(open, (one) => together(processes, () => minute(one)));
      if (round > 3) settlePending(server);
      // Minutes at first; then parts of days, so that Stripe forgets its keys and cases become overdue.
      seconds += round < 10 ? 60 : 13 * 3600;
      // Harsher than Stripe, which keeps keys for a day: only looking before sending helps then.
      if (round === 4 || round === 8) server.keys.forget();
    }
    // The storm is over, and the reconciler still asks about what was given to people.
    server.plan = noFaults;
    settlePending(server);
    for (let left = 3; left > 0; left -= 1)
      await inTurn(
        cases.filter(({ id }) => isOpen(id)),
        minute,
      );
    const ended = cases.map(({ id }) => store.get(id).case);
    return {
      ...checkBooks(server.books, ended),
      hits,
      requests: server.seen.length,
      replays: server.keys.replays,
    };
  } finally {
    await server.close();
  }
}

async function together(times: number, run: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: times }, run));
}

/** Some at a time, so that nothing but a fault makes anybody wait too long. */
async function inTurn<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const work = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: 60 }, work));
}

function settlePending({ books, refunds }: Awaited<ReturnType<typeof startStripeServer>>): void {
  for (const { id, status } of books.refunds.values()) if (status === 'pending') refunds.settle(id);
}

function entropy(seed: number, name: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(`${seed}/${name}`).digest().subarray(0, 16));
}
