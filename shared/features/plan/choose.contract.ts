import { isValidIBAN } from 'ibantools';
import * as z from 'zod';
import { customerCommand } from '../../command/customer-command.contract.ts';
import { common } from '../../command/refusals.ts';
import { idOf, money, paragraph } from '../../kernel/fields.contract.ts';
import { isPayoutAccount, looksLikeIban, tidyAccount } from './payout-account.contract.ts';

const message = paragraph(5000);

const payoutAccount = z
  .string()
  .max(50)
  .overwrite(tidyAccount)
  .refine(
    (account) => isPayoutAccount(account) && (!looksLikeIban(account) || isValidIBAN(account)),
    'is neither a valid IBAN nor an account number of 4 to 34 letters and digits, or is a card’s number; check each character',
  )
  .describe('Where a bank transfer goes: an IBAN, or the account number where your country has none')
  .meta({ minLength: 4, pattern: '[0-9]' });

/** Body of `POST /v1/cases/{caseId}/option-choice`. */
export const optionChoiceRequest = z
  .discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('accept'),
      option: idOf('opt', 'is not the id of an option'),
      payoutAccount: payoutAccount.optional(),
    }),
    z.strictObject({ choice: z.literal('decline'), text: message.optional() }),
    z.strictObject({
      choice: z.literal('counter'),
      amount: money.optional().describe('What you ask for instead'),
      text: message.describe('What you propose instead, and why'),
    }),
  ])
  .meta({
    id: 'OptionChoice',
    example: { choice: 'accept', option: 'opt_01hzy3v7k8m9n0p1q2r3s4t5v6' },
  });
export type OptionChoiceRequest = z.output<typeof optionChoiceRequest>;

export const chooseRoutes = {
  chooseOption: customerCommand({
    path: '/v1/cases/{caseId}/option-choice',
    summary: 'Accept an option of our offer, decline the offer, or propose something else',
    body: optionChoiceRequest,
    refusals: {
      no_offer: {
        status: 409,
        title: 'There is no offer to answer',
        hint: 'Read the case: `offer` holds what you can choose from, while there is something to choose.',
      },
      already_chosen: {
        status: 409,
        title: 'You have already chosen an option',
        hint: 'Nothing more to do: your first choice is kept. Read the case to see how it goes on.',
      },
      option_expired: {
        status: 409,
        title: 'The offer has expired',
        hint: 'Our colleague has the next word and will write to you. Send a message if you still want the offer.',
      },
      option_not_found: {
        status: 422,
        title: 'This option is not part of the offer',
        hint: 'Use the `id` of one of the `options` under `offer` in the case.',
      },
      payout_account_missing: {
        status: 422,
        title: 'The bank account for the transfer is missing',
        hint: 'Send `payoutAccount` with the choice: an IBAN, or the account number where your country has none.',
      },
      payout_account_invalid: {
        status: 422,
        title: 'This is not how an account of your country is written',
        hint: 'Send an IBAN, or the bank’s number and the account’s, apart: sort code and account in Great Britain, clearing number and account in Sweden, routing number and account in the USA.',
      },
      payout_account_misplaced: {
        status: 422,
        title: 'This option does not go to a bank account',
        hint: 'Leave `payoutAccount` out, or choose the option that is paid by bank transfer.',
      },
      amount_exceeds_payment: {
        status: 422,
        title: 'This is more than may still go back on your payment',
        hint: 'Name a smaller amount, or leave the amount out and explain in `text` what you propose.',
      },
      verified_link_needed: common.verified_link_needed,
    },
  }),
};
