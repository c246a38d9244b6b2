import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { reportLines } from '../../infra/local/reconciliation/report-text.ts';
import { compareBooks, nothingCompared } from '../../shared/domain/reconciliation.ts';
import type { PlainDate } from '../../shared/domain/time.ts';
import { daysAgo, now } from '../builders/clock.ts';
import { intent, made, refund } from '../builders/refund-books.ts';

const period = { from: '2026-11-13' as PlainDate, to: '2026-11-20' as PlainDate };

describe('the report', () => {
  it('sums both sides up by currency, and says that nothing differs', () => {
    const books = {
      intents: [intent(), intent({ refundId: refund(2), status: 'unknown', intendedAt: now })],
      made: [made()],
    };
    const lines = reportLines(compareBooks(books, daysAgo(1)), period).join('\n');
    expect(lines).toMatch(/EUR +1 +49.90 +1 +49.90/);
    expect(lines).toContain('Under way, and not counted: 1');
    expect(lines).toContain('No differences.');
  });

  it('names each difference with what either side tells', () => {
    const books = {
      intents: [intent()],
      made: [
        made({ status: 'returned', failureCode: 'account_closed' }),
        made({ reference: refund(2), paymentReference: 'pay_2', gatewayReference: 're_2' }),
      ],
    };
    const lines = reportLines(compareBooks(books, daysAgo(1)), period).join('\n');
    expect(lines).toContain('Differences: 2');
    expect(lines).toContain(`${refund(1)}: recorded, but not paid (not_paid)`);
    expect(lines).toMatch(/recorded: succeeded, 49.90 EUR on pay_1, intended .*, case_/);
    expect(lines).toMatch(/gateway: {2}returned \(account_closed\), 49.90 EUR on pay_1, made .*, re_1/);
    expect(lines).toContain(`${refund(2)}: paid, but not recorded (not_recorded)`);
    expect(lines).toContain('recorded: nothing');
  });

  it('of a quiet time says so', () => {
    expect(reportLines(nothingCompared, period).join('\n')).toMatch(/ {2}none\n\nNo differences\.$/);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['infra/local/reconciliation/report.ts', ...args]).then(
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
