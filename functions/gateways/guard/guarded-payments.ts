import { metrics } from '../../../shared/kernel/metrics.ts';
import type { Reporter } from '../../../shared/kernel/runtime.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { type BreakerSettings, type CircuitBreaker, circuitBreaker } from './circuit-breaker.ts';

export const usualGuard: BreakerSettings = { failures: 5, pauseSeconds: 30 };

const silent = 'the payment gateway has not been answering';

/** Thrown where nothing was even looked up, for the gateway has not been answering. */
export class GatewaySilent extends Error {
  override readonly name = 'GatewaySilent';
}

/**
 * Parks refunds while the gateway does not answer: nothing is sent, and the answer is `unknown`. That is safe and loses
 * nothing: whoever hears `unknown` asks again later, hears that the gateway never received the refund, and sends it
 * then. Refunds and questions are watched apart, since a gateway may answer the one and not the other.
 */
export function guardedPayments(
  payments: Payments,
  reporter: Reporter,
  now: () => Instant,
  settings: BreakerSettings = usualGuard,
): Payments {
  const sending = circuitBreaker(settings, now);
  const asking = circuitBreaker(settings, now);

  function report(what: 'refunds' | 'questions', breaker: CircuitBreaker, worked: boolean): void {
    const change = breaker.report(worked);
    if (change === 'opened') reporter.warn('gateway_silent', { what, ...settings });
    if (change === 'closed') reporter.warn('gateway_answers_again', { what });
  }

  async function watched<T>(
    what: 'refunds' | 'questions',
    call: () => Promise<T>,
    unclear: (answer: T) => boolean,
  ): Promise<T> {
    const breaker = what === 'refunds' ? sending : asking;
    let worked = false;
    try {
      const answer = await call();
      worked = !unclear(answer);
      return answer;
    } finally {
      report(what, breaker, worked);
    }
  }

  return {
    paths: payments.paths,

    async find(paymentReference) {
      if (!asking.allows()) throw new GatewaySilent(silent);
      return watched(
        'questions',
        () => payments.find(paymentReference),
        () => false,
      );
    },

    async refund(order) {
      if (!sending.allows()) {
        reporter.warn('refund_parked', { refundId: order.id });
        reporter.count(metrics.refundParked);
        return { status: 'unknown' };
      }
      return watched('refunds', () => payments.refund(order), isUnclear);
    },

    async findRefund(order) {
      if (!asking.allows()) return { status: 'unknown' };
      return watched('questions', () => payments.findRefund(order), isUnclear);
    },

    async *refundsMade(from, to) {
      if (!asking.allows()) throw new GatewaySilent(silent);
      try {
        yield* payments.refundsMade(from, to);
      } catch (error) {
        report('questions', asking, false);
        throw error;
      }
      report('questions', asking, true);
    },
  };
}

function isUnclear(answer: RefundAnswer | null): boolean {
  return answer?.status === 'unknown';
}
