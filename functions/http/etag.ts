/**
 * Whether a caller has this state already, by their `If-None-Match` (RFC 9110, 13.1.2): any state, or a list of them, each
 * compared weakly.
 */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
