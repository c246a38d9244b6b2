import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { planHash } from '../../../../shared/case/parts/plan.ts';
import { decideCase } from '../../../../shared/features/decision/decide.use-case.ts';
import { decisionRequest } from '../../../../shared/features/decision/decision.contract.ts';
import { acceptOption } from '../../../../shared/features/plan/choose.rules.ts';
import { planRequest } from '../../../../shared/features/plan/plan.contract.ts';
import { proposePlan } from '../../../../shared/features/plan/plan.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { locales } from '../../../../shared/kernel/words.ts';
import type { OrderLine } from '../../../../shared/payments/order-record.ts';
import * as at from '../../../builders/case/cases.ts';
import { perform } from '../../../builders/case/commands.ts';
import { seenOf } from '../../../builders/case/seen.ts';
import * as tier2 from '../../../builders/case/tier2-cases.ts';
import { setUp } from '../../../builders/case-set-up.ts';
import { later } from '../../../builders/clock.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { renderMessage } from '../../../builders/notices.ts';
import { facts, order } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';
import { anna, tove } from '../../../builders/staff.ts';
import { addressee, customerMessages } from '../../mail/messages.ts';

const line = (id: string, name: string): OrderLine => ({
  id,
  name,
  quantity: 1,
  amount: money(1990, 'EUR'),
  returnedQuantity: 0,
  returned: money(0, 'EUR'),
});
const sold = order({ lines: [line('1', 'Lamp'), line('2', 'Shade')] });
const words = 'The lamp came back.';
const amount = money(1990, 'EUR');
const lamp = [{ id: '1', name: 'Lamp' }];

function desk(first: Case, known = facts({ order: sold })) {
  const given = setUp(first, undefined, known);
  const version = given.case().version;
  const decide = (lines?: string[]) =>
    decideCase(
      given.deps,
      { member: anna, caseId: at.caseId, version },
      {
        kind: 'refund',
        amount,
        words,
        ...(lines && { lines }),
      },
    );
  const propose = (lines?: string[]) =>
    proposePlan(
      given.deps,
      { member: tove, caseId: at.caseId, version },
      {
        kind: 'offer',
        words,
        options: [{ kind: 'partial_refund', amount, words, ...(lines && { lines }) }],
      },
    );
  return { ...given, decide, propose };
}

describe('a decision', () => {
  it('can name lines of the order, which the customer reads with the outcome', async () => {
    const { decide, case: current } = desk(at.leftToPeople());
    mustOk(await decide(['1']));
    expect(current().decision?.lines).toEqual(lamp);
    const end = (['intendRefund', 'hearSucceeded', 'deliverOutcome'] as const).reduce(
      (before, name) => mustOk(perform(name, before, later(7200))).case,
      current(),
    );
    expect(seenOf(end, 'verified').outcome?.lines).toEqual(['Lamp']);
  });

  it('need not', async () => {
    const { decide, case: current } = desk(at.leftToPeople());
    mustOk(await decide());
    expect(current().decision).not.toHaveProperty('lines');
  });

  it.each<[string, string[], ReturnType<typeof facts>]>([
    ['is not of the order', ['1', '3'], facts({ order: sold })],
    ['is of an order that nobody knows', ['1'], facts({ order: null })],
    ['is of an order without lines', ['1'], facts()],
  ])('is refused where a line %s', async (_, lines, known) => {
    const { decide, commits } = desk(at.leftToPeople(), known);
    expect(mustErr(await decide(lines))).toEqual({ code: 'line_not_of_order' });
    expect(commits).toEqual([]);
  });
});

describe('an option of a plan', () => {
  it('can name lines of the order, which the decision takes from it', async () => {
    const { propose, case: current } = desk(at.accepted());
    mustOk(await propose(['1']));
    expect(present(current().plan).options).toMatchObject([{ kind: 'partial_refund', lines: lamp }]);
  });

  it('is refused where a line is not of the order', async () => {
    const { propose, commits } = desk(at.accepted());
    expect(mustErr(await propose(['3']))).toEqual({ code: 'line_not_of_order' });
    expect(commits).toEqual([]);
  });

  it('keeps its lines when it is offered and accepted', () => {
    const offered = tier2.offered();
    const plan = present(offered.plan);
    const [first, ...others] = plan.options;
    const about = { ...offered, plan: { ...plan, options: [{ ...present(first), lines: lamp }, ...others] } };
    expect(seenOf(about, 'verified').offer?.options[0]?.lines).toEqual(['Lamp']);
    const accepted = mustOk(acceptOption(about, present(first).id, policy, later(3600)));
    expect(accepted.case.decision?.lines).toEqual(lamp);
  });

  it('is another plan with other lines, and the one of before without any', () => {
    const plan = present(tier2.offered().plan);
    const said = { text: words, options: plan.options.map(() => words) };
    const withLines = (name: string) => ({
      ...plan,
      options: plan.options.map((option) => ({ ...option, lines: [{ id: '1', name }] })),
    });
    const hashes = [plan, withLines('Lamp'), withLines('Shade')].map((one) => planHash(one, said));
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('the customer’s mail', () => {
  it.each(locales)('names the articles, in %s', (locale) => {
    const to = addressee(locale);
    const paid = renderMessage({ ...customerMessages.outcome, articles: ['Lamp', 'Shade'] }, to);
    expect(paid.text).toContain('Lamp; Shade');
    expect(paid.html).toContain('Lamp; Shade');
    expect(renderMessage(customerMessages.outcome, to).text).not.toContain('Lamp');
    const [first] = customerMessages.offer.options;
    const offered = { ...customerMessages.offer, options: [{ ...present(first), lines: lamp }] };
    expect(renderMessage(offered, to).text).toContain('Lamp');
  });
});

describe('the API', () => {
  const refund = { kind: 'refund', amount, words };

  it.each<[string, object]>([
    ['no line', { lines: [] }],
    ['a line twice', { lines: ['1', '1'] }],
    ['a line without an id', { lines: [''] }],
    ['more than a hundred', { lines: Array.from({ length: 101 }, (_, at) => String(at)) }],
    ['a number', { lines: [1] }],
  ])('refuses %s', (_, change) => {
    expect(decisionRequest.safeParse({ ...refund, lines: ['1'] }).success).toBe(true);
    expect(decisionRequest.safeParse({ ...refund, ...change }).success).toBe(false);
    const plan = (lines: object) => ({ kind: 'offer', words, options: [{ ...refund, ...lines }] });
    expect(planRequest.safeParse(plan({ lines: ['1'] })).success).toBe(true);
    expect(planRequest.safeParse(plan(change)).success).toBe(false);
  });
});
