import { normalEmail } from '../../case/claim.ts';
import type { LimitStore } from '../../command/limits.port.ts';
import { digest } from '../../kernel/digest.ts';
import { addHours, dateOf, hourOf, type Instant } from '../../kernel/time.ts';
import { type Crowds, crowdsOf, type Policy } from '../../policy/policy.ts';

/** What is counted of a crowd, each within the hour: nothing of it stands in the table in clear. */
type Counted = 'source' | 'address' | 'pair' | 'asked' | 'link';

/** The name of a counter: what is counted, of whom (hashed), in which hour or for how long. */
export function counterOf(counted: Counted | 'confirmed', of: string, window: string): string {
  return `${counted}#${digest(`${counted} ${of}`).slice(0, 32)}#${window}`;
}

export interface CrowdDeps {
  readonly store: LimitStore;
  readonly policy: Policy;
}

/** Who opens a case on what. */
export interface Opener {
  /** Names the request: one that is sent again counts once. */
  readonly request: string;
  readonly email: string;
  readonly paymentReference: string;
  /** Network address of the caller; null where it is that of our own front, or not known. */
  readonly source: string | null;
}

/** Whether one more case is opened; `quiet` where the address has one on this payment already. */
export type Admission = { readonly admitted: true; readonly quiet: boolean } | { readonly admitted: false };

/**
 * Counts one opening by address, by payment and by where it came from. What others do with a payment never counts against
 * an address, so that no crowd keeps the payer out; and no record is looked at, so that the answer tells nothing.
 */
export async function admitOpening(
  { store, policy }: CrowdDeps,
  { request, email, paymentReference, source }: Opener,
  now: Instant,
): Promise<Admission> {
  const limits = crowdsOf(policy);
  const address = normalEmail(email);
  const count = (counted: Counted, of: string, limit: number) =>
    store.countNamed(counterOf(counted, of, hourOf(now)), request.slice(0, 16), limit, addHours(now, 2));
  const onPayment = await count('pair', `${address} ${paymentReference}`, limits.openingsPerPaymentHour);
  if (onPayment === null) return { admitted: false };
  if ((await count('address', address, limits.openingsPerAddressHour)) === null) return { admitted: false };
  if (source !== null && (await count('source', source, limits.openingsPerSourceHour)) === null) {
    return { admitted: false };
  }
  return { admitted: true, quiet: onPayment > 1 };
}

/** Whether an address that no record knows may be asked once more today, on whatever case and by whatever way. */
export async function mayAskAddress(
  { store, policy }: CrowdDeps,
  email: string,
  now: Instant,
): Promise<boolean> {
  const limit = crowdsOf(policy).asksPerAddressDay;
  const key = counterOf('asked', normalEmail(email), dateOf(now));
  return (await store.countUse(key, limit, addHours(now, 48))) !== null;
}

const confirmedKey = (email: string) => counterOf('confirmed', normalEmail(email), 'ever');

/** Whether somebody at the address said lately that a case is theirs. */
export async function isConfirmed(
  { store }: Pick<CrowdDeps, 'store'>,
  email: string,
  now: Instant,
): Promise<boolean> {
  return ((await store.lastsUntil(confirmedKey(email))) ?? now) > now;
}

/** Remembers that somebody reads the mail at the address, and knows of a case. */
export async function rememberConfirmed(
  { store, policy }: CrowdDeps,
  email: string,
  now: Instant,
): Promise<void> {
  const days: Crowds['confirmedDays'] = crowdsOf(policy).confirmedDays;
  await store.countUse(confirmedKey(email), Number.MAX_SAFE_INTEGER, addHours(now, days * 24));
}
