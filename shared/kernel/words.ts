/** Why the customer complains. */
export const reasons = [
  'refund_request',
  'refund_not_received',
  'duplicate_charge',
  'amount_mismatch',
  'mistaken_payment',
  'payment_failed',
  'unauthorised',
  'system_error',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

/** How the case came in. `system`: Redress opened it itself, on a fault that it found. */
export const channels = ['web', 'email', 'phone', 'system'] as const;
export type Channel = (typeof channels)[number];

/** Work order of a queue, the most pressing first: escalated cases come before others. */
export const priorities = ['urgent', 'high', 'normal'] as const;
export type Priority = (typeof priorities)[number];

/** Languages the customer is answered in. */
export const locales = ['en', 'sv', 'ru', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** Why the automatic check left the case to a person. Stable codes, told to staff with the findings. */
export const holdReasons = [
  'payment_not_found',
  'payer_not_verified',
  'payment_not_captured',
  'payment_incomplete',
  'currency_differs',
  'claim_exceeds_findings',
  'nothing_left_to_refund',
  'earlier_refund_returned',
  'refund_settled',
  'no_refund_found',
  'money_collision',
  'sibling_case',
  'fraud_suspected',
  'not_confirmed_by_findings',
  'first_of_duplicates',
  'order_still_valid',
  'several_payments_on_order',
  'order_unknown',
  'order_used',
  'returned_value_unknown',
  'returns_refunded',
  'difference_unexplained',
  'order_in_other_currency',
  'outside_refund_window',
  'above_automatic_limit',
  'payer_limit_reached',
  'authority_reached',
  'reason_needs_a_person',
  'payment_busy',
  'refund_declined',
  'refund_unsettled',
  'refund_came_back',
  'problem_not_solved',
  'plan_returned',
  'plan_refused',
  'plan_countered',
  'plan_expired',
  'plan_failed',
  'engineering_reported',
  'appealed',
  'recurred',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Every way in which a case can come out. */
export const outcomeKinds = [
  'refunded',
  'partially_refunded',
  'compensated',
  'amount_corrected',
  'explained',
  'fault_fixed',
  'declined',
  'merged',
  'withdrawn',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What lay behind a complaint, for statistics and prevention. */
export const causeCategories = [
  'system_error',
  'provider_fault',
  'outside_interference',
  'merchant_mistake',
  'customer_mistake',
  'fraud',
  'no_fault',
  'unclear',
] as const;
export type CauseCategory = (typeof causeCategories)[number];
