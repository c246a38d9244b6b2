import * as z from 'zod';
import type { Frozen } from '../kernel/frozen.ts';
import { type ProblemCode, problemTypes } from './problems.ts';

const fieldError = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** One wrong field: a JSON pointer into the body (`/customer/email`), or a header's name. */
export type FieldError = Readonly<z.output<typeof fieldError>>;

const currentState = z.object({ version: z.int(), status: z.string(), owner: z.string() });

/** Where a case stands, for whoever acted on an older version. */
export type CurrentState = Readonly<z.output<typeof currentState>>;

/** Body of every answer of ours that is not a success: `application/problem+json`. */
export const problemSchema = z
  .object({
    type: z.string(),
    code: z.enum(Object.keys(problemTypes) as [ProblemCode, ...ProblemCode[]]),
    title: z.string(),
    status: z.int(),
    hint: z.string().describe('What you can do, in plain words'),
    detail: z
      .string()
      .optional()
      .describe('What is particular about this occurrence, in the language of the case'),
    instance: z.string().describe('Names this occurrence in our logs'),
    errors: z
      .array(fieldError)
      .optional()
      .describe('Each wrong field: a JSON pointer into the body, or a header’s name'),
    retryAt: z.iso
      .datetime()
      .optional()
      .describe('On 429: from when on the same request can be sent again; `Retry-After` says it in seconds'),
    current: currentState
      .optional()
      .describe('On `stale_version`: where the case stands now, and who owns it'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
export type Problem = Frozen<z.output<typeof problemSchema>>;
