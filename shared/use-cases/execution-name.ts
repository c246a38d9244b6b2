import { type CaseId, isCaseId } from '../domain/ids.ts';

/** Name of a case's n-th Tier 1 execution; starting it twice is harmless because names are unique. */
export function executionName(caseId: CaseId, number: number): string {
  return `${caseId}-tier1-${number}`;
}

/** Reads a name back; null where it is none of ours. */
export function parseExecutionName(name: string): { caseId: CaseId; number: number } | null {
  const match = /^(.+)-tier1-(\d+)$/.exec(name);
  const [, caseId, number] = match ?? [];
  return caseId && number && isCaseId(caseId) ? { caseId, number: Number(number) } : null;
}
