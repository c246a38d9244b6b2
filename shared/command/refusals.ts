import type { Refusals } from './route.contract.ts';

/** Refusals that routes of several features have; each route names those that are its own as well. */
export const common = {
  temporarily_unavailable: {
    status: 503,
    title: 'The service is busy',
    hint: 'Nothing was changed. Repeat the same request in a few seconds.',
  },
  case_not_found: {
    status: 404,
    title: 'No such case for this token',
    hint: 'Check the case id and use the token that belongs to it.',
  },
  case_already_ended: {
    status: 409,
    title: 'The case has ended',
    hint: 'Read the case: `can` says whether you can appeal against the outcome or reopen the case; otherwise open a new one.',
  },
  above_authority: {
    status: 403,
    title: 'The amount, or the risk of the case, is above what you may decide',
    hint: 'Ask an approver or a lead. What was refunded on the payment and to this payer before counts too; suspected fraud and money collisions always need one of them.',
  },
  payment_not_known: {
    status: 422,
    title: 'The payment is not known, so no money can go back on it',
    hint: 'Check the payment reference with the customer, or explain why nothing can be refunded.',
  },
  payer_not_verified: {
    status: 422,
    title: 'This payment is somebody else’s: the customer is not the payer by its record',
    hint: 'Ask the customer to open the case with the address used for the payment, or explain why nothing can be refunded.',
  },
  verified_link_needed: {
    status: 403,
    title: 'This moves money, or takes an offer of money away, and needs the link that we sent by e-mail',
    hint: 'Open the case with the link in our latest e-mail, or ask for a fresh one with `POST /v1/access-links`. We send it only to the address on record, so that nobody else can steer your money.',
  },
  currency_differs: {
    status: 422,
    title: 'The refund must be in the currency of the payment',
    hint: 'See `ledger` in the case file for the payment’s currency.',
  },
  amount_not_available: {
    status: 422,
    title: 'The amount is more than may still go back on this payment',
    hint: 'See `room` in the case file: captured less refunds and chargebacks, or, before capture, authorised less corrections.',
  },
  line_not_of_order: {
    status: 422,
    title: 'One of the lines is not of this order',
    hint: 'See `ledger.order.lines` in the case file for their ids; leave `lines` out where the order is not known.',
  },
  invalid_cursor: {
    status: 422,
    title: 'The cursor does not belong to this query',
    hint: 'Start again without `cursor`, or keep the filters of the page before.',
  },
  invalid_period: {
    status: 422,
    title: 'The period is not one that can be counted',
    hint: 'Give the earlier moment first. A period of the statistics has at most 366 days.',
  },
} as const satisfies Refusals;
