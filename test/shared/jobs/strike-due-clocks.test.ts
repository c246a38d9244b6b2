import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { withClocks } from '../../../shared/clocks/clocks.ts';
import { strikeDueClocks } from '../../../shared/jobs/strike-due-clocks.use-case.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { later, now } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { everyPack, rightIn, withPacks } from '../../builders/rights.ts';
import { fakeDeps, fakeWorkflow } from '../../fakes/deps.ts';
import { MemoryStore, maria } from '../../fakes/memory-store.ts';

const only = withPacks('psd2_101', 'psd2_73', 'gb_disp_1_5', 'gb_disp_1_6_2a');
const personal = { ...maria, email: 'maria@mail.example' };

/** The clock job over one case in memory: its mails by subject and address, and what it counted. */
function clockJob(first: Case) {
  const store = new MemoryStore();
  store.add(first, { personal, workflow: { machine: 'tier1' } });
  const given = fakeDeps(store);
  const deps = { ...given, policy: only, workflow: fakeWorkflow({ isRunning: async () => true }) };
  return {
    /** The case as it stands now. */
    case: () => store.get(first.id).case,
    becomes: (next: Case) => store.add(next, { personal }),
    mails: given.mailer.sent,
    counted: given.reporter.counted,
    at: (moment: Instant) => strikeDueClocks(deps, moment),
  };
}

/** Only what a law wants is due: the service target is far away. */
const quiet = (current: Case): Case => ({
  ...current,
  clocks: current.clocks.filter(({ right }) => right !== undefined),
});
const leftToPeopleIn = (country: string) =>
  quiet(withClocks(null, at.leftToPeople({ country }), everyPack, now));

describe('the clock job, on a law’s date', () => {
  it('warns the owner twice, each once however often it runs, and tells the customer nothing by itself', async () => {
    const current = leftToPeopleIn('SE');
    const { warnAt, holdAt, answerBy } = rightIn(current, 'psd2_101');
    const job = clockJob(current);
    await job.at(present(warnAt));
    await job.at(present(warnAt));
    expect(job.mails).toEqual([
      { to: 'tier1@redress.example', subject: expect.stringContaining('Law’s date near') },
    ]);
    expect((await job.at(present(holdAt))).strikes).toMatchObject({ warn_right: 1 });
    await job.at(present(holdAt));
    expect(job.mails.slice(1)).toEqual([
      { to: 'tier1@redress.example', subject: expect.stringContaining('Law’s date near') },
    ]);
    expect(rightIn(job.case(), 'psd2_101')).toMatchObject({ answerBy, heldAt: null });
  });

  it('tells the lead, loudly, when the final date passes, and counts it', async () => {
    const current = leftToPeopleIn('SE');
    const job = clockJob(current);
    await job.at(present(rightIn(current, 'psd2_101').holdAt));
    job.becomes(quiet(job.case()));
    const report = await job.at(rightIn(job.case(), 'psd2_101').answerBy);
    expect(report.strikes).toMatchObject({ escalate_right: 1 });
    expect(job.case()).toMatchObject({ tier: 'tier2', escalation: { reasons: ['deadline_missed'] } });
    expect(job.mails).toContainEqual({
      to: 'leads@redress.example',
      subject: expect.stringContaining('LAW’S DATE MISSED'),
    });
    expect(job.counted.filter((metric) => metric === 'RightsMissed')).toHaveLength(1);
    expect(job.case().clocks.filter(({ right }) => right)).toEqual([]);
  });

  it('lets a chance go by without a mail', async () => {
    const current = leftToPeopleIn('GB');
    const { warnAt, answerBy } = rightIn(current, 'gb_disp_1_5');
    const job = clockJob(current);
    await job.at(present(warnAt));
    const mails = job.mails.length;
    expect((await job.at(answerBy)).strikes).toMatchObject({ lapse_right: 1 });
    expect(job.mails).toHaveLength(mails);
  });

  it('does not stop while the customer is asked', async () => {
    const before = leftToPeopleIn('SE');
    const asked = withClocks(before, { ...at.asked(), rights: before.rights }, everyPack, later(60));
    const job = clockJob(quiet(asked));
    await job.at(present(rightIn(asked, 'psd2_101').holdAt));
    expect(job.mails.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('Law’s date near'),
    );
    expect(job.case().status).toBe('awaiting_customer');
  });
});
