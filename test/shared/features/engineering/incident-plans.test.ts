import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { proposeForIncident } from '../../../../shared/features/engineering/incident-plans.use-case.ts';
import { incidentPlanRequest } from '../../../../shared/features/engineering/incidents.contract.ts';
import type { OpenCase } from '../../../../shared/features/intake/open.rules.ts';
import { type CaseId, caseIdFrom, incidentIdFrom } from '../../../../shared/kernel/ids.ts';
import { type Money, money } from '../../../../shared/kernel/money.ts';
import type { Incident } from '../../../../shared/payments/incident.ts';
import * as at from '../../../builders/case/cases.ts';
import { daysAgo } from '../../../builders/clock.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import { facts } from '../../../builders/payments/payment-facts.ts';
import { tove } from '../../../builders/staff.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';
import { storeOf } from '../../../fakes/memory-store.ts';

const incidentId = incidentIdFrom(new Uint8Array(16));
const incident: Incident = {
  id: incidentId,
  title: 'Totals doubled at the checkout',
  cause: 'merchant_mistake',
  methods: [],
  currencies: [],
  from: daysAgo(2),
  to: null,
  registeredBy: 'staff:elin',
  registeredAt: daysAgo(1),
};
const idOf = (n: number) => caseIdFrom(new Uint8Array(16).fill(n));
const atTier2 = (change: Partial<OpenCase>) => at.accepted(at.escalated(at.leftToPeople(change)));
const cheap = atTier2({ id: idOf(1), disputedAmount: money(1990, 'EUR') });
const dear = atTier2({ id: idOf(2), disputedAmount: money(4990, 'EUR') });
const tooDear = atTier2({ id: idOf(3), disputedAmount: money(4991, 'EUR') });
const atTier1 = at.leftToPeople({ id: idOf(4) });

/** Cases on payments of which 49.90 EUR are left, and one known incident. */
async function world(...all: readonly Case[]) {
  const store = storeOf(...all);
  await store.keepIncident(incident);
  const deps = { ...fakeDeps(store), payments: fakePayments({ find: async () => facts() }) };
  const offered = (id: CaseId) => store.get(id).case.plan?.options.map(({ amount }) => amount) ?? null;
  return { deps, offered };
}

const planOn = (cases: readonly { caseId: string; version: number }[], amount?: Money) =>
  incidentPlanRequest.parse({
    cases,
    plan: {
      kind: 'offer',
      words: 'A fault in our checkout took too much.',
      options: [
        { kind: 'correction', words: 'You get it back.', ...(amount && { amount }) },
        { kind: 'explanation', words: 'What happened.' },
      ],
    },
  });
const seen = ({ id, version }: Case) => ({ caseId: id, version });

describe('one plan for the cases of an incident', () => {
  it('gives each its own amount, and none where no money moves', async () => {
    const { deps, offered } = await world(cheap, dear);
    const answer = await proposeForIncident(deps, tove, incidentId, planOn([cheap, dear].map(seen)));
    expect(mustOk(answer).items.map(({ refused }) => refused)).toEqual([null, null]);
    expect(offered(cheap.id)).toEqual([money(1990, 'EUR'), null]);
    expect(offered(dear.id)).toEqual([money(4990, 'EUR'), null]);
  });

  it('gives all the same where it names an amount', async () => {
    const { deps, offered } = await world(cheap, dear);
    const plan = planOn([cheap, dear].map(seen), money(500, 'EUR'));
    mustOk(await proposeForIncident(deps, tove, incidentId, plan));
    for (const { id } of [cheap, dear]) expect(offered(id)).toEqual([money(500, 'EUR'), null]);
  });

  it('is proposed on the others where one is refused, and says which and why', async () => {
    const { deps, offered } = await world(cheap, tooDear, atTier1, dear);
    const cases = [
      seen(cheap),
      seen(tooDear),
      seen(atTier1),
      { caseId: idOf(9), version: 1 },
      seen(cheap),
      seen(dear),
    ];
    const { items } = mustOk(await proposeForIncident(deps, tove, incidentId, planOn(cases)));
    expect(items).toEqual([
      { caseId: cheap.id, refused: null },
      { caseId: tooDear.id, refused: 'amount_not_available' },
      { caseId: atTier1.id, refused: 'group_may_not' },
      { caseId: idOf(9), refused: 'case_not_found' },
      { caseId: cheap.id, refused: 'stale_version' },
      { caseId: dear.id, refused: null },
    ]);
    expect([tooDear, atTier1].map(({ id }) => offered(id))).toEqual([null, null]);
  });

  it('of an incident that nobody registered is none', async () => {
    const { deps, offered } = await world(cheap);
    const refused = await proposeForIncident(
      deps,
      tove,
      `${incidentId.slice(0, -1)}2`,
      planOn([seen(cheap)]),
    );
    expect(mustErr(refused)).toEqual({ code: 'incident_not_found' });
    expect(offered(cheap.id)).toBeNull();
  });
});
