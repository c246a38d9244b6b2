import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { LogEntry } from '../../../shared/case/log.ts';
import { nextPlace, workflowSteps } from '../../../shared/case/next-step.ts';
import { finalStatuses } from '../../../shared/case/transitions.ts';
import { firstDue } from '../../../shared/clocks/clocks.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { addSeconds } from '../../../shared/kernel/time.ts';
import { isUnsettled } from '../../../shared/payments/refund.ts';
import { complaint } from '../../builders/case/cases.ts';
import { perform } from '../../builders/case/commands.ts';
import { toTheEnd } from '../../builders/case/cooperate.ts';
import { afterEveryChange, anyLife, type Changed, live } from '../../builders/case/lives.ts';
import { now as start } from '../../builders/clock.ts';
import { committedBy, limitOf } from '../../builders/payments/payments-left.ts';
import { policy } from '../../builders/policy.ts';

/** A machine does its step, a clock will strike, or nothing is owed any more. */
const hasGoneOn: Changed = (current) => {
  const place = nextPlace(current);
  const ended = finalStatuses.includes(current.status);
  if (place === null) return expect(ended).toBe(true);
  expect(workflowSteps[place.machine]).toContain(place.step);
  const waits = place.step.startsWith('await_');
  if (waits) expect(firstDue(current.clocks)).not.toBeNull();
  return expect(ended && waits).toBe(false);
};

const paysOnlyWhatIsThere: Changed = (current) => {
  expect(committedBy(current)).toBeLessThanOrEqual(limitOf(current));
};

const returnedIn = (log: readonly LogEntry[]) =>
  log
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'refund_came_back' ? event.refund : []));

const paysOnce: Changed = ({ refund, earlierRefunds }, { log }) => {
  const returned = returnedIn(log).map(({ id }) => id);
  expect(new Set(returned).size).toBe(returned.length);
  for (const { id, status } of earlierRefunds) {
    expect(status).toBe(returned.includes(id) ? 'failed' : 'succeeded');
  }
  const ids = [...earlierRefunds, ...(refund ? [refund] : [])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
};

/** Where the case is as the log tells it, from the events alone. */
const agreesWithItsLog: Changed = (current, { log }) => {
  const events = log.flatMap((entry) => entry.events);
  const count = (type: (typeof events)[number]['type']) =>
    events.filter((event) => event.type === type).length;
  const wentUp = events.some((event) => event.type === 'escalated' && event.packet.to === 'tier2');
  expect(current.tier).toBe(wentUp ? 'tier2' : 'tier1');
  expect(current.offers).toHaveLength(count('offer_refused'));
  expect(current.reopenings).toBe(log.filter(isReopening).length);
  expect(current.appeal?.round ?? 0).toBe(count('appealed'));
  expect(current.status === 'withdrawn').toBe(count('withdrawn') === 1);
  const paid = events.flatMap((event) =>
    event.type === 'refund_answered' && event.refund.status === 'succeeded' ? event.refund.id : [],
  );
  const known = [...current.earlierRefunds, ...(current.refund ? [current.refund] : [])].filter(
    ({ status }) => status === 'succeeded',
  );
  const returned = returnedIn(log).map(({ id }) => id);
  expect(known.map(({ id }) => id)).toEqual(paid.filter((id) => !returned.includes(id)));
};

/** The problem is there again, or still there; an answer after the last appeal is kept and brings nothing back. */
const isReopening = ({ events }: LogEntry) =>
  events.some(({ type }) => type === 'reopened') ||
  (events.some((event) => event.type === 'outcome_confirmed' && !event.solved) &&
    events.some(({ type }) => type === 'escalated'));

describe('whatever commands a case meets, at whatever times', () => {
  it('it has a way on: a step of a machine, a clock that will strike, or its end', () => {
    afterEveryChange(hasGoneOn);
  });

  it('its refunds never come to more than was captured and not charged back', () => {
    afterEveryChange(paysOnlyWhatIsThere);
  });

  it('it has one refund under way at most, and remembers each that was paid once', () => {
    afterEveryChange(paysOnce);
  });

  it('the log alone tells where it is', () => {
    afterEveryChange(agreesWithItsLog);
  });

  it('where machine and staff do their part it ends, though the customer says nothing more', () => {
    fc.assert(
      fc.property(anyLife(), (life) => {
        let last: Case = openCase(complaint(), policy, start).case;
        live(life, ({ change }) => {
          if (change) last = change.case;
        });
        const { end, steps } = toTheEnd(last, addSeconds(last.updatedAt, 60));
        expect(finalStatuses).toContain(end.status);
        expect(steps).toBeLessThanOrEqual(20);
        expect(end.refund && isUnsettled(end.refund)).not.toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the model notices', () => {
  it('money that is paid though it is not there', () => {
    const careless: typeof perform = (name, current, now) =>
      perform(
        name,
        name === 'refundPart' ? { ...current, refund: null, earlierRefunds: [], excluded: [] } : current,
        now,
      );
    const forgets: Changed = (_, { log }) => {
      const paid = log.flatMap(({ events }) =>
        events.flatMap((event) =>
          event.type === 'refund_answered' && event.refund.status === 'succeeded'
            ? event.refund.amount.amount
            : [],
        ),
      );
      const returned = returnedIn(log).map(({ amount }) => -amount.amount);
      expect([...paid, ...returned].reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(4990);
    };
    expect(() => afterEveryChange(forgets, 1000, careless)).toThrow('Property failed');
    expect(() => afterEveryChange(forgets, 100)).not.toThrow();
  });

  it('a case from which nothing goes on', () => {
    const forgetful: typeof perform = (name, current, now) => {
      const result = perform(name, current, now);
      return result.ok && name === 'askCustomer'
        ? ok({ ...result.value, case: { ...result.value.case, clocks: [] } })
        : result;
    };
    expect(() => afterEveryChange(hasGoneOn, 1000, forgetful)).toThrow('Property failed');
  });

  it('a log that tells less than happened', () => {
    const silent: typeof perform = (name, current, now) => {
      const result = perform(name, current, now);
      if (!result.ok || name !== 'counterOffer') return result;
      return ok({ ...result.value, entry: { ...result.value.entry, events: [] } });
    };
    expect(() => afterEveryChange(agreesWithItsLog, 1000, silent)).toThrow('Property failed');
  });
});
