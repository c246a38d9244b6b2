import { type CaseId, isCaseId } from '../../shared/kernel/ids.ts';

/** What opens a case: its id from the address and the token that came in the fragment. */
export interface Access {
  readonly caseId: CaseId | null;
  /** Null where neither the address nor this tab holds one. */
  readonly token: string | null;
}

/**
 * Takes the token out of the address, so that it stays out of history, bookmarks and screenshots, and keeps it for
 * this tab alone: a reload works, a copied address opens nothing.
 */
export function takeAccess(): Access {
  const part = location.pathname.split('/')[2] ?? '';
  const caseId = isCaseId(part) ? part : null;
  const token = /^#([\w.~-]+)$/.exec(location.hash)?.[1];
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  if (token) keep(caseId, token);
  return { caseId, token: token ?? kept(caseId) };
}

/** Drops a token that opens nothing. */
export function forget({ caseId }: Access): void {
  try {
    sessionStorage.removeItem(nameFor(caseId));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function keep(caseId: CaseId | null, token: string): void {
  try {
    sessionStorage.setItem(nameFor(caseId), token);
  } catch {
    // The page works without: only a reload will need the link again.
  }
}

function kept(caseId: CaseId | null): string | null {
  try {
    return sessionStorage.getItem(nameFor(caseId));
  } catch {
    return null;
  }
}

function nameFor(caseId: CaseId | null): string {
  return `redress:${caseId}`;
}
