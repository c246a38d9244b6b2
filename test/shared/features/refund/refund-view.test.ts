import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { LogEntry } from '../../../../shared/case/log.ts';
import { openCase } from '../../../../shared/features/intake/open.rules.ts';
import { refundViews } from '../../../../shared/features/refund/refund.view.ts';
import type { Instant } from '../../../../shared/kernel/time.ts';
import { addDays, instant } from '../../../../shared/kernel/time.ts';
import { locales } from '../../../../shared/kernel/words.ts';
import { caseView as caseViewSchema } from '../../../../shared/views/case.contract.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { seenOf } from '../../../builders/case/seen.ts';
import { later, now } from '../../../builders/clock.ts';
import { mustOk, present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';

/** A case and its log after these commands, a minute after each other. */
function lived(names: readonly CommandName[], change: Parameters<typeof at.complaint>[0] = {}) {
  const opened = openCase(at.complaint(change), policy, now);
  const log: LogEntry[] = [opened.entry];
  let current: Case = opened.case;
  for (const name of names) {
    const made = mustOk(perform(name, current, later(60 * log.length)));
    current = made.case;
    log.push(made.entry);
  }
  return { current, log };
}

const sent = ['acknowledgeToOwner', 'investigateForRefund', 'intendRefund'] as const;
const viewsOf = ({ current, log }: ReturnType<typeof lived>, moment: Instant = current.updatedAt) =>
  refundViews(current, log, moment);
const refundOf = (names: readonly CommandName[], moment?: Instant) =>
  present(viewsOf(lived([...sent, ...names]), moment).refund);

describe('what the customer sees of a refund', () => {
  it('says how it got there, when it should show, and what to tell the bank', () => {
    expect(refundOf(['hearPending', 'hearSucceeded'])).toEqual({
      status: 'succeeded',
      amount: { amount: 4990, currency: 'EUR' },
      path: 'original_method',
      traceReference: 'arn_9',
      expectedBy: '2026-11-27',
      window: { earliest: '2026-11-23', latest: '2026-11-27' },
      overdue: false,
      steps: [
        { at: later(120), kind: 'decided', text: 'Decided' },
        { at: later(180), kind: 'sent', text: 'Sent to the payment provider' },
        { at: later(240), kind: 'accepted', text: 'Accepted by the payment provider' },
        { at: later(300), kind: 'settled', text: 'Paid out' },
      ],
      advice: expect.stringContaining('by 27 November 2026'),
      forBank: expect.stringMatching(/€49\.90.* 20 November 2026.*arn_9/),
    });
  });

  it.each<[string, readonly CommandName[], RegExp]>([
    ['is just sent', [], /being prepared/],
    ['is unclear', ['hearNothing'], /being prepared/],
    ['takes its time', ['hearPending'], /working on the refund/],
    ['waits for the customer', ['hearActionRequired'], /bank details there by 31 December 2026/],
    ['was declined', ['hearFailed'], /No money went out/],
    ['came back', ['hearSucceeded', 'deliverOutcome', 'hearReturned'], /The money is back with us/],
  ])('that %s says what to do', (_, names, advice) => {
    expect(refundOf(names).advice).toMatch(advice);
  });

  it('that came back leaves the word to a customer who has an offer', () => {
    const { current, log } = lived([...sent, 'hearSucceeded', 'deliverOutcome', 'hearReturned']);
    const asked = { ...current, status: 'awaiting_customer' } as const;
    expect(refundViews(asked, log, now).refund?.advice).toMatch(/your turn/);
  });

  it('that should have shown says so from the next day on, and where to ask', () => {
    const [lastDay, nextDay] = ['2026-11-27T23:00:00Z', '2026-11-28T01:00:00Z'].map((text) => instant(text));
    expect(refundOf(['hearSucceeded'], lastDay).overdue).toBe(false);
    const late = refundOf(['hearSucceeded'], nextDay);
    expect(late).toMatchObject({ overdue: true, advice: expect.stringContaining('should have shown') });
    expect(late.forBank).not.toBeNull();
  });

  it('that came back is expected no more, and no bank is to be asked for it', () => {
    const gone = refundOf(
      ['hearSucceeded', 'deliverOutcome', 'hearReturned'],
      instant(`${addDays(at.paid.expectedBy, 30)}T00:00:00Z`),
    );
    expect(gone).toMatchObject({
      status: 'failed',
      window: null,
      expectedBy: null,
      overdue: false,
      forBank: null,
    });
  });

  it('keeps the ones before it, the oldest first, and what became of them', () => {
    const made = ['intendRefund', 'hearSucceeded'] as const;
    const dispute = ['deliverOutcome', 'confirmUnsatisfiedUnsolved', 'announceEscalation'] as const;
    const agreed = ['proposeOffer', 'approvePlan', 'announceOffer', 'acceptHalf'] as const;
    const views = viewsOf(
      lived([
        'acknowledgeToOwner',
        'investigateForPeople',
        'refundPart',
        ...made,
        ...dispute,
        ...agreed,
        ...made,
        'hearFirstReturned',
      ]),
    );
    expect(views.refund).toMatchObject({ status: 'succeeded' });
    expect(views.earlierRefunds).toMatchObject([
      { status: 'failed', advice: expect.stringContaining('back with us') },
    ]);
  });

  it.each(locales)('speaks %s', (locale) => {
    const { current, log } = lived([...sent, 'hearPending'], { locale });
    const { advice, steps } = present(refundViews(current, log, now).refund);
    const others = locales
      .filter((other) => other !== locale)
      .map((other) => present(refundViews({ ...current, locale: other }, log, now).refund));
    for (const other of others) {
      expect(other.advice).not.toBe(advice);
      expect(other.steps.map(({ text }) => text)).not.toEqual(steps.map(({ text }) => text));
    }
  });

  it('that waits for the customer is what happens next, as long as it is being paid', () => {
    const { current, log } = lived([...sent, 'hearActionRequired']);
    expect(seenOf(current, 'opened', { log }).next.message).toContain('asks for your bank details');
    const aside = mustOk(perform('putAside', current, later(600))).case;
    expect(seenOf(aside, 'opened', { log }).next.message).not.toContain('bank details');
  });

  it('keeps to the contract as part of the case', () => {
    const { current, log } = lived([...sent, 'hearSucceeded', 'deliverOutcome', 'hearReturned']);
    const seen = seenOf(current, 'opened', { log });
    expect(caseViewSchema.safeParse(seen)).toMatchObject({ success: true });
    expect(seen.timeline.map(({ kind }) => kind)).toContain('refund_came_back');
  });
});
