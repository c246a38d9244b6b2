import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { PlanOption } from '../../../shared/case/parts/plan.ts';
import { money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { unknownGroups } from '../../../shared/policy/desk-inconsistencies.ts';
import { deskOf, desksNeeded, desksOfGroups, dueAtDesk } from '../../../shared/policy/desks.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import * as at from '../../builders/case/cases.ts';
import { option, toTheBank } from '../../builders/case/plans.ts';
import { deskPolicy, finance, fraud, legal } from '../../builders/desks.ts';
import { policy, shippedPolicy } from '../../builders/policy.ts';

const refund = (amount: number, currency: 'EUR' | 'SEK' = 'EUR') =>
  option(1, 'refund', money(amount, currency));
const signs = (result: 'confirmed' | 'refuted'): Partial<Case> => ({
  findings: [{ check: 'fraud_signs', result, facts: {} }],
});

describe('a plan needs the desks', () => {
  it.each<[string, Partial<Case>, readonly PlanOption[], readonly string[]]>([
    ['none, where no rule meets it', {}, [refund(300000)], []],
    ['that answer for its reason', { reason: 'unauthorised' }, [refund(1)], ['fraud']],
    ['that answer for its reason, without money as well', { reason: 'unauthorised' }, [], ['fraud']],
    ['that answer for what was found', signs('confirmed'), [refund(1)], ['fraud']],
    ['none for what was looked for and not found', signs('refuted'), [refund(1)], []],
    ['that answer for its highest amount', {}, [refund(1), refund(300001)], ['finance']],
    [
      'that answer for amounts, where they know no limit of the currency',
      {},
      [refund(1, 'SEK')],
      ['finance'],
    ],
    ['that answer for its path', {}, [toTheBank], ['finance']],
    ['in the order of the policy', { reason: 'unauthorised' }, [refund(300001)], ['fraud', 'finance']],
  ])('%s', (_, change, options, ids) => {
    const needed = desksNeeded(deskPolicy, { ...at.accepted(), ...change }, { options });
    expect(needed.map(({ id }) => id)).toEqual(ids);
  });

  it('never, where the policy has none', () => {
    const worst = { ...at.accepted(), reason: 'unauthorised', ...signs('confirmed') } as const;
    expect(desksNeeded(policy, worst, { options: [refund(9_000_000)] })).toEqual([]);
  });
});

describe('a desk', () => {
  it('has as members whoever is in its group', () => {
    expect(desksOfGroups(deskPolicy, ['tier2', 'ledger-team', 'fraud'])).toEqual(['fraud', 'finance']);
    expect(desksOfGroups(deskPolicy, ['finance'])).toEqual([]);
    expect(desksOfGroups(policy, ['fraud'])).toEqual([]);
  });

  it('answers by its own calendar: a holiday of its country does not count, and the end of day is its own', () => {
    // Monday 31 August 2026 is a holiday in Britain, and none in Sweden; 1 September is a working day in both.
    const holiday = instant('2026-08-31T08:00:00Z');
    expect(dueAtDesk(deskPolicy, 'fraud', holiday)).toBe(instant('2026-09-01T12:00:00Z'));
    expect(dueAtDesk(deskPolicy, 'finance', holiday)).toBe(instant('2026-09-01T07:00:00Z'));
    expect(dueAtDesk(deskPolicy, 'fraud', holiday, 0.5)).toBe(instant('2026-09-01T10:00:00Z'));
  });

  it('that the policy names no more is none, and what it owed falls due by the hours of staff', () => {
    expect(deskOf(deskPolicy, 'shop')).toBeNull();
    const now = instant('2026-09-01T08:00:00Z');
    expect(dueAtDesk(deskPolicy, 'shop', now)).toBe(instant('2026-09-01T12:00:00Z'));
  });
});

describe('desks in policy data', () => {
  const amounts = shippedPolicy().approval[0]?.ceilings;
  const good = [fraud, { ...finance, approves: { clause: 'APPROVAL-SUM', above: amounts } }, legal];
  const messages = (desks: unknown, change: object = {}) => {
    try {
      parsePolicy({ ...shippedPolicy(), ...change, desks });
      return [];
    } catch (error) {
      const { issues } = error as { issues: { path: (string | number)[]; message: string }[] };
      return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }
  };

  it('are taken, and may be left out', () => {
    expect(messages(good)).toEqual([]);
    expect(messages(undefined)).toEqual([]);
    expect(messages([])).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['without an address', { address: undefined }, /desks\.0\.address: is not an address to which mails/],
    ['with no address in its place', { address: 'us' }, /desks\.0\.address: is not an address/],
    ['with a calendar that there is not', { calendar: 'FR' }, /desks\.0\.calendar: there is no calendar FR/],
    ['with a group that no token can carry', { group: 'fraud team' }, /desks\.0\.group: is not the name/],
    ['that is given no time', { answerMinutes: 0 }, /desks\.0\.answerMinutes/],
    ['that approves nothing that it names', { approves: { clause: 'X' } }, /approves: names no plan/],
    ['for a check that there is not', { approves: { clause: 'X', findings: ['luck'] } }, /findings\.0/],
    ['of engineers, who decide on no money', { group: 'engineering' }, /approves: nobody can approve/],
    ['of agents, who approve nothing', { group: 'tier1' }, /approves: nobody can approve/],
    [
      'whose clause tells customers its name',
      { approves: { clause: 'FRAUD-1', reasons: ['unauthorised'] } },
      /FRAUD-1 is told to customers/,
    ],
    [
      'that forgets a currency',
      { approves: { clause: 'X', above: { EUR: 1 } } },
      /desks\.0\.approves\.above: lacks GBP/,
    ],
  ])('%s are refused', (_, change, message) => {
    expect(messages([{ ...fraud, ...change }]).join('\n')).toMatch(message);
  });

  it('twice under one name are refused', () => {
    expect(messages([fraud, { ...legal, id: 'fraud' }])).toEqual(['desks.1.id: fraud stands here twice']);
  });

  it('may be of a group of staff whose members approve', () => {
    expect(messages([{ ...fraud, group: 'approver' }])).toEqual([]);
  });

  it('leave no band of approval to those who approve nothing', () => {
    const [first, second, third] = shippedPolicy().approval;
    const approval = [{ ...first, groups: ['tier1', 'admin'] }, second, third];
    expect(messages(good, { approval })).toEqual([
      'approval.0.groups: nobody can approve: only tier2, approver, lead do',
    ]);
  });

  it('of a group that no stage makes are named', () => {
    const unknown = unknownGroups(deskPolicy, ['fraud', 'legal']);
    expect(unknown).toMatchObject([{ path: ['desks', 1, 'group'] }]);
    expect(unknown[0]?.message).toContain('ledger-team');
    expect(unknownGroups({ ...deskPolicy, desks: [{ ...fraud, group: 'approver' }] }, [])).toEqual([]);
  });
});
