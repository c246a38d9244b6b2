import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayReasons } from '../../../shared/case/parts/right.ts';
import { afterHoldingReply, beginRight, clocksOf } from '../../../shared/clocks/run-right.ts';
import { addSeconds } from '../../../shared/kernel/time.ts';
import { packIds } from '../../../shared/laws/pack-id.ts';
import { statutoryPacks } from '../../../shared/laws/packs.ts';
import { calendarFor } from '../../../shared/policy/policy.ts';
import { now } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { everyPack } from '../../builders/rights.ts';

const shares = everyPack.statutory;
const anyRight = () =>
  fc
    .tuple(fc.constantFrom(...packIds), fc.nat(), fc.integer({ min: -86_400 * 200, max: 86_400 * 200 }))
    .map(([id, which, seconds]) => {
      const pack = statutoryPacks[id];
      const country = present(pack.countries[which % pack.countries.length]);
      const calendar = present(calendarFor(everyPack, country));
      const begin = (since = addSeconds(now, seconds)) =>
        beginRight(pack, { since, by: 'facts', calendar, shares });
      return { begin, right: begin() };
    });

const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
const anyDelay = fc.constantFrom(null, ...delayReasons);

describe('any right', () => {
  it('has its dates in order, none before it began, and none paused', () => {
    fc.assert(
      fc.property(anyRight(), ({ right }) => {
        const { since, warnAt, holdAt, answerBy, furthestBy, acknowledgeBy } = right;
        const order = [since, warnAt, holdAt, answerBy, furthestBy].filter((date) => date !== null);
        expect(order).toEqual(order.toSorted());
        if (acknowledgeBy) expect(acknowledgeBy <= answerBy).toBe(true);
        for (const clock of clocksOf(right)) {
          expect(clock.dueAt >= since).toBe(true);
          expect(clock.pausedAt).toBeNull();
        }
      }),
    );
  });

  it('that begins later ends no earlier', () => {
    fc.assert(
      fc.property(anyRight(), fc.integer({ min: 0, max: 86_400 * 30 }), ({ begin, right }, seconds) => {
        const later = begin(addSeconds(right.since, seconds));
        expect(later.answerBy >= right.answerBy).toBe(true);
        expect((later.furthestBy ?? '') >= (right.furthestBy ?? '')).toBe(true);
      }),
    );
  });

  it('is put off once, to the law’s last date, and never brought forward', () => {
    fc.assert(
      fc.property(anyRight(), anyShare, anyDelay, ({ right }, share, because) => {
        const length = Date.parse(right.answerBy) - Date.parse(right.since);
        const told = addSeconds(right.since, Math.floor((length * share) / 1000));
        const later = afterHoldingReply(right, because, shares, told);
        expect(later.answerBy).toBe(right.furthestBy ?? right.answerBy);
        expect(afterHoldingReply(later, because, shares, told).answerBy).toBe(later.answerBy);
        expect(clocksOf(later).map(({ kind }) => kind)).not.toContain('statutory_holding');
        expect(later.warnAt === null || later.warnAt <= later.answerBy).toBe(true);
      }),
    );
  });

  it('that has its answer has no clock', () => {
    fc.assert(
      fc.property(anyRight(), ({ right }) => {
        expect(clocksOf({ ...right, endedAt: now })).toEqual([]);
      }),
    );
  });
});
