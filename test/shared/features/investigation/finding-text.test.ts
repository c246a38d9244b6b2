import { describe, expect, it } from 'vitest';
import { checks, type Finding } from '../../../../shared/case/parts/finding.ts';
import { findingText } from '../../../../shared/features/investigation/finding.text.ts';
import { runChecks } from '../../../../shared/features/investigation/findings/run-checks.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { locales, reasons } from '../../../../shared/kernel/words.ts';
import { claimOfStudy, ledgerFacts, studies } from '../../../builders/findings/case-studies.ts';
import { present } from '../../../builders/must.ts';
import { claim, facts } from '../../../builders/payments/payment-facts.ts';
import type { Told } from '../../mail/told-amounts.ts';
import { silent, told } from '../../mail/told-findings.ts';

const results = ['confirmed', 'refuted', 'unknown'] as const satisfies readonly Finding['result'][];

const [missing] = runChecks(claim(), null);

function findingOf([, check, , change, near]: Told): Finding {
  return present(runChecks(claim(), facts(change), near).find((one) => one.check === check));
}

function textsOf(locale: (typeof locales)[number], row: Told) {
  return findingText(locale, findingOf(row), row[2]);
}

describe('a customer is told of', () => {
  it.each(told)('%s (%s)', (...row) => {
    expect(textsOf('en', row)).toBe(row[5]);
  });

  it('every check something', () => {
    const spoken = told.filter((row) => row[5] !== null).map(([, check]) => check);
    expect([...new Set(spoken)].sort()).toEqual([...checks].sort());
  });

  it('every answer that a check can give: a sentence for whoever asks, or a reason to say nothing', () => {
    const findings = [present(missing), ...told.flatMap((row) => (row[5] === null ? [] : findingOf(row)))];
    const spoken = new Set(findings.map(({ check, result }) => `${check} ${result}`));
    const answers = checks.flatMap((check) => results.map((result) => `${check} ${result}`));
    expect([...spoken, ...Object.keys(silent)].sort()).toEqual(answers.sort());
  });

  it('a claim on more than the payment', () => {
    const findings = runChecks(claim({ disputedAmount: money(5000, 'EUR') }), facts());
    expect(findingText('en', present(findings[0]), 'other')).toBe(
      'You asked for €50.00, but your payment came to €49.90.',
    );
  });

  it('a payment that we did not find', () => {
    expect(findingText('en', present(missing), 'other')).toBe(
      'We found no payment of yours with the reference pay_1.',
    );
  });
});

describe.each(locales)('in %s', (locale) => {
  it.each(told)('the same is told of %s (%s)', (...row) => {
    const text = textsOf(locale, row);
    expect(text === null).toBe(row[5] === null);
    expect(text ?? '').not.toMatch(/[{}]|undefined|NaN|null/);
    const reference = /pay_2|arn_1/.exec(row[5] ?? '')?.[0];
    if (reference) expect(text).toContain(reference);
  });

  it('nothing is told of a payment that is not the customer’s but that there is none', () => {
    const findings = runChecks(claim({ email: 'x@mail.example' }), facts());
    for (const reason of reasons) {
      const texts = findings.flatMap((finding) => findingText(locale, finding, reason) ?? []);
      expect(texts).toEqual([findingText(locale, present(missing), reason)]);
      expect(texts[0]).toContain('pay_1');
    }
  });

  it('every case study is explained, never with what teaches how not to be noticed', () => {
    for (const one of studies) {
      const findings = runChecks(claimOfStudy(one), ledgerFacts(one.payment));
      const texts = findings.flatMap((finding) => findingText(locale, finding, one.reason) ?? []);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.join(' ')).not.toMatch(/new_instrument|odd_hour|velocity|card_g/);
    }
  });

  it('no finding of an older case, whose facts were fewer, is told wrongly', () => {
    const old: Finding = {
      check: 'amount_mismatch',
      result: 'confirmed',
      facts: { paid: money(4990, 'EUR'), ordered: money(4000, 'EUR'), difference: money(990, 'EUR') },
    };
    expect(findingText(locale, old, 'amount_mismatch')).toMatch(/9[.,]90/);
    for (const check of checks) {
      for (const result of ['refuted', 'unknown'] as const) {
        if (check === 'payment_found') continue;
        for (const reason of reasons) {
          const text = findingText(locale, { check, result, facts: {} }, reason);
          expect(text ?? '').not.toMatch(/undefined|NaN/);
        }
      }
    }
  });
});

describe('Russian counts', () => {
  it.each([
    [1, 'Мы также изучили ваше прежнее обращение по этому платежу.'],
    [2, 'Мы также изучили ваши прежние обращения (2) по этому платежу.'],
    [21, 'Мы также изучили ваши прежние обращения (21) по этому платежу.'],
  ])('%i earlier cases', (count, text) => {
    const finding: Finding = {
      check: 'account_history',
      result: 'confirmed',
      facts: { earlierCases: count },
    };
    expect(findingText('ru', finding, 'other')).toBe(text);
  });
});
