import { describe, expect, it } from 'vitest';
import { needsStack, readTestArguments } from '../../../infra/local/testing/test-arguments.ts';
import { countTests } from '../../../infra/local/testing/test-counts.ts';

const STACK_FILES = ['test/stack/tier1.test.ts'];
const reportOf = (passed: number, failed: number, files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    testResults: files.map((file) => ({
      status: file.status,
      assertionResults: file.tests.map((status) => ({ status })),
    })),
  });

describe('readTestArguments', () => {
  it('takes --keep for itself and leaves the rest to vitest', () => {
    expect(readTestArguments(['tier1', '--keep', '-t', 'refund'])).toEqual({
      keep: true,
      forVitest: ['tier1', '-t', 'refund'],
    });
  });
});

describe('needsStack', () => {
  it.each<[string[], boolean]>([
    [[], true],
    [['tier1'], true],
    [['test/stack/tier1.test.ts:12'], true],
    [['test/shared'], false],
    [['-t', 'tier2'], true],
    [['test/shared', '-t', 'tier1'], false],
    [['--project', 'fast'], false],
    [['--project=stack'], true],
  ])('%j: %s', (args, expected) => {
    expect(needsStack(args, STACK_FILES)).toBe(expected);
  });

  it('needs none when there is no stack test', () => {
    expect(needsStack([], [])).toBe(false);
  });
});

describe('countTests', () => {
  it('counts a run that went well', () => {
    expect(countTests(reportOf(3, 0, [{ status: 'passed', tests: ['passed'] }]), 0)).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  it.each<[string, string | null, number | null, number]>([
    ['failed tests', reportOf(3, 2, [{ status: 'failed', tests: ['failed'] }]), 1, 2],
    ['a file that failed to load', reportOf(3, 0, [{ status: 'failed', tests: [] }]), 1, 1],
    ['an error outside of tests', reportOf(3, 0, []), 1, 1],
    ['no tests at all', reportOf(0, 0, []), 0, 1],
    ['no report', null, 0, 1],
    ['half a report', '{"numPassedTests":', 0, 1],
    ['a killed run', reportOf(3, 0, []), null, 1],
  ])('counts %s as failure', (_name, report, exitCode, failed) => {
    expect(countTests(report, exitCode).failed).toBe(failed);
  });
});
