import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { scopeOf } from '../../../shared/case/parts/access.ts';
import { type Status, statuses } from '../../../shared/case/parts/status.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { addHours } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform, type SettlingName, settlingNames } from '../../builders/case/commands.ts';
import type { Refusal } from '../../builders/case/talking-commands.ts';
import { later, now } from '../../builders/clock.ts';
import { frozen, mustErr, mustOk } from '../../builders/must.ts';
import { policy, target } from '../../builders/policy.ts';

const moment = later(3600);
const run = (name: CommandName, current: Case) => perform(name, frozen(current), moment);
const having = (name: CommandName, current: Case) => mustOk(run(name, current));

/** At which statuses a case, as the builders make it, takes a command, and where it then stands. */
const taken: Record<SettlingName, Partial<Record<Status, Status>>> = {
  acknowledgeToOwner: { received: 'investigating' },
  acknowledgeToOpener: { received: 'investigating' },
  investigateForRefund: { investigating: 'investigating' },
  investigateForPeople: { investigating: 'awaiting_staff' },
  investigateForTier2: { investigating: 'awaiting_staff' },
  leaveToPeople: { investigating: 'awaiting_staff' },
  intendRefund: {},
  hearSucceeded: { refunding: 'refunding' },
  hearPending: { refunding: 'refunding' },
  hearActionRequired: { refunding: 'refunding' },
  hearReturned: { resolved: 'awaiting_staff', closed: 'awaiting_staff' },
  hearFirstReturned: { resolved: 'awaiting_staff', closed: 'awaiting_staff' },
  hearFailed: { refunding: 'awaiting_staff' },
  hearNothing: { refunding: 'refunding' },
  deliverOutcome: {},
  leaveToSpecialists: {},
  confirmOutcome: { resolved: 'closed' },
  confirmUnsolved: { resolved: 'awaiting_staff' },
  confirmUnsatisfied: { resolved: 'awaiting_staff' },
  confirmUnsatisfiedUnsolved: { resolved: 'awaiting_staff' },
  withdrawCase: {
    received: 'withdrawn',
    investigating: 'withdrawn',
    awaiting_staff: 'withdrawn',
    awaiting_customer: 'withdrawn',
    awaiting_approval: 'withdrawn',
    awaiting_engineering: 'withdrawn',
  },
  putAside: {
    received: 'awaiting_engineering',
    investigating: 'awaiting_engineering',
    awaiting_staff: 'awaiting_engineering',
    awaiting_customer: 'awaiting_engineering',
    awaiting_approval: 'awaiting_engineering',
    refunding: 'awaiting_engineering',
  },
  resume: { awaiting_engineering: 'investigating' },
  announceClosure: { closed: 'closed', withdrawn: 'withdrawn' },
  announceOutcome: {},
  announceEscalation: { awaiting_approval: 'awaiting_approval' },
  announceHandOff: { awaiting_engineering: 'awaiting_engineering' },
  announceFaultReport: {},
  announceOffer: {},
};

describe.each(settlingNames)('%s', (name) => {
  it.each(statuses)('at %s', (status) => {
    const result = run(name, at.caseAt[status]());
    expect(result.ok ? result.value.case.status : undefined).toBe(taken[name][status]);
  });
});

describe('opening a case', () => {
  const { case: opened, entry } = openCase(at.complaint(), policy, now);

  it('puts it at Tier 1 with an owner and a time by which the customer hears', () => {
    expect(opened).toMatchObject({
      version: 1,
      status: 'received',
      tier: 'tier1',
      owner: 'team:tier1',
      priority: 'normal',
      openedAt: now,
      nextBy: target('tier1', 'normal', now),
    });
  });

  it('keeps of the token only what recognises it, for as long as the policy says', () => {
    expect(JSON.stringify({ opened, entry })).not.toContain(at.accessToken);
    expect(scopeOf(opened.access, at.accessToken, now)).toBe('opened');
    expect(scopeOf(opened.access, at.accessToken, addHours(now, policy.accessDays * 24))).toBe('expired');
  });

  it('logs the complaint in the customer’s name', () => {
    expect(entry).toMatchObject({
      actor: 'customer',
      previousHash: '',
      events: [
        {
          type: 'case_opened',
          reason: 'duplicate_charge',
          paymentReference: 'pay_2',
          orderReference: 'ord_1',
        },
      ],
    });
  });

  it('keeps no order where none was named', () => {
    expect(openCase(at.complaint({ orderReference: null }), policy, now).case.order).toBeNull();
  });
});

describe('acknowledging', () => {
  it('gives the payment’s owner a link of his own beside the opener’s', () => {
    const { access } = having('acknowledgeToOwner', at.opened()).case;
    expect([at.accessToken, at.ownersToken].map((token) => scopeOf(access, token, moment))).toEqual([
      'opened',
      'verified',
    ]);
  });

  it('gives nobody else one', () => {
    expect(having('acknowledgeToOpener', at.opened()).case.access).toEqual(at.opened().access);
  });
});

describe('concluding the investigation', () => {
  it('decides a refund with policy version, clause and amount, and stays with the machine', () => {
    const { case: decided, entry } = having('investigateForRefund', at.acknowledged());
    expect(decided.decision).toEqual({
      kind: 'refund',
      amount: money(4990, 'EUR'),
      by: 'automatic',
      approvedBy: null,
      policy: { version: policy.version, clause: 'T1-DUPLICATE' },
      at: moment,
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['investigated', 'decided']);
    expect(decided.findings).toEqual(at.duplicateFindings());
  });

  it('leaves the case to the team with reasons, findings and the time that was promised for the answer', () => {
    const { case: held, entry } = having('investigateForPeople', at.acknowledged());
    expect(held).toMatchObject({
      holdReasons: ['above_automatic_limit'],
      decision: null,
      nextBy: target('tier1', 'normal', now),
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['investigated', 'held_for_staff']);
  });

  it.each(['investigateForRefund', 'investigateForPeople'] as const)(
    'is refused once it was decided (%s)',
    (name) => {
      expect(mustErr(run(name, at.decided())).code).toBe('transition_not_allowed');
    },
  );
});

describe('holding for staff', () => {
  it('voids a decision that was not carried out', () => {
    expect(having('leaveToPeople', at.decided()).case).toMatchObject({
      decision: null,
      holdReasons: ['payment_busy'],
    });
  });

  it('lets go of a refund that failed', () => {
    const failed = having('hearFailed', having('putAside', at.refunding()).case).case;
    expect(having('leaveToPeople', having('resume', failed).case).case.decision).toBeNull();
  });

  it.each(['intended', 'unknown', 'pending', 'succeeded'] as const)(
    'is refused while a refund is %s',
    (status) => {
      const refunding = at.refunding();
      const current = { ...refunding, refund: refunding.refund && { ...refunding.refund, status } };
      expect(mustErr(run('leaveToPeople', current))).toEqual({
        code: 'refund_already_started',
      } satisfies Refusal);
    },
  );
});
