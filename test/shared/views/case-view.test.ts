import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Change } from '../../../shared/case/change.ts';
import type { LogEntry } from '../../../shared/case/log.ts';
import type { AccessScope } from '../../../shared/case/parts/access.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import { concludeInvestigation } from '../../../shared/features/investigation/conclude.rules.ts';
import { runChecks } from '../../../shared/features/investigation/findings/run-checks.ts';
import { recommend } from '../../../shared/features/investigation/recommend.rules.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.rules.ts';
import { addHours } from '../../../shared/kernel/time.ts';
import { locales } from '../../../shared/kernel/words.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import { caseView as caseViewSchema } from '../../../shared/views/case.contract.ts';
import * as at from '../../builders/case/cases.ts';
import { type CommandName, perform } from '../../builders/case/commands.ts';
import { clocked } from '../../builders/case/commit.ts';
import { seenOf } from '../../builders/case/seen.ts';
import { later, now } from '../../builders/clock.ts';
import { mustOk } from '../../builders/must.ts';
import { claim, facts, order, payment } from '../../builders/payments/payment-facts.ts';
import { policy, routing } from '../../builders/policy.ts';

/** A case and its log after these commands. */
function lived(...names: readonly CommandName[]): {
  readonly current: Case;
  readonly log: readonly LogEntry[];
} {
  const opened = openCase(at.complaint(), policy, now);
  const log = [opened.entry];
  let current = opened.case;
  for (const name of names) {
    const change: Change = mustOk(perform(name, current, later(log.length)));
    current = change.case;
    log.push(change.entry);
  }
  return { current, log };
}

const resolved = () =>
  lived('acknowledgeToOwner', 'investigateForRefund', 'intendRefund', 'hearSucceeded', 'deliverOutcome');
const view = ({ current, log }: ReturnType<typeof lived>, scope: AccessScope) =>
  seenOf(current, scope, { log });

describe('the view of a case', () => {
  it.each(statuses)('at %s keeps to the contract', (status) => {
    const seen = seenOf(at.caseAt[status](), 'verified');
    expect(caseViewSchema.safeParse(seen)).toMatchObject({ success: true });
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
  });

  it.each(locales)('speaks %s everywhere', (locale) => {
    const texts = (language: typeof locale) => {
      const { next, outcome } = seenOf(at.resolved({ locale: language }), 'opened');
      return [next.message, outcome?.explanation, outcome?.appeal];
    };
    const others = locales.filter((other) => other !== locale).map(texts);
    for (const [index, text] of texts(locale).entries()) {
      expect(text).toBeTruthy();
      expect(others.map((other) => other[index])).not.toContain(text);
    }
  });

  it('never holds a token, a hash of one or the hash of the log', () => {
    const lifetime = resolved();
    const text = JSON.stringify(view(lifetime, 'verified'));
    const secrets = [
      at.accessToken,
      at.ownersToken,
      lifetime.current.logHash,
      ...lifetime.current.access.map(({ hash }) => hash),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it('tells the whole way in the order in which it was gone', () => {
    const { timeline } = view(resolved(), 'opened');
    expect(timeline.map(({ kind }) => kind)).toEqual([
      'case_opened',
      'acknowledged',
      'investigated',
      'decided',
      'refund_intended',
      'refund_answered',
      'outcome_delivered',
    ]);
    expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted());
  });

  it.each<[string, () => Case, string]>([
    ['our answer while one is owed', at.leftToPeople, 'answer'],
    ['the customer’s while we wait for one, and not ours, which stands still', at.asked, 'information'],
  ])('shows one clock: %s, with the time that is promised', (_, build, kind) => {
    const seen = seenOf(build(), 'opened');
    expect(seen.clocks).toEqual([{ kind, dueAt: seen.next.by }]);
    expect(seen.next.by).not.toBeNull();
  });

  it('shows after the outcome how long the customer’s word is waited for, and promises nothing', () => {
    const seen = view(resolved(), 'opened');
    const dueAt = addHours(later(5), policy.confirmationHours);
    expect(seen).toMatchObject({ clocks: [{ kind: 'confirmation', dueAt }], next: { by: null } });
  });

  it.each([
    ['closed', at.closed],
    ['withdrawn', at.withdrawn],
  ])('shows no clock on a case that is %s', (_, build) => {
    expect(seenOf(build(), 'opened')).toMatchObject({ clocks: [], next: { by: null } });
  });
});

describe('payment facts', () => {
  it('are shown to the payment’s owner', () => {
    const findings = view(resolved(), 'verified').outcome?.findings;
    expect(findings?.find(({ check }) => check === 'duplicate_charge')?.facts).toMatchObject({
      otherPayment: 'pay_1',
    });
  });

  it('are told in words of the customer’s language', () => {
    const findings = view(resolved(), 'verified').outcome?.findings;
    expect(findings?.find(({ check }) => check === 'duplicate_charge')?.text).toBe(
      'The same order was paid twice. The other payment is pay_1.',
    );
  });

  it('leave out what would teach how not to be noticed', () => {
    const inward = view(resolved(), 'verified').outcome?.findings.filter(({ check }) =>
      ['fraud_signs', 'account_history'].includes(check),
    );
    expect(inward?.map(({ facts: shown }) => shown)).toEqual([{}, {}]);
  });

  it('are never shown to whoever opened the case, at any status', () => {
    for (const status of statuses) {
      const seen = seenOf(at.caseAt[status](), 'opened');
      for (const finding of seen.outcome?.findings ?? [])
        expect(Object.keys(finding)).toEqual(['check', 'result']);
      for (const known of ['pay_1', 'card_1', 'capturedAt'])
        expect(JSON.stringify(seen)).not.toContain(known);
    }
  });
});

describe('a stranger who names somebody’s payment', () => {
  const foreign = facts({
    payment: payment({ reference: 'pay_2', payerEmail: 'somebody.else@mail.example' }),
    order: order({ status: 'cancelled' }),
  });

  /** What the stranger sees until he withdraws, from opening on. */
  function seen(known: PaymentFacts | null): unknown[] {
    const opened = openCase(at.complaint(), policy, now);
    const acknowledged = mustOk(perform('acknowledgeToOpener', opened.case, later(1)));
    const claimed = claim({ paymentReference: 'pay_2' });
    const findings = runChecks(claimed, known);
    const recommendation = recommend('duplicate_charge', claimed, findings, known, policy, later(2));
    const concluded = concludeInvestigation(
      acknowledged.case,
      { findings, recommendation, related: [] },
      routing,
      later(2),
    );
    const held = clocked(acknowledged.case, mustOk(concluded));
    const gone = clocked(held.case, mustOk(withdrawCase(held.case, later(3))));
    const changes = [opened, acknowledged, held, gone];
    return changes.flatMap(({ case: current }, index) => {
      const log = changes.slice(0, index + 1).map(({ entry }) => entry);
      return [seenOf(current, 'opened', { log }), seenOf(current, 'verified', { log })];
    });
  }

  it('sees at every step exactly what he would see of a payment that does not exist', () => {
    expect(seen(foreign)).toEqual(seen(null));
  });

  it('whereas the owner’s case differs', () => {
    const own = facts({ payment: payment({ reference: 'pay_2' }), order: order({ status: 'cancelled' }) });
    expect(seen(own)).not.toEqual(seen(null));
  });
});
