import type { RefundAnswer } from '../../shared/domain/refund.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Payments } from '../../shared/ports/payments.ts';
import type { Reporter } from '../../shared/ports/runtime.ts';
import { type BreakerSettings, type CircuitBreaker, circuitBreaker } from './circuit-breaker.ts';

export const usualGuard: BreakerSettings = { failures: 5, pauseSeconds: 30 };

/** Thrown where a payment was not even looked up, for the gateway has not been answering. */
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
    async find(paymentReference) {
      if (!asking.allows()) throw new GatewaySilent('the payment gateway has not been answering');
      return watched(
        'questions',
        () => payments.find(paymentReference),
        () => false,
      );
    },

    async refund(order) {
      if (!sending.allows()) {
        reporter.warn('refund_parked', { refundId: order.id });
        return { status: 'unknown' };
      }
      return watched('refunds', () => payments.refund(order), isUnclear);
    },

    async findRefund(order) {
      if (!asking.allows()) return { status: 'unknown' };
      return watched('questions', () => payments.findRefund(order), isUnclear);
    },
  };
}

function isUnclear(answer: RefundAnswer | null): boolean {
  return answer?.status === 'unknown';
}
