import type { Reason } from '../../kernel/words.ts';

/** Papers and details that help a case. */
export const evidenceKinds = [
  'order_confirmation',
  'bank_statement',
  'payment_screenshot',
  'return_receipt',
  'merchant_messages',
  'police_report',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const byReason: Readonly<Record<Reason, readonly EvidenceKind[]>> = {
  refund_request: ['order_confirmation', 'return_receipt', 'merchant_messages'],
  refund_not_received: ['bank_statement', 'merchant_messages', 'order_confirmation'],
  duplicate_charge: ['bank_statement', 'order_confirmation'],
  amount_mismatch: ['order_confirmation', 'bank_statement'],
  mistaken_payment: ['bank_statement', 'payment_screenshot'],
  payment_failed: ['payment_screenshot', 'bank_statement'],
  unauthorised: ['bank_statement', 'police_report'],
  system_error: ['payment_screenshot', 'bank_statement'],
  other: ['order_confirmation', 'bank_statement', 'merchant_messages'],
};

/** What a customer does well to attach for this reason, the most telling first. */
export function helpfulEvidence(reason: Reason): EvidenceKind[] {
  return [...byReason[reason]];
}
