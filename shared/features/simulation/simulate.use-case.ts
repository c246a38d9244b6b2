import { pMapIterable } from 'p-map';
import { claimOf, isOwnPayment } from '../../case/claim.ts';
import type { CaseHistory } from '../../case/store.port.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Reporter } from '../../kernel/runtime.ts';
import type { Instant } from '../../kernel/time.ts';
import { payerKeysOf } from '../../payments/payer-totals.ts';
import type { PaymentFacts } from '../../payments/payment-facts.ts';
import type { Payments } from '../../payments/payments.port.ts';
import type { Policy } from '../../policy/policy.ts';
import { recommend } from '../investigation/recommend.rules.ts';
import { everyCase } from './every-case.ts';
import type { PastCases } from './past-cases.port.ts';
import { boundByWindows, pays, type Weighed } from './payer-windows.rules.ts';
import {
  factsAt,
  isUncertain,
  type ObstacleToReplay,
  ownedThen,
  pastInvestigation,
  type Replay,
} from './simulate.rules.ts';

export interface SimulationDeps {
  readonly cases: PastCases;
  readonly payments: Pick<Payments, 'find'>;
  readonly reporter: Reporter;
}

/** The policy in force, and the one that may follow it. */
export interface Policies {
  readonly before: Policy;
  readonly after: Policy;
}

/** Cases that are replayed at the same moment. */
const atOnce = 10;

/**
 * Decides every case that was opened since then once more, under both policies, from the findings of its log and the
 * payment's records as far as they can be taken back to the investigation. Writes nothing. Holds a page at a time, and
 * until the end those on which one of the policies pays: what a payer got before counts in the order of time.
 */
export async function* simulatePolicy(
  deps: SimulationDeps,
  policies: Policies,
  since: Instant,
): AsyncGenerator<Replay | ObstacleToReplay> {
  const replayed = (caseId: CaseId) => replay(deps, policies, caseId);
  const paying: Weighed[] = [];
  for await (const one of pMapIterable(everyCase(deps.cases, since), replayed, { concurrency: atOnce })) {
    if (typeof one === 'string') yield one;
    else if (pays(one)) paying.push(one);
    else yield one.replay;
  }
  yield* boundByWindows(paying, policies);
}

async function replay(
  deps: SimulationDeps,
  policies: Policies,
  caseId: CaseId,
): Promise<Weighed | ObstacleToReplay> {
  const history = await deps.cases.findWithLog(caseId);
  const past = history && pastInvestigation(history.log);
  if (!past) return 'not_investigated';
  const { at, findings, verdict, decidedByPerson } = past;
  const [personal, known] = await Promise.all([deps.cases.findPersonal(caseId), factsOf(deps, history)]);
  const claim = claimOf(history.case, personal);
  if (known === 'gateway_failed') return known;
  const facts = known && factsAt(known, findings, at);
  if (ownedThen(findings)) {
    if (!facts) return 'payment_gone';
    if (!isOwnPayment(claim, facts)) return 'claim_erased';
  }
  const under = (policy: Policy) => {
    const { confidence: _, ...decided } = recommend(history.case.reason, claim, findings, facts, policy, at);
    return decided;
  };
  const decidedAnew: Replay = {
    caseId,
    reason: history.case.reason,
    at,
    past: verdict,
    before: under(policies.before),
    after: under(policies.after),
    decidedByPerson,
    uncertain: facts !== null && isUncertain(facts, findings),
  };
  return { replay: decidedAnew, payers: facts ? payerKeysOf(facts.payment) : [] };
}

async function factsOf(
  { payments, reporter }: SimulationDeps,
  { case: { id: caseId, payment } }: CaseHistory,
): Promise<PaymentFacts | null | 'gateway_failed'> {
  try {
    return await payments.find(payment.reference);
  } catch (error) {
    reporter.warn('payment_lookup_failed', { caseId, error: String(error) });
    return 'gateway_failed';
  }
}
