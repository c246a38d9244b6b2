import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdFrom } from '../../../shared/kernel/ids.ts';
import { tiers } from '../../../shared/kernel/parties.ts';
import { executionName, parseExecutionName } from '../../../shared/workflow/execution-name.ts';
import { caseId } from '../../builders/case/cases.ts';

const anyName = () =>
  fc.record({
    caseId: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(caseIdFrom),
    machine: fc.constantFrom(...tiers),
    number: fc.nat(),
  });

describe('the name of an execution', () => {
  it('is read back as the case, the machine and the number that it was made of', () => {
    fc.assert(
      fc.property(anyName(), (parts) => {
        expect(parseExecutionName(executionName(parts))).toEqual(parts);
      }),
    );
  });

  it('tells whoever reads it the case, the machine and the number', () => {
    expect(executionName({ caseId, machine: 'tier2', number: 3 })).toBe(`${caseId}-tier2-3`);
  });

  it.each(tiers)('of %s fits Step Functions: at most 80 letters, digits and hyphens', (machine) => {
    const name = executionName({ caseId, machine, number: Number.MAX_SAFE_INTEGER });
    expect(name).toMatch(/^[\w-]{1,80}$/);
  });

  it.each([
    '',
    caseId,
    `${caseId}-tier1-`,
    `${caseId}-tier1-x`,
    `${caseId}-tier1--1`,
    `${caseId}-tier1-1.5`,
    `${caseId}-tier3-1`,
    `${caseId}-Tier1-1`,
    `${caseId}-tier1-1-tier1-2`,
    `x${caseId}-tier1-1`,
    `${caseId}-tier1-1\n`,
    'case_short-tier1-1',
    '0f4c9a52-7a1e-4a0d-9f0e-3f2a7c1d9b11',
  ])('is not "%s"', (name) => {
    expect(parseExecutionName(name)).toBeNull();
  });

  it('of anything else is never read as ours by accident, and reading never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => parseExecutionName(text) === null));
  });
});
