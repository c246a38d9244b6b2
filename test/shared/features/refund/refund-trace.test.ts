import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../shared/case/events.ts';
import { isOverdue, refundTraces } from '../../../../shared/features/refund/trace.rules.ts';
import { refundIdFrom } from '../../../../shared/kernel/ids.ts';
import { instant, type PlainDate } from '../../../../shared/kernel/time.ts';
import { postingWindow } from '../../../../shared/payments/posting.ts';
import type { Refund, RefundStatus } from '../../../../shared/payments/refund.ts';
import * as at from '../../../builders/case/cases.ts';
import { decided } from '../../../builders/case/ended-logs.ts';
import { later, now } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';

const base: Refund = present(at.answered(at.paid).refund);
const otherId = refundIdFrom(new Uint8Array(16).fill(3));
const intended = (id = base.id): CaseEvent => ({
  type: 'refund_intended',
  refundId: id,
  amount: base.amount,
  path: 'original_method',
});
const answered = (status: RefundStatus, id = base.id): CaseEvent => ({
  type: 'refund_answered',
  refund: { ...base, id, status },
});
const cameBack: CaseEvent = {
  type: 'refund_came_back',
  refund: { ...base, status: 'failed', expectedBy: null },
  settledAt: base.settledAt,
};
const logOf = (...events: CaseEvent[]) =>
  events.map((event, index) => ({ at: later(index), events: [event] }));
const kindsOf = (refund: Refund | null, ...events: CaseEvent[]) =>
  refundTraces({ refund }, logOf(...events)).map(({ steps }) => steps.map(({ kind }) => kind));

describe('the trace of a refund', () => {
  it.each<[string, CaseEvent[], string[]]>([
    ['just written down', [], []],
    ['made at once', [answered('succeeded')], ['settled']],
    ['unclear at first', [answered('unknown'), answered('succeeded')], ['unclear', 'settled']],
    ['taking its time', [answered('pending'), answered('succeeded')], ['accepted', 'settled']],
    [
      'waiting for the customer',
      [answered('requires_action'), answered('pending'), answered('succeeded')],
      ['action_needed', 'accepted', 'settled'],
    ],
    ['declined', [answered('failed')], ['failed']],
    ['sent back', [answered('succeeded'), cameBack], ['settled', 'came_back']],
  ])('that is %s tells each step in its order', (_, events, steps) => {
    expect(kindsOf(base, decided('automatic'), intended(), ...events)).toEqual([
      ['decided', 'sent', ...steps],
    ]);
  });

  it('tells every refund that was ever sent, each with its own decision', () => {
    const traces = refundTraces(
      { refund: base },
      logOf(
        decided('automatic'),
        intended(otherId),
        answered('failed', otherId),
        decided('staff:anna'),
        intended(),
        answered('succeeded'),
      ),
    );
    expect(traces.map(({ refund, steps }) => [refund.id, steps[0]])).toEqual([
      [otherId, { at: later(0), kind: 'decided' }],
      [base.id, { at: later(3), kind: 'decided' }],
    ]);
  });

  it('has a window while the money is expected, and none once it is back', () => {
    const [going] = refundTraces({ refund: base }, logOf(intended(), answered('succeeded')));
    expect(going?.window).toEqual({ earliest: '2026-11-23', latest: '2026-11-27' });
    const [gone] = refundTraces({ refund: base }, logOf(intended(), answered('succeeded'), cameBack));
    expect(gone?.window).toBeNull();
  });

  it('is overdue from the day after the last of its window', () => {
    const window = { earliest: '2026-11-23', latest: '2026-11-27' } as {
      earliest: PlainDate;
      latest: PlainDate;
    };
    expect(isOverdue({ window }, instant('2026-11-27T23:59:59Z'))).toBe(false);
    expect(isOverdue({ window }, instant('2026-11-28T00:00:00Z'))).toBe(true);
    expect(isOverdue({ window: null }, instant('2030-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('the days within which money should show', () => {
  const latest = '2026-11-27' as PlainDate;

  it.each([
    ['original_method', '2026-11-23'],
    ['bank_transfer', '2026-11-23'],
    ['store_credit', '2026-11-20'],
  ] as const)('by %s begin on the first banking day: %s', (path, earliest) => {
    expect(postingWindow(path, now, latest)).toEqual({ earliest, latest });
  });

  it('never begin after they end', () => {
    const today = '2026-11-20' as PlainDate;
    expect(postingWindow('original_method', now, today)).toEqual({ earliest: today, latest: today });
  });
});
