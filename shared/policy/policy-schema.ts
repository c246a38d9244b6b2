import * as z from 'zod';
import { reasons } from '../domain/case.ts';
import { isCurrency } from '../domain/money.ts';
import type { Policy } from '../domain/policy.ts';

const days = z.int().positive().max(3650);
const hours = z.int().positive().max(8760);
const currency = z.string().refine(isCurrency, 'not an ISO 4217 currency');

const schema = z.strictObject({
  version: z.string().min(1),
  automatic: z.partialRecord(
    z.enum(reasons),
    z.strictObject({
      clause: z.string().min(1),
      ceilings: z.record(currency, z.int().nonnegative()),
      windowDays: days,
    }),
  ),
  answerHours: z.strictObject({ tier1: hours, tier2: hours, engineering: hours }),
  accessDays: days,
  idempotencyDays: days,
  refundSettlementHours: hours,
  externalBody: z.record(z.string().regex(/^[A-Z]{2}$/), z.string().min(1)),
});

/** Reads policy data. Throws a ZodError that names each wrong path. */
export function parsePolicy(data: unknown): Policy {
  return schema.parse(data) as Policy;
}
