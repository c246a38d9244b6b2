import * as z from 'zod';
import { deskId, time } from '../../kernel/fields.contract.ts';

/** A question to a desk, as staff see it. */
export const consultationView = z
  .strictObject({
    desk: deskId,
    state: z
      .enum(['open', 'answered', 'recalled', 'overtaken'])
      .describe('`overtaken`: the case was decided or ended before the desk answered'),
    askedBy: z.string(),
    askedAt: time,
    dueAt: time.describe('By when the desk has to answer, by its own calendar'),
    owner: z
      .string()
      .nullable()
      .describe('Who answers while it is open: `desk:` and its name, or `staff:` and the user name'),
    question: z.string().nullable().describe('Null where the words were erased'),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: time.nullable(),
  })
  .meta({ id: 'DeskConsultation' });
export type ConsultationView = z.output<typeof consultationView>;
