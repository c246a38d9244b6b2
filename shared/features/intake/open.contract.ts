import * as z from 'zod';
import type { RouteContract } from '../../command/route.contract.ts';
import { country, email, line, money, paragraph, reference, time } from '../../kernel/fields.contract.ts';
import { reasons } from '../../kernel/words.ts';

/** Body of `POST /v1/cases`. */
export const openCaseRequest = z
  .strictObject({
    reason: z.enum(reasons),
    payment: z.strictObject({ reference }),
    order: z.strictObject({ reference }).optional(),
    disputedAmount: money,
    description: paragraph(5000).describe('What happened, in your own words'),
    customer: z.strictObject({
      name: line(120),
      email,
      phone: z.e164().optional().describe('E.164'),
      locale: z
        .string()
        .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/, 'is not a language tag')
        .default('en')
        .describe('Language of our answers: en, sv, ru or zh; others get en'),
      country: country.optional(),
    }),
  })
  .meta({
    id: 'OpenCaseRequest',
    example: {
      reason: 'duplicate_charge',
      payment: { reference: 'pay_cs_f2' },
      order: { reference: 'ord_cs_f' },
      disputedAmount: { amount: 4990, currency: 'EUR' },
      description: 'I was charged twice for the same order, 40 seconds apart.',
      customer: { name: 'Maria Novak', email: 'maria.novak@mail.example', locale: 'en', country: 'CZ' },
    },
  });
export type OpenCaseRequest = z.output<typeof openCaseRequest>;

/** Headers of `POST /v1/cases`. */
export const openCaseHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,128}$/, 'must be 8 to 128 visible ASCII characters, a UUID for instance')
    .describe('Names this request; the same key and body give the same answer for 7 days'),
});

/** What a customer is told of how it goes on. */
export const next = z.strictObject({
  message: z.string().describe('What happens next, in the customer’s language'),
  by: time.nullable().describe('By when; null where nothing is outstanding on our side'),
});

/** Answer to `POST /v1/cases`. */
export const openCaseResponse = z
  .strictObject({
    caseId: z.string(),
    accessToken: z.string().describe('Opens the case; keep it secret'),
    status: z.literal('received'),
    next,
    helpfulEvidence: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  })
  .meta({
    id: 'OpenCaseResponse',
    example: {
      caseId: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6',
      accessToken: 'q3Vd…',
      status: 'received',
      next: { message: 'We are checking the payment now.', by: '2026-11-24T09:00:00.000Z' },
      helpfulEvidence: [{ kind: 'bank_statement', text: 'A statement that shows both charges' }],
    },
  });
export type OpenCaseResponse = z.output<typeof openCaseResponse>;

export const openRoutes = {
  openCase: {
    method: 'POST',
    path: '/v1/cases',
    service: 'customer',
    access: 'public',
    throttle: { rate: 50, burst: 100 },
    summary: 'Open a case',
    headers: openCaseHeaders,
    body: openCaseRequest,
    response: { status: 201, description: 'The case is open', schema: openCaseResponse, location: true },
    refusals: {
      idempotency_conflict: {
        status: 409,
        title: 'This Idempotency-Key was used with another body',
        hint: 'Use a new Idempotency-Key for a new request, or repeat the first request unchanged.',
      },
      too_many_cases: {
        status: 429,
        title: 'Too many cases were opened from this address, on this payment by it, or from your network',
        hint: 'Wait until `retryAt`. If you have a case already, use the link in our mail to go on with it.',
      },
    },
  },
} as const satisfies Record<string, RouteContract>;
