import type { Case } from '../../case/case.ts';
import type { LogEntry } from '../../case/log.ts';
import { dateOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { postingWindow } from '../../payments/posting.ts';
import type { Refund, RefundStatus } from '../../payments/refund.ts';

/**
 * What can happen to a refund, in the words of its trace. `sent`: on its way to the gateway; `unclear`: its answer was
 * lost; `action_needed`: the gateway asked the customer for details.
 */
export const refundStepKinds = [
  'decided',
  'sent',
  'unclear',
  'accepted',
  'action_needed',
  'settled',
  'failed',
  'came_back',
] as const;
export type RefundStepKind = (typeof refundStepKinds)[number];

export interface RefundStep {
  readonly at: Instant;
  readonly kind: RefundStepKind;
}

/** Where one refund is, and how it got there. */
export interface RefundTrace {
  readonly refund: Refund;
  /** Oldest first. */
  readonly steps: readonly RefundStep[];
  /** Between which days it should show with the customer; null where nobody can say yet, or it failed. */
  readonly window: { readonly earliest: PlainDate; readonly latest: PlainDate } | null;
}

const answers: Readonly<Record<Exclude<RefundStatus, 'intended'>, RefundStepKind>> = {
  unknown: 'unclear',
  pending: 'accepted',
  requires_action: 'action_needed',
  succeeded: 'settled',
  failed: 'failed',
};

/** The trace of every refund that the case ever sent, oldest first. */
export function refundTraces(
  { refund: newest }: Pick<Case, 'refund'>,
  log: readonly Pick<LogEntry, 'at' | 'events'>[],
): readonly RefundTrace[] {
  const found = new Map<Refund['id'], { refund: Refund | null; steps: RefundStep[] }>();
  let decidedAt: Instant | null = null;
  for (const { at, events } of log) {
    for (const event of events) {
      if (event.type === 'decided') decidedAt = at;
      if (event.type === 'refund_intended') {
        const decided = decidedAt === null ? [] : [{ at: decidedAt, kind: 'decided' } as const];
        const known = newest?.id === event.refundId ? newest : null;
        found.set(event.refundId, { refund: known, steps: [...decided, { at, kind: 'sent' }] });
      }
      if (event.type !== 'refund_answered' && event.type !== 'refund_came_back') continue;
      const { refund } = event;
      const trace = found.get(refund.id);
      if (!trace || refund.status === 'intended') continue;
      trace.refund = refund;
      trace.steps.push({
        at,
        kind: event.type === 'refund_came_back' ? 'came_back' : answers[refund.status],
      });
    }
  }
  return [...found.values()].flatMap(({ refund, steps }) =>
    refund ? [{ refund, steps, window: windowOf(refund) }] : [],
  );
}

/** True where it should have shown with the customer by `now`, and nothing says that it did not go out. */
export function isOverdue({ window }: Pick<RefundTrace, 'window'>, now: Instant): boolean {
  return window !== null && window.latest < dateOf(now);
}

function windowOf({ path, intendedAt, expectedBy }: Refund): RefundTrace['window'] {
  return expectedBy && postingWindow(path, intendedAt, expectedBy);
}
