import Stripe from 'stripe';

/** Our words for Stripe's, where the ledger has one for the same. */
const ourCodes: Readonly<Record<string, string>> = {
  charge_already_refunded: 'amount_not_available',
  resource_missing: 'payment_not_found',
};

/**
 * The code under which Stripe certainly refused; null where it may have done what was asked all the same, or did not get
 * to it: no answer, one that cannot be read, 409, 429, 5xx, a key that is not taken, an idempotency key used for
 * something else.
 */
export function refusalCode(error: unknown): string | null {
  if (!(error instanceof Stripe.errors.StripeError)) return null;
  const { rawType, statusCode, code, param, decline_code } = error;
  const refused =
    (rawType === 'invalid_request_error' && (statusCode === 400 || statusCode === 404)) ||
    (rawType === 'card_error' && statusCode === 402);
  if (!refused || code === 'rate_limit' || code === 'lock_timeout') return null;
  if (!code && param === 'amount') return 'amount_not_available';
  return ourCodes[code ?? ''] ?? code ?? decline_code ?? 'refused';
}

/** True where the shop's balance at Stripe is empty: the refund is as good as before once it is topped up. */
export function isBalanceEmpty(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    (error.code === 'balance_insufficient' || error.code === 'insufficient_funds')
  );
}

/** True where Stripe knows nothing of this id. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeError && error.statusCode === 404 && refusalCode(error) !== null
  );
}

/** True where the key is not taken, or not for this. */
export function isKeyRefused(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError
  );
}

/** What may be logged of an error: no message, which can quote what was sent. */
export function errorDetails(error: unknown): Record<string, unknown> {
  if (!(error instanceof Stripe.errors.StripeError))
    return { error: error instanceof Error ? error.name : 'unknown' };
  const { type, code, statusCode, requestId } = error;
  return { error: type, code, statusCode, requestId };
}
