import * as z from 'zod';
import { time } from '../../kernel/fields.contract.ts';
import type { Frozen } from '../../kernel/frozen.ts';

/** What the customer and staff wrote to each other, as the customer sees it. */
export const message = z.strictObject({
  at: time,
  from: z.enum(['customer', 'staff']),
  text: z.string(),
  questions: z.array(z.strictObject({ id: z.string(), text: z.string(), answered: z.boolean() })),
  answers: z.array(
    z.strictObject({ question: z.string(), text: z.string(), agreed: z.boolean().optional() }),
  ),
});
export type MessageView = Frozen<z.output<typeof message>>;

/** A question that waits for the customer. */
export const openQuestion = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z
    .enum(['question', 'understanding'])
    .describe('`understanding`: what we understood; say with `agreed` whether it is right'),
});
export type OpenQuestion = Frozen<z.output<typeof openQuestion>>;

/** All that was written on a case, as staff see it. */
export const threadMessage = z.strictObject({
  at: time,
  from: z.enum(['customer', 'staff', 'note', 'plan']),
  topic: z.string().nullable().describe('What it is about, where it is more than talk'),
  author: z.string(),
  text: z.string(),
  questions: z.array(z.strictObject({ id: z.string(), text: z.string(), open: z.boolean() })),
  answers: z.array(z.strictObject({ question: z.string(), text: z.string() })),
  parts: z.record(z.string(), z.string()),
});
