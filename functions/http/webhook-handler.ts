import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { refusedDeliveries } from '../../shared/api/refusals.ts';
import { metrics } from '../../shared/kernel/metrics.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { count } from '../counts.ts';
import { logger } from '../logger.ts';
import { bodyBytes } from './body-bytes.ts';
import { httpStack, problemReply, type Reply, safeHeaders } from './http-stack.ts';

/** Largest event in bytes: a dispute carries the texts of its evidence, up to 150,000 characters. */
const maxEventBytes = 1024 * 1024;

/** Why a delivery is refused. */
type WebhookProblem = keyof typeof refusedDeliveries;

/** What a delivery leads to. */
export interface WebhookActions<Hint extends { readonly paymentReference: string }> {
  /** Name of the header that carries the signature, in lower case. */
  readonly signatureHeader: string;
  /** Checks the signature over the body and reads what the event hints at; null where it is of no interest. */
  readonly read: (body: string, signature: string) => Promise<Result<Hint | null, WebhookProblem>>;
  /** Somebody hinted that something happened to this payment. Gives back what was done, in figures. */
  readonly hear: (paymentReference: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** Serves a provider's webhook. Whatever is thrown is answered with 500, and the provider delivers the event again. */
export function webhookHandler<Hint extends { readonly paymentReference: string }>({
  signatureHeader,
  read,
  hear,
}: WebhookActions<Hint>) {
  return httpStack('webhook', async (event) => {
    const bytes = bodyBytes(event);
    if (bytes.length > maxEventBytes) return refused('event_too_large', event);
    const hint = await read(bytes.toString('utf8'), event.headers[signatureHeader] ?? '');
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
