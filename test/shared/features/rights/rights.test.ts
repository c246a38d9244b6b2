import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { withClocks } from '../../../../shared/clocks/clocks.ts';
import { learnsOfRight } from '../../../../shared/clocks/rights-of-case.ts';
import { queueItem } from '../../../../shared/features/queue/item.rules.ts';
import { sendHoldingReply } from '../../../../shared/features/rights/holding-reply.rules.ts';
import { invokeRight } from '../../../../shared/features/rights/invoke.rules.ts';
import { rightsForStaff, rightsView } from '../../../../shared/features/rights/rights.view.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import { locales } from '../../../../shared/kernel/words.ts';
import type { PackId } from '../../../../shared/laws/pack-id.ts';
import { caseView as caseViewSchema } from '../../../../shared/views/case.contract.ts';
import { caseFile as caseFileSchema } from '../../../../shared/views/case-file.contract.ts';
import * as at from '../../../builders/case/cases.ts';
import { seenOf } from '../../../builders/case/seen.ts';
import { tell } from '../../../builders/case/told.ts';
import { later, now } from '../../../builders/clock.ts';
import { mustOk, present } from '../../../builders/must.ts';
import { renderMessage, stillTrue } from '../../../builders/notices.ts';
import { everyPack, openedIn, paidBy, rightIn } from '../../../builders/rights.ts';
import { anna } from '../../../builders/staff.ts';

const leftToPeopleIn = (country: string, reason: Case['reason'] = 'duplicate_charge') =>
  withClocks(null, at.leftToPeople({ country, reason }), everyPack, now);
const delayed = (current: Case, id: PackId, moment = later(60)) =>
  mustOk(sendHoldingReply(current, anna, { pack: id, because: 'other_provider' }, everyPack, moment)).case;
/** A payment of the customer that somebody else made. */
const stolenIn = (country: string) =>
  withClocks(null, paidBy(at.leftToPeople({ country, reason: 'unauthorised' }), 'card'), everyPack, now);
const said = {
  version: 1,
  at: now,
  from: 'staff',
  topic: null,
  author: 'anna',
  text: 'The other bank is slow.',
  questions: [],
  answers: [],
  parts: {},
} as const;

describe('what the customer sees of rights', () => {
  it.each(locales)('is in %s: the name, what it gives, the date, and where it is written', (locale) => {
    const current = { ...stolenIn('SE'), locale };
    const seen = seenOf(current, 'opened');
    expect(caseViewSchema.safeParse(seen)).toMatchObject({ success: true });
    expect(seen.rights.map(({ id }) => id)).toEqual(['psd2_101', 'psd2_73']);
    const [reply, refund] = seen.rights;
    expect(reply).toMatchObject({
      by: '2026-12-11T22:59:59.999Z',
      date: '2026-12-11',
      state: 'running',
      source: expect.stringContaining('eur-lex'),
      money: [],
    });
    expect(refund?.money).toMatchObject([{ what: 'refund', amount: money(4990, 'EUR') }]);
    const others = locales
      .filter((other) => other !== locale)
      .flatMap((other) => rightsView({ ...current, locale: other }, everyPack, now));
    for (const { name, gives, money: owed } of seen.rights) {
      const texts = [name, gives, ...owed.map(({ text }) => text)];
      const taken = others.flatMap((right) => [
        right.name,
        right.gives,
        ...right.money.map(({ text }) => text),
      ]);
      for (const text of texts) expect(taken).not.toContain(text);
    }
  });

  it.each<[string, (current: Case) => Case, string]>([
    ['runs', (current) => current, 'running'],
    ['was put off', (current) => delayed(current, 'psd2_101'), 'delayed'],
    [
      'passed',
      (current) => ({
        ...current,
        rights: current.rights.map((right) => ({ ...right, passedAt: later(9) })),
      }),
      'passed',
    ],
    [
      'has its answer',
      (current) => ({ ...current, rights: current.rights.map((right) => ({ ...right, endedAt: later(9) })) }),
      'answered',
    ],
  ])('says that a right %s', (_, change, state) => {
    expect(rightsView(change(leftToPeopleIn('SE')), everyPack, now).map((right) => right.state)).toEqual([
      state,
    ]);
  });

  it('leaves out a chance that only we have', () => {
    const current = openedIn('GB');
    expect(rightsView(current, everyPack, now).map(({ id }) => id)).toEqual(['gb_disp_1_6_2a']);
    expect(rightsForStaff(current, now).map(({ id }) => id)).toEqual(['gb_disp_1_5', 'gb_disp_1_6_2a']);
  });

  it('counts compensation up to the moment of looking', () => {
    const before = openedIn('IN', 'payment_failed');
    const findings = [
      { check: 'payment_found', result: 'confirmed', facts: { method: 'wallet', createdAt: now } },
    ] as const;
    const current = withClocks(
      before,
      { ...before, status: 'investigating', findings },
      everyPack,
      later(60),
    );
    const { answerBy } = rightIn(current, 'in_rbi_tat');
    const owed = (hours: number) => rightsView(current, everyPack, addHours(answerBy, hours))[0]?.money;
    expect(owed(-1)?.map(({ what }) => what)).toEqual(['refund']);
    expect(owed(49)).toMatchObject([
      { what: 'refund' },
      { what: 'compensation', amount: money(30_000, 'INR'), since: answerBy, by: null },
    ]);
  });
});

describe('what staff see of rights', () => {
  it('is the law, its dates, who may put it off, and what is owed', () => {
    const current = leftToPeopleIn('SE');
    const [right] = rightsForStaff(current, now);
    expect(right).toMatchObject({
      id: 'psd2_101',
      law: expect.stringContaining('Article 101'),
      by: 'facts',
      answerBy: '2026-12-11T22:59:59.999Z',
      furthestBy: '2027-01-15T22:59:59.999Z',
      holdingReply: 'holding_reply',
      payerBears: null,
    });
    expect(rightsForStaff(stolenIn('GB'), now).at(-1)).toMatchObject({
      id: 'gb_psr_76',
      holdingReply: null,
      payerBears: money(3500, 'GBP'),
    });
    expect(rightsForStaff(leftToPeopleIn('AU'), now)).toContainEqual(
      expect.objectContaining({ id: 'au_rg_271', holdingReply: 'colleague' }),
    );
    expect(rightsForStaff(delayed(current, 'psd2_101'), now)[0]?.holdingReply).toBeNull();
    expect(caseFileSchema.shape.rights.safeParse(rightsForStaff(current, now))).toMatchObject({
      success: true,
    });
    expect(caseFileSchema.shape.clocks.safeParse([...current.clocks])).toMatchObject({ success: true });
  });

  it('the queue is in the order of the law’s date, also while the customer has the word', () => {
    const stolen = stolenIn('SE');
    const asked = withClocks(stolen, { ...at.asked(), rights: stolen.rights }, everyPack, later(60));
    expect(present(asked.nextBy) > rightIn(asked, 'psd2_73').answerBy).toBe(true);
    expect(queueItem(asked).dueAt).toBe(rightIn(asked, 'psd2_73').answerBy);
    expect(queueItem({ ...asked, clocks: [] }).dueAt).toBe(asked.nextBy);
  });
});

describe('mails about rights', () => {
  it('the acknowledgement tells of those that apply', () => {
    const acknowledged = withClocks(
      null,
      paidBy(at.acknowledged({ country: 'NO', reason: 'unauthorised' }), 'card'),
      everyPack,
      now,
    );
    expect(tell('acknowledgement', acknowledged)).toMatchObject({
      rights: [
        { right: 'psd2_101', money: [] },
        { right: 'psd2_73', money: [{ what: 'refund' }] },
      ],
    });
  });

  it('a holding reply tells the reason, a colleague’s words, the later date and the body outside', () => {
    const current = delayed(leftToPeopleIn('SE'), 'psd2_101');
    expect(tell('holding_reply', current, { said })).toEqual({
      kind: 'holding_reply',
      right: 'psd2_101',
      because: 'other_provider',
      words: 'The other bank is slow.',
      until: '2027-01-15',
      externalBody: everyPack.externalBody['SE'],
    });
  });

  it('a delay of which a release of before told, without a reason, is told of without one', () => {
    const current = delayed(leftToPeopleIn('SE'), 'psd2_101');
    const rights = current.rights.map(({ heldBecause: _, ...right }) => right);
    expect(tell('holding_reply', { ...current, rights })).toMatchObject({
      because: null,
      until: '2027-01-15',
    });
  });

  it('names no date where the law names none, and tells of the right that was put off last', () => {
    expect(tell('holding_reply', delayed(leftToPeopleIn('AU'), 'au_rg_271'))).toMatchObject({
      until: null,
      words: null,
    });
    const data = mustOk(
      invokeRight(leftToPeopleIn('SE'), anna, { pack: 'gdpr_12', since: now }, everyPack, later(1)),
    ).case;
    const both = delayed(delayed(data, 'psd2_101', later(2)), 'gdpr_12', later(3));
    expect(tell('holding_reply', both)).toMatchObject({
      right: 'gdpr_12',
      until: '2027-02-20',
    });
  });

  it('a right that was invoked is told with its date and money', () => {
    const invoked = mustOk(
      invokeRight(leftToPeopleIn('SE'), anna, { pack: 'psd2_77', since: now }, everyPack, later(1)),
    );
    expect(tell('right_applies', invoked.case)).toMatchObject({
      rights: [
        { right: 'psd2_77', by: '2026-12-04T22:59:59.999Z', passed: false, money: [{ what: 'refund' }] },
      ],
    });
  });

  it('a request for data is put off without a word about payments', () => {
    const data = mustOk(
      invokeRight(leftToPeopleIn('SE'), anna, { pack: 'gdpr_12', since: null }, everyPack, later(1)),
    ).case;
    expect(tell('holding_reply', delayed(data, 'gdpr_12'), { said })).toMatchObject({
      because: null,
      externalBody: null,
      words: 'The other bank is slow.',
    });
  });

  it('a right that the payment brings is told of when it is known, and one of long ago as over', () => {
    const before = openedIn('IN', 'payment_failed');
    const facts = { method: 'wallet', createdAt: later(-10 * 86_400) };
    const findings = [{ check: 'payment_found', result: 'confirmed', facts }] as const;
    const current = withClocks(
      before,
      { ...before, status: 'investigating', findings },
      everyPack,
      later(60),
    );
    expect([learnsOfRight(before, current), learnsOfRight(current, current)]).toEqual([true, false]);
    const message = tell('right_applies', { ...current, updatedAt: later(60) });
    expect(message).toMatchObject({
      rights: [{ right: 'in_rbi_tat', passed: true, timeZone: 'Asia/Kolkata' }],
    });
    const { text } = renderMessage(message, { locale: 'en', name: 'A', caseId: current.id, link: null });
    expect(text).toContain('The last day for this was 15 November 2026');
    expect(text).toContain('was due to go back to you');
    expect(text).not.toMatch(/UTC|at the latest/);
    expect(rightsView(current, everyPack, later(60))).toMatchObject([
      { state: 'passed', date: '2026-11-15' },
    ]);
    expect(stillTrue('right_applies', current)).toBe(true);
    expect(stillTrue('right_applies', { ...current, rights: [] })).toBe(false);
  });

  it('what the acknowledgement told is not told again, nor what a colleague invoked by the commit itself', () => {
    const opened = openedIn('SE', 'unauthorised');
    expect(learnsOfRight({ ...opened, rights: [] }, opened)).toBe(false);
    expect(learnsOfRight(opened, stolenIn('SE'))).toBe(true);
    const current = leftToPeopleIn('SE');
    const invoked = mustOk(
      invokeRight(current, anna, { pack: 'psd2_77', since: null }, everyPack, later(1)),
    ).case;
    expect(learnsOfRight(current, invoked)).toBe(false);
  });

  it('warn staff of every right that waits', () => {
    const current = stolenIn('SE');
    for (const kind of ['staff_right_warning', 'staff_right_missed'] as const) {
      expect(tell(kind, current)).toMatchObject({ rights: [{ right: 'psd2_101' }, { right: 'psd2_73' }] });
    }
  });

  it('are none where there is nothing to tell', () => {
    expect(() => tell('holding_reply', leftToPeopleIn('SE'))).toThrow(/delayed right/);
    expect(() => tell('right_applies', leftToPeopleIn('SE'))).toThrow(/right/);
  });
});
