import { digest } from '../../kernel/digest.ts';
import { addHours, type Instant } from '../../kernel/time.ts';

/**
 * What a link may do. `opened` is given to whoever opened the case; `verified` only to the address
 * that the payment record holds, and shows payment facts as well.
 */
export type AccessScope = 'opened' | 'verified';

/** A token that opens a case to its holder; only its hash is kept. */
export interface AccessGrant {
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
  readonly scope: AccessScope;
  /** Counts renewals; a link in a later mail carries the newest. */
  readonly serial: number;
  readonly expiresAt: Instant;
}

/** The form in which a token is stored. */
export function hashToken(token: string): string {
  return digest(token);
}

/** A grant for `token` that ends `days` days after `now`. */
export function grant(
  token: string,
  scope: AccessScope,
  serial: number,
  now: Instant,
  days: number,
): AccessGrant {
  return { hash: hashToken(token), scope, serial, expiresAt: addHours(now, days * 24) };
}

/** The grant whose link a mail carries: the widest scope, and of it the newest. */
export function mailedGrant(grants: readonly AccessGrant[]): AccessGrant | null {
  const rank = ({ scope, serial }: AccessGrant) => (scope === 'verified' ? 1_000_000 : 0) + serial;
  return grants.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
}

/** The scope that `token` has at `now`: `expired` where it once had one, null where it never did. */
export function scopeOf(
  grants: readonly AccessGrant[],
  token: string,
  now: Instant,
): AccessScope | 'expired' | null {
  const hash = hashToken(token);
  const given = grants.filter((candidate) => candidate.hash === hash);
  if (given.length === 0) return null;
  return given.find(({ expiresAt }) => expiresAt > now)?.scope ?? 'expired';
}

/** Whether `token` is that of a link which we mailed: the first one of scope `opened` goes to whoever opened the case. */
export function isMailed(grants: readonly AccessGrant[], token: string): boolean {
  const hash = hashToken(token);
  return grants.some((given) => given.hash === hash && (given.scope === 'verified' || given.serial > 0));
}

/** Who can open the case, and whether mail may go to its address. */
export interface Accessible {
  readonly access: readonly AccessGrant[];
  /**
   * When the address, which no record knows, was asked to confirm the case; null once it did, absent where nobody had to
   * ask. Until then nothing else is mailed to it, and nobody works on the case.
   */
  readonly addressAskedAt?: Instant | null;
  /** True where the same address opened another case on the payment shortly before: that one's mails speak for both. */
  readonly quiet?: boolean;
}

/** True while the case waits for its address to confirm it. */
export function waitsForAddress({ addressAskedAt }: Pick<Accessible, 'addressAskedAt'>): boolean {
  return typeof addressAskedAt === 'string';
}

export const noAccess: Accessible = { access: [] };
