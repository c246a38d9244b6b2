import { describe, expect, it } from 'vitest';
import { requestAccessLink } from '../../../../shared/features/intake/access-link.use-case.ts';
import { acknowledge, confirmAddress } from '../../../../shared/features/intake/acknowledge.use-case.ts';
import { openCase } from '../../../../shared/features/intake/open.use-case.ts';
import { strikeDueClocks } from '../../../../shared/jobs/strike-due-clocks.use-case.ts';
import { type CaseId, isCaseId } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import { driveCase } from '../../../../shared/workflow/drive.use-case.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import { facts, payerEmail } from '../../../builders/payments/payment-facts.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';

const victim = 'victim@mail.example';

/** A door in memory, with the step behind it; tokens are told by scope and serial. */
function door() {
  const given = fakeDeps();
  let opened = 0;
  let hours = 0;
  const start = given.runtime.now();
  const deps = {
    ...given,
    runtime: {
      ...given.runtime,
      now: () => addHours(start, hours),
      entropy: () => new Uint8Array(16).fill(++opened),
    },
    payments: fakePayments({ find: async (reference) => (reference === 'pay_1' ? facts() : null) }),
    tokens: { tokenFor: async (id: CaseId, scope: string, serial: number) => `${id}/${scope}/${serial}` },
  };
  const open = (email: string, payment: string, { key = `key-${opened}`, source = '' } = {}) =>
    openCase(
      deps,
      {
        reason: 'other',
        payment: { reference: payment },
        disputedAmount: money(100, 'EUR'),
        description: 'Mine.',
        customer: { name: 'X', email, locale: 'en' },
      },
      `a-key-of-theirs-${key}`,
      source || null,
    );
  const received = async (email: string, payment: string) => {
    const { caseId } = mustOk(await open(email, payment));
    if (!isCaseId(caseId)) throw new Error(caseId);
    await acknowledge(deps, { caseId, execution: `${caseId}-tier1-1` });
    return caseId;
  };
  const current = (caseId: CaseId) => deps.store.get(caseId).case;
  return { deps, open, received, current, later: (by: number) => (hours += by), sent: given.mailer.sent };
}

describe('a crowd at the door', () => {
  it('opens so many cases with one address on one payment, and hears from when on it may again', async () => {
    const { open } = door();
    for (let n = 0; n < 10; n += 1) mustOk(await open(victim, 'pay_1', { key: `${n}` }));
    const refused = mustErr(await open(victim, 'pay_1', { key: 'more' }));
    expect(refused).toMatchObject({
      code: 'too_many_cases',
      retryAt: expect.stringMatching(/:00:00\.000Z$/),
    });
    // A request of before is answered as before, and nobody else is kept out.
    mustOk(await open(victim, 'pay_1', { key: '3' }));
    mustOk(await open(payerEmail, 'pay_1'));
  });

  it('opens so many with one address, and from one network, whatever it names', async () => {
    const { open } = door();
    const codes = async (count: number, nth: (n: number) => ReturnType<typeof open>) => {
      const answers = await Array.fromAsync({ length: count }, (_, n) => nth(n));
      return answers.filter(({ ok }) => !ok).length;
    };
    expect(await codes(32, (n) => open(victim, `pay_${n}`, { key: `a${n}` }))).toBe(2);
    const source = '198.51.100.7';
    expect(await codes(123, (n) => open(`${n}@mail.example`, 'pay_9', { key: `s${n}`, source }))).toBe(3);
  });

  it('counts the same request once', async () => {
    const { open } = door();
    for (let n = 0; n < 50; n += 1) mustOk(await open(victim, 'pay_1', { key: 'the-same' }));
    mustOk(await open(victim, 'pay_1', { key: 'another' }));
  });

  it('is counted under hashed names alone', async () => {
    const { open, deps } = door();
    mustOk(await open(victim, 'pay_1', { source: '198.51.100.7' }));
    const names = [...Reflect.get(deps.store, 'tables').uses.keys()].join(' ');
    expect(names).not.toMatch(/victim|pay_1|198\.51/);
  });
});

describe('an address that no record knows', () => {
  it('gets one mail for all cases that are opened with it, and nobody works on them', async () => {
    const { received, current, sent, deps } = door();
    for (let n = 0; n < 8; n += 1) {
      const caseId = await received(victim, `pay_of_nobody_${n}`);
      expect(current(caseId)).toMatchObject({ status: 'received', access: [{ serial: 0 }, { serial: 1 }] });
      expect(current(caseId).clocks.map(({ kind }) => kind)).toEqual(['information_end']);
      await driveCase(deps, caseId);
      await requestAccessLink(deps, { caseId, email: victim });
    }
    expect(sent.map(({ to }) => to)).toEqual([victim]);
  });

  it('confirms by the mailed link alone, and is not asked again', async () => {
    const { received, current, sent, deps } = door();
    const caseId = await received(victim, 'pay_of_nobody');
    const by = (serial: number) => ({ caseId, token: `${caseId}/opened/${serial}` });
    expect(mustErr(await confirmAddress(deps, by(0)))).toEqual({ code: 'mailed_link_needed' });
    mustOk(await confirmAddress(deps, by(1)));
    expect(mustErr(await confirmAddress(deps, by(1)))).toEqual({ code: 'no_address_to_confirm' });
    expect(current(caseId).clocks.map(({ kind }) => kind)).toContain('target_missed');
    const execution = `${caseId}-tier1-${deps.store.get(caseId).workflow.executionNumber}`;
    await acknowledge(deps, { caseId, execution });
    expect(current(caseId).status).toBe('investigating');
    expect(current(await received(victim, 'pay_of_nobody_either')).status).toBe('investigating');
    expect(sent).toHaveLength(3);
  });

  it('that says nothing ends the case, without a word to anybody', async () => {
    const { received, current, sent, deps, later } = door();
    const caseId = await received(victim, 'pay_of_nobody');
    later(deps.policy.informationHours + 1);
    await strikeDueClocks(deps, deps.runtime.now());
    expect(current(caseId)).toMatchObject({ status: 'withdrawn', announce: null, clocks: [] });
    expect(sent).toHaveLength(1);
  });
});

describe('the payer', () => {
  it('is not asked, and gets the mails of the first of several cases on a payment alone', async () => {
    const { received, current, sent } = door();
    const [first, second] = [await received(payerEmail, 'pay_1'), await received(payerEmail, 'pay_1')];
    expect([current(first).status, current(second).status]).toEqual(['investigating', 'investigating']);
    expect(sent.map(({ to }) => to)).toEqual([payerEmail]);
  });

  it('keeps their own links, however many cases strangers open in their name', async () => {
    const { received, sent, deps } = door();
    const own = await received(payerEmail, 'pay_1');
    const others = await Array.fromAsync({ length: 9 }, (_, n) => received(payerEmail, `pay_of_nobody_${n}`));
    for (const caseId of others) await requestAccessLink(deps, { caseId, email: payerEmail });
    const before = sent.length;
    await requestAccessLink(deps, { caseId: own, email: payerEmail });
    expect(sent).toHaveLength(before + 1);
    expect(before).toBeLessThanOrEqual(2);
  });
});
