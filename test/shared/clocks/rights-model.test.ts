import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { isRunning } from '../../../shared/case/parts/right.ts';
import { lawsDate, withClocks } from '../../../shared/clocks/clocks.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { anyLife, live } from '../../builders/case/lives.ts';
import { withPacks } from '../../builders/rights.ts';

const law = withPacks('psd2_101', 'psd2_73', 'psd2_77', 'gdpr_12');
const over: readonly Case['status'][] = ['resolved', 'closed', 'withdrawn'];

/** Every state of many lives, as it would be with the laws of Europe in force from the beginning. */
function always(look: (current: Case, before: Case, now: Instant) => void): void {
  fc.assert(
    fc.property(anyLife(), (life) => {
      let lawful: Case | null = null;
      live(life, ({ before, change, now }) => {
        const last: Case = lawful ?? withClocks(null, { ...before, clocks: [] }, law, before.openedAt);
        if (!change) return;
        const { rights } = last;
        lawful = withClocks({ ...before, rights }, { ...change.case, rights }, law, now);
        look(lawful, last, now);
      });
    }),
    { numRuns: 60 },
  );
}

describe('whatever a case goes through, the law’s', () => {
  it('clocks never pause, and none runs once the customer has the answer', () => {
    always((current) => {
      const clocks = current.clocks.filter(({ right }) => right !== undefined);
      expect(clocks.every(({ pausedAt }) => pausedAt === null)).toBe(true);
      expect(current.rights.some(isRunning)).toBe(!over.includes(current.status));
      if (over.includes(current.status)) expect(clocks).toEqual([]);
      else expect(clocks.map(({ kind }) => kind)).toContain('statutory_end');
    });
  });

  it('date stays where it was until the case has its answer', () => {
    always((current, before) => {
      for (const right of before.rights.filter(isRunning)) {
        const now = current.rights.find(({ pack }) => pack === right.pack);
        expect([now?.since, now?.answerBy]).toEqual([right.since, right.answerBy]);
      }
    });
  });

  it('date is never earlier than what the customer is promised while it is our turn, as long as it is ahead', () => {
    always((current, _, now) => {
      const date = lawsDate(current.clocks);
      const ours = !over.includes(current.status) && current.status !== 'awaiting_customer';
      if (ours && date !== null && date > now) expect((current.nextBy ?? '') <= date).toBe(true);
    });
  });
});
