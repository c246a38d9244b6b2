import { isDeepStrictEqual } from 'node:util';
import { nothingAround } from '../../../shared/features/investigation/check.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { recommend } from '../../../shared/features/investigation/recommend.rules.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { opens } from '../../stack/support/customer.ts';
import { processOnStack } from '../../stack/support/processes.ts';
import type { Purchase } from './purchases.ts';
import { claimOf } from './requests.ts';

const atOnce = 5;

/** How the answers of the deployed system compare to those reckoned beside it. */
export interface ApiAnswers {
  readonly seed: number;
  readonly opened: number;
  readonly credited: number;
  /** Cases whose stored findings, or reasons to wait, are not those reckoned from the ledger. */
  readonly differing: readonly string[];
  readonly seconds: number;
}

/** Opens a case for each purchase through the real API, and holds what it comes to against the ledger. */
export async function askApi(sample: readonly Purchase[], seed: number): Promise<ApiAnswers> {
  const differing: string[] = [];
  const started = performance.now();
  for (let from = 0; from < sample.length; from += atOnce) {
    const answers = await Promise.all(sample.slice(from, from + atOnce).map(agrees));
    differing.push(...answers.flatMap((answer) => answer ?? []));
  }
  return {
    seed,
    opened: sample.length,
    credited: sample.filter(({ credits }) => credits.length > 0).length,
    differing,
    seconds: (performance.now() - started) / 1000,
  };
}

/** Null, or the payment whose case came to something else. */
async function agrees(purchase: Purchase): Promise<string | null> {
  const { store, payments, policy } = processOnStack();
  const facts = await payments.find(purchase.payment);
  const claim = claimOf(purchase, purchase.paid);
  const findings = runChecks(claim, facts, { ...nothingAround, incidents: await store.incidents() });
  const { kind, ...reckoned } = recommend(
    'refund_request',
    claim,
    findings,
    facts,
    policy,
    instant(new Date()),
  );
  const opened = await opens({
    reason: 'refund_request',
    payment: purchase.payment,
    order: purchase.order,
    amount: purchase.paid.amount,
    currency: purchase.paid.currency,
    email: purchase.email,
  });
  await opened.reaches('awaiting_staff', 'resolved');
  const found = (await store.find(opened.caseId as CaseId))?.case;
  const held = kind === 'person' && 'reasons' in reckoned ? reckoned.reasons : [];
  const same = isDeepStrictEqual([found?.findings, found?.holdReasons], [findings, held]);
  return same ? null : purchase.payment;
}
