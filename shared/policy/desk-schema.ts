import * as z from 'zod';
import { checks } from '../case/parts/finding.ts';
import { deskId } from '../kernel/fields.contract.ts';
import { reasons } from '../kernel/words.ts';
import { refundPaths } from '../payments/refund.ts';

/** A group of the identity provider, as tokens can carry it. */
export const groupName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not the name of a group: 1 to 64 letters, digits, "_" and "-"');

/** The desks of a policy; `ceilings` reads amounts by currency. */
export const desksWith = (ceilings: z.ZodType<Record<string, number>>) =>
  z
    .array(
      z.strictObject({
        id: deskId,
        group: groupName,
        address: z.email('is not an address to which mails for this desk can go'),
        calendar: z.string(),
        answerMinutes: z.int().positive().max(525_600),
        approves: z
          .strictObject({
            clause: z.string().min(1),
            reasons: z.array(z.enum(reasons)).min(1).optional(),
            above: ceilings.optional(),
            findings: z.array(z.enum(checks)).min(1).optional(),
            paths: z.array(z.enum(refundPaths)).min(1).optional(),
          })
          .optional(),
      }),
    )
    .max(20, 'are more than 20, which are too many for one case');
