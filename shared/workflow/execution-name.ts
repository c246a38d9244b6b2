import { type CaseId, isCaseId } from '../kernel/ids.ts';
import { type Tier, tiers } from '../kernel/parties.ts';

/** One execution of a case: numbers count over all machines. */
export interface ExecutionName {
  readonly caseId: CaseId;
  readonly machine: Tier;
  readonly number: number;
}

/** Name of an execution; starting it twice is harmless because names are unique. */
export function executionName({ caseId, machine, number }: ExecutionName): string {
  return `${caseId}-${machine}-${number}`;
}

/** Reads a name back; null where it is none of ours. */
export function parseExecutionName(name: string): ExecutionName | null {
  const [, caseId, machine, number] = /^(.+)-([a-z0-9]+)-(\d+)$/.exec(name) ?? [];
  const known = tiers.find((tier) => tier === machine);
  return caseId && known && number && isCaseId(caseId)
    ? { caseId, machine: known, number: Number(number) }
    : null;
}
