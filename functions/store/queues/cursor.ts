import { createHash } from 'node:crypto';
import type { QueueQuery } from '../../../shared/features/queue/queue.port.ts';

/** A `queueOrder`, as a cursor carries it. */
const place = /^\d#[0-9TZ:.-]+#case_[0-9a-z]{26}(#engineering|#desk:[a-z0-9_]+)?$/;

/** The cursor of the page behind this place in the order, sealed with the filters under which it was reached. */
export function writeCursor(order: string, query: QueueQuery): string {
  return Buffer.from(`${sealOf(query)}${order}`).toString('base64url');
}

/** The place behind which the cursor goes on; null where it is none, or was given under other filters. */
export function readCursor(cursor: string, query: QueueQuery): string | null {
  const seal = sealOf(query);
  const text = Buffer.from(cursor, 'base64url').toString();
  const order = text.slice(seal.length);
  return text.startsWith(seal) && place.test(order) ? order : null;
}

function sealOf({ of, tier, status, reason, dueBefore }: QueueQuery): string {
  const filters = JSON.stringify({ of, tier, status, reason, dueBefore });
  return createHash('sha256').update(filters).digest('hex').slice(0, 16);
}
