import type { Endpoints } from './endpoints.ts';

/**
 * What to tell a user whose stack is ready.
 * @param key an Idempotency-Key for the sample request
 * @param howToStop as the user would type it
 */
export function whereToGo(endpoints: Endpoints, key: string, howToStop: string): string {
  const sample = JSON.stringify({
    reason: 'duplicate_charge',
    payment: { reference: 'pay_cs_f2' },
    order: { reference: 'ord_cs_f' },
    disputedAmount: { amount: 4990, currency: 'EUR' },
    description: 'I was charged twice for the same order, 40 seconds apart.',
    customer: { name: 'Maria Novak', email: 'maria.novak@mail.example', locale: 'en', country: 'CZ' },
  });
  return `
Redress is ready.

  Start page   ${endpoints.origin}
  Mailbox      ${endpoints.mailbox}
  API          ${endpoints.api}/v1/openapi.json
  Local AWS    ${endpoints.aws}

Open a sample case: a customer who was charged twice. Her mail appears in the mailbox.

  curl -sS ${endpoints.api}/v1/cases -H 'Content-Type: application/json' -H 'Idempotency-Key: ${key}' \\
    -d '${sample}'

Stop with ${howToStop}; the data is kept. Start afresh with: npm run reset
`;
}
