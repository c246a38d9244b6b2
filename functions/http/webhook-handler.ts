import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { refusedDeliveries } from '../../shared/api/refusals.ts';
import { metrics } from '../../shared/kernel/metrics.ts';
import type { Deliveries } from '../../shared/payments/deliveries.port.ts';
import { count } from '../counts.ts';
import { logger } from '../logger.ts';
import { bodyBytes } from './body-bytes.ts';
import { httpStack, problemReply, type Reply, safeHeaders } from './http-stack.ts';

/** Largest event in bytes: a dispute carries the texts of its evidence, up to 150,000 characters. */
const maxEventBytes = 1024 * 1024;

/** Why a delivery is refused. */
type WebhookProblem = keyof typeof refusedDeliveries;

/**
 * Serves a provider's webhook. `hear` is told of which payment something was said, and gives back what was done, in
 * figures. Whatever is thrown is answered with 500, and the provider delivers the event again.
 */
export function webhookHandler(
  { signatureHeader, read }: Deliveries,
  hear: (paymentReference: string) => Promise<Readonly<Record<string, unknown>>>,
) {
  const header = signatureHeader.toLowerCase();
  return httpStack('webhook', async (event) => {
    const bytes = bodyBytes(event);
    if (bytes.length > maxEventBytes) return refused('event_too_large', event);
    const hint = await read(bytes.toString('utf8'), event.headers[header] ?? '');
    if (!hint.ok) return refused(hint.error, event);
    if (hint.value) {
      const heard = await hear(hint.value.paymentReference);
      logger.info('gateway_event', { ...hint.value, ...heard });
    }
    return received;
  });
}

const received: Reply = {
  statusCode: 200,
  headers: { ...safeHeaders, 'content-type': 'application/json' },
  body: JSON.stringify({ received: true }),
};

function refused(code: WebhookProblem, event: APIGatewayProxyEventV2): Reply {
  count(metrics.webhookRefused);
  return problemReply(refusedDeliveries, { code }, event);
}
