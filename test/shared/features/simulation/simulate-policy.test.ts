import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../shared/case/claim.ts';
import type { CaseEvent } from '../../../../shared/case/events.ts';
import { runChecks } from '../../../../shared/features/investigation/findings/run-checks.ts';
import {
  type SimulationDeps,
  simulatePolicy,
} from '../../../../shared/features/simulation/simulate.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { Instant } from '../../../../shared/kernel/time.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import { opened } from '../../../builders/case/cases.ts';
import { logOf } from '../../../builders/case/log.ts';
import { daysAgo, now } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';
import {
  claim,
  facts,
  order,
  payerEmail,
  payment,
  refundRecord,
} from '../../../builders/payments/payment-facts.ts';
import { policy, ruleFor } from '../../../builders/policy.ts';
import { fakeReporter } from '../../../fakes/deps.ts';
import { MemoryStore, maria } from '../../../fakes/memory-store.ts';

const since = daysAgo(10);
const lowered: Policy = {
  ...policy,
  automatic: {
    ...policy.automatic,
    mistaken_payment: { ...ruleFor('mistaken_payment'), ceilings: { EUR: 1000 } },
  },
};
const cancelled = facts({ order: order({ status: 'cancelled' }) });

/** A case as it stands in the store today: what was found, and whether its customer is still known. */
interface Past {
  readonly found?: PaymentFacts | null;
  readonly known?: PaymentFacts | null | 'no answer';
  readonly claimed?: Partial<Claim>;
  readonly investigated?: boolean;
  readonly erased?: boolean;
}

function simulating(...past: Past[]) {
  const ids = past.map((_, n) => caseIdFrom(new Uint8Array(16).fill(n + 1)));
  const references: readonly string[] = ids;
  const store = new MemoryStore();
  for (const [n, { found = cancelled, claimed, investigated = true, erased = false }] of past.entries()) {
    const id = present(ids[n]);
    const findings = runChecks(claim(claimed), found);
    const events: CaseEvent[] = investigated
      ? [{ type: 'investigated', findings }]
      : [{ type: 'acknowledged' }];
    const current = opened({
      id,
      reason: 'mistaken_payment',
      paymentReference: id,
      disputedAmount: claimed?.disputedAmount ?? money(4990, 'EUR'),
    });
    const log = logOf([[60, 'system', ...events]], { caseId: id });
    store.add(current, { log, personal: erased ? null : { ...maria, email: payerEmail } });
  }
  const reporter = fakeReporter();
  const sinces: Instant[] = [];
  const deps: SimulationDeps = {
    reporter,
    cases: {
      findWithLog: (id) => store.findWithLog(id),
      findPersonal: (id) => store.findPersonal(id),
      async openedSince(from, cursor) {
        sinces.push(from);
        const page = Number(cursor ?? 0);
        return { items: ids.slice(page, page + 2), next: page + 2 < ids.length ? String(page + 2) : null };
      },
    },
    payments: {
      async find(reference) {
        const { found = cancelled, known = found } = past[references.indexOf(reference)] ?? {};
        if (known === 'no answer') throw new Error('no answer');
        return known;
      },
    },
  };
  const run = (after: Policy = lowered) =>
    Array.fromAsync(simulatePolicy(deps, { before: policy, after }, since));
  return { run, ids, warned: reporter.warned, sinces };
}

describe('a case that is decided once more', () => {
  it('changes where the file’s ceiling is below it', async () => {
    const { run, ids } = simulating({});
    expect(await run()).toMatchObject([
      {
        caseId: ids[0],
        reason: 'mistaken_payment',
        before: { kind: 'refund', amount: money(4990, 'EUR') },
        after: { kind: 'person', reasons: ['above_automatic_limit'] },
        uncertain: false,
      },
    ]);
  });

  it('comes out the same under the same policy', async () => {
    const [one] = await simulating({}).run(policy);
    expect(one).toMatchObject({ before: { kind: 'refund' } });
    expect(typeof one === 'object' && one.after).toEqual(typeof one === 'object' && one.before);
  });

  it('does not see its own refund, nor any other of later', async () => {
    const paid = { ...cancelled, refunds: [refundRecord(4990, { createdAt: now })] };
    const { run } = simulating({
      found: cancelled,
      known: { ...paid, refunds: [refundRecord(4990, { createdAt: daysAgo(-1) })] },
    });
    expect(await run(policy)).toMatchObject([{ before: { kind: 'refund' }, uncertain: false }]);
  });

  it('sees a refund of before', async () => {
    const earlier = { ...cancelled, refunds: [refundRecord(4990, { createdAt: daysAgo(2) })] };
    expect(await simulating({ found: earlier }).run(policy)).toMatchObject([
      { before: { kind: 'person', reasons: ['nothing_left_to_refund'] } },
    ]);
  });

  it('of a stranger’s claim stays with a person', async () => {
    const { run } = simulating({ found: null });
    expect(await run()).toMatchObject([
      { before: { reasons: ['payment_not_found'] }, after: { reasons: ['payment_not_found'] } },
    ]);
  });
});

describe('a case that cannot be decided once more', () => {
  it.each<[string, Past, string]>([
    ['was never investigated', { investigated: false }, 'not_investigated'],
    ['names a payment that is gone', { known: null }, 'payment_gone'],
    ['has been erased', { erased: true }, 'claim_erased'],
    ['meets a gateway that does not answer', { known: 'no answer' }, 'gateway_failed'],
  ])('%s', async (_, past, why) => {
    expect(await simulating(past).run()).toEqual([why]);
  });

  it('keeps no other from being decided', async () => {
    const { run, warned } = simulating({ known: 'no answer' }, {}, {});
    expect(await run()).toMatchObject(['gateway_failed', { before: { kind: 'refund' } }, {}]);
    expect(warned).toEqual(['payment_lookup_failed']);
  });
});

it('all pages are read, from the moment that was named', async () => {
  const { run, sinces } = simulating({}, {}, {}, {}, {});
  expect(await run()).toHaveLength(5);
  expect(sinces).toEqual([since, since, since]);
});

describe('what one payer got before', () => {
  const ofOne = (n: number): Past => {
    const dear = payment({ reference: 'pay_1', instrument: `card_${n}`, amount: money(15_000, 'EUR') });
    return { found: { ...cancelled, payment: dear }, claimed: { disputedAmount: money(15_000, 'EUR') } };
  };
  const narrow: Policy = {
    ...policy,
    payerWindow: { ...policy.payerWindow, automaticCeilings: { EUR: 15_000 } },
  };

  it('counts under each policy by itself, over all payments', async () => {
    const replays = await simulating(ofOne(1), ofOne(2), ofOne(3), ofOne(4)).run(narrow);
    const kinds = replays.map((one) => typeof one === 'object' && [one.before.kind, one.after.kind]);
    expect(kinds).toEqual([
      ['refund', 'refund'],
      ['refund', 'person'],
      ['refund', 'person'],
      ['person', 'person'],
    ]);
    expect(replays[3]).toMatchObject({ before: { reasons: ['payer_limit_reached'] } });
  });
});
