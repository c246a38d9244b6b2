import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reportLines, reportOf } from '../../../infra/operator/reconciliation/report-text.ts';
import {
  type Comparison,
  compareBooks,
  nothingCompared,
} from '../../../shared/features/books/compare.rules.ts';
import { dateOf, type PlainDate } from '../../../shared/kernel/time.ts';
import { daysAgo, now } from '../../builders/clock.ts';
import { intent, made, refund } from '../../builders/payments/refund-books.ts';

const period = { from: '2026-11-13' as PlainDate, to: '2026-11-20' as PlainDate };

const textOf = (comparison: Comparison) => reportLines(reportOf(comparison, dateOf(now)), period).join('\n');

describe('the report', () => {
  it('sums both sides up by currency, and says that nothing differs', () => {
    const books = {
      intents: [intent(), intent({ refundId: refund(2), status: 'unknown', intendedAt: now })],
      made: [made()],
    };
    const lines = textOf(compareBooks(books, daysAgo(1)));
    expect(lines).toMatch(/EUR +1 +49.90 +1 +49.90/);
    expect(lines).toContain('Under way, and not counted: 1');
    expect(lines).toContain('No differences.');
  });

  it('names each difference with what either side tells', () => {
    const books = {
      intents: [intent()],
      made: [made({ reference: refund(2), paymentReference: 'pay_2', gatewayReference: 're_2' })],
    };
    const lines = textOf(compareBooks(books, daysAgo(1)));
    expect(lines).toContain('Differences: 2');
    expect(lines).toContain(`${refund(1)}: recorded, but not paid (not_paid)`);
    expect(lines).toMatch(/recorded: succeeded, 49.90 EUR on pay_1, intended .*, case_/);
    expect(lines).toMatch(/gateway: {2}nothing/);
    expect(lines).toMatch(/gateway: {2}settled, 49.90 EUR on pay_2, made .*, re_2/);
    expect(lines).toContain(`${refund(2)}: paid, but not recorded (not_recorded)`);
    expect(lines).toContain('recorded: nothing');
    expect(lines).not.toContain('News');
  });

  it.each([
    ['came back', intent(), made({ status: 'returned', failureCode: 'account_closed' })],
    ['failed', intent({ status: 'pending' }), made({ status: 'failed', failureCode: 'declined' })],
  ] as const)('tells of a refund that %s as news, which is no difference', (words, recorded, atGateway) => {
    const comparison = compareBooks({ intents: [recorded], made: [atGateway] }, daysAgo(1));
    const lines = textOf(comparison);
    expect(lines).toContain('No differences.');
    expect(lines).toContain('News, and no differences: 1');
    expect(lines).toContain(`${refund(1)}: ${words}; the next nightly run tells its case`);
    expect(lines).toContain(`(${atGateway.failureCode}), 49.90 EUR on pay_1`);
    expect(lines).not.toContain('not_paid');
    expect(reportOf(comparison, dateOf(now)).differences).toEqual([]);
  });

  it('of a quiet time says so', () => {
    expect(textOf(nothingCompared)).toMatch(/ {2}none\n\nNo differences\.$/);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['infra/operator/reconciliation/report.ts', ...args]).then(
      () => 'ended well',
      (error: { stderr: string }) => error.stderr,
    );

  it.each<[string, string[], RegExp]>([
    ['a word too many', ['now'], /^\nUsage: npm run reconcile:report/],
    [
      'a date that is none',
      ['--from', 'yesterday'],
      /^\n--from takes a date such as 2026-11-20, not "yesterday"/,
    ],
    [
      'an end before its beginning',
      ['--from', '2026-11-20', '--to', '2026-11-19'],
      /^\n--from 2026-11-20 is later/,
    ],
    ['half of a stage', ['--ledger', 'ledger'], /^\nName both tables/],
  ])('told %s says so in plain words', async (_, args, words) => {
    expect(await run(...args)).toMatch(words);
  });
});
