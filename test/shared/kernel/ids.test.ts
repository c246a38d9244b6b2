import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdFrom, isCaseId, questionIdFrom, refundIdFrom } from '../../../shared/kernel/ids.ts';

const entropy = () => fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('ids', () => {
  it.each([
    ['case', caseIdFrom],
    ['rfnd', refundIdFrom],
    ['qst', questionIdFrom],
  ] as const)('of kind %s say so and have 26 characters more', (prefix, make) => {
    fc.assert(
      fc.property(entropy(), (bytes) => {
        expect(make(bytes)).toMatch(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`));
      }),
    );
  });

  it('of cases are recognised, and those of other kinds are not taken for them', () => {
    fc.assert(
      fc.property(entropy(), (bytes) => {
        expect(isCaseId(caseIdFrom(bytes))).toBe(true);
        expect(isCaseId(refundIdFrom(bytes))).toBe(false);
        expect(isCaseId(questionIdFrom(bytes))).toBe(false);
      }),
    );
  });

  it('are equal only where all 128 bits are', () => {
    fc.assert(
      fc.property(entropy(), entropy(), (a, b) => {
        const same = a.every((byte, index) => byte === b[index]);
        expect(caseIdFrom(a) === caseIdFrom(b)).toBe(same);
      }),
    );
  });

  it('differ when a single bit does', () => {
    fc.assert(
      fc.property(entropy(), fc.nat(15), fc.nat(7), (bytes, at, bit) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        expect(caseIdFrom(changed)).not.toBe(caseIdFrom(bytes));
      }),
    );
  });

  it.each([0, 15])('need 16 bytes, not %i', (length) => {
    expect(() => caseIdFrom(new Uint8Array(length))).toThrow(RangeError);
  });

  it.each([
    '',
    'case_',
    `case_${'0'.repeat(25)}`,
    `case_${'0'.repeat(27)}`,
    `case_${'0'.repeat(25)}u`,
    `case_${'0'.repeat(25)}I`,
    `CASE_${'0'.repeat(26)}`,
    `case_${'0'.repeat(26)}\n`,
    `x case_${'0'.repeat(26)}`,
    '../case_00000000000000000000000000',
  ])('"%s" is no case id', (text) => {
    expect(isCaseId(text)).toBe(false);
  });
});
