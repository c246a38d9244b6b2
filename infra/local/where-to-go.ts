import type { Endpoints } from '../cli/endpoints.ts';

/**
 * What to tell a user whose stack is ready.
 * @param key an Idempotency-Key for the sample request
 * @param howToStop as the user would type it
 */
export function whereToGo(endpoints: Endpoints, key: string, howToStop: string): string {
  const sample = JSON.stringify({
    reason: 'mistaken_payment',
    payment: { reference: 'pay_ok_1' },
    order: { reference: 'ord_ok_1' },
    disputedAmount: { amount: 2000, currency: 'EUR' },
    description: 'I paid by mistake; the order is cancelled.',
    customer: { name: 'Olga Ek', email: 'ok-one@mail.example', locale: 'en', country: 'SE' },
  });
  return `
Redress is ready.

  Start page   ${endpoints.origin}
  Mailbox      ${endpoints.mailbox}
  API          ${endpoints.api}/v1/openapi.json
  Local AWS    ${endpoints.aws}
  Staff        sign-ins are in .local/staff.json; a token: npm run -s staff-token -- anna.tier1

Open a sample case: a customer who paid by mistake. Her mail appears in the mailbox.

  curl -sS ${endpoints.api}/v1/cases -H 'Content-Type: application/json' -H 'Idempotency-Key: ${key}' \\
    -d '${sample}'

Stop with ${howToStop}; the data is kept. Start afresh with: npm run reset
`;
}
