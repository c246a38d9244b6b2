import * as z from 'zod';
import { optionKinds } from '../../case/parts/plan.ts';
import { money, reportedMoney, time } from '../../kernel/fields.contract.ts';
import type { Frozen } from '../../kernel/frozen.ts';
import { refundPaths } from '../../payments/refund.ts';

const option = z.strictObject({
  id: z.string(),
  kind: z.enum(optionKinds),
  name: z.string().describe('What it is, in the customer’s language'),
  amount: money.nullable(),
  path: z
    .enum(refundPaths)
    .nullable()
    .describe(
      'By which path the money goes; `goodwill`: a gift of the shop; `before_capture`: less is charged; null where none moves',
    ),
  charged: reportedMoney
    .nullable()
    .describe('What you would be charged in all, where the option lowers it before it is charged'),
  expectedBy: z.iso.date().nullable().describe('When the money should show, if it is chosen at once'),
  lines: z.array(z.string()).optional().describe('Names of the articles that it is about'),
  words: z.string().describe('What our colleague wrote about it'),
});

/** What the customer can choose from; null where there is nothing to choose. */
export const offer = z
  .strictObject({
    words: z.string(),
    expiresAt: time.nullable(),
    options: z.array(
      z.strictObject({
        ...option.shape,
        needsVerifiedLink: z
          .boolean()
          .describe('True where the token at hand may not choose it: the link in our e-mails may'),
      }),
    ),
  })
  .nullable();
export type OfferView = Frozen<z.output<typeof offer>>;

/** An offer that came to nothing. */
export const earlierOffer = z.strictObject({
  at: time,
  result: z.enum(['declined', 'countered', 'expired', 'failed', 'overtaken']),
  counter: money.nullable().describe('What you asked for instead, where you named an amount'),
  words: z.string(),
  options: z.array(option),
});
export type EarlierOffer = Frozen<z.output<typeof earlierOffer>>;
export type OptionView = EarlierOffer['options'][number];
