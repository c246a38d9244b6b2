import type { RelatedCases } from '../../../shared/features/investigation/check.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { withinPayerWindow } from '../../../shared/features/investigation/payer-window.rules.ts';
import { recommend } from '../../../shared/features/investigation/recommend.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { dateOf } from '../../../shared/kernel/time.ts';
import { payerKeysOf } from '../../../shared/payments/payer-totals.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import policyData from '../../../shared/policy/policy-v1.json' with { type: 'json' };
import { momentAt, recordsOf } from '../../builders/shop/records.ts';
import type { Shop } from '../../builders/shop/shop.ts';
import type { Demand } from './claim-set.ts';

const policy = parsePolicy(policyData);

/** What the machine makes of a claim: so much at once, in minor units, or null where a person has to look. */
export function verdictOn(shop: Shop, demand: Demand, related: RelatedCases, at: number): number | null {
  const { claimant: email, payment: paymentReference, reason, amount } = demand;
  const facts = recordsOf(shop, paymentReference);
  const claim = {
    paymentReference,
    orderReference: null,
    email,
    disputedAmount: money(amount, shop.currency),
  };
  const findings = runChecks(claim, facts, { incidents: [], related });
  const now = momentAt(at);
  const recommended = recommend(reason, claim, findings, facts, policy, now);
  // Each trial has a payer and a card of its own, so that all that was paid in it went to them.
  const paid = shop.back.filter(({ by }) => by === 'machine').reduce((sum, one) => sum + one.amount, 0);
  const days = [{ day: dateOf(now), automatic: paid, all: paid }];
  const { currency } = claim.disputedAmount;
  const totals = facts ? payerKeysOf(facts.payment).map((key) => ({ key, currency, version: 1, days })) : [];
  const verdict = withinPayerWindow(recommended, totals, policy, now);
  return verdict.kind === 'refund' ? verdict.amount.amount : null;
}
