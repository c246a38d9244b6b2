import { expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { StoreCommit } from '../../../shared/case/store.port.ts';
import type { NoticeDeps } from '../../../shared/command/send-notices.use-case.ts';
import { openFault } from '../../../shared/features/books/open-fault.rules.ts';
import { announce } from '../../../shared/jobs/announce.use-case.ts';
import { notices } from '../../../shared/jobs/notices.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { AnnounceInput } from '../../../shared/workflow/step-events.ts';
import * as at from '../../builders/case/cases.ts';
import { now } from '../../builders/clock.ts';
import { policy } from '../../builders/policy.ts';
import { fakeRuntime } from '../../fakes/runtime.ts';
import { MemoryStore } from '../../functions/gateways/chaos/memory-store.ts';

/** What a step mails that brings this news of the case. */
async function mailsAbout(current: Case, what: AnnounceInput['what']): Promise<StoreCommit['notices']> {
  const memory = new MemoryStore();
  memory.add(current);
  let mailed: StoreCommit['notices'];
  const port = memory.port(() => {});
  const store: typeof port = {
    ...port,
    commit: (commit) => {
      mailed = commit.notices;
      return port.commit(commit);
    },
  };
  const reporter = { warn: () => {}, count: () => {} };
  const deps = { store, reporter, runtime: fakeRuntime(), policy, notices } as unknown as NoticeDeps;
  const machine = what === 'hand_off' ? 'engineering' : 'tier2';
  const execution = `${current.id}-${machine}-1`;
  await announce(deps, { caseId: current.id, execution, what });
  return mailed;
}

it.each<[string, () => Case, StoreCommit['notices']]>([
  ['the customer asked for it', at.escalated, ['waiting_for_person', 'staff_escalated']],
  ['its refund came back, which the customer heard at once', at.sentBack, ['staff_escalated']],
  ['its refund was declined', () => at.answered(at.declined), ['waiting_for_person', 'staff_escalated']],
])('of a case that came up because %s', async (_, build, expected) => {
  expect(await mailsAbout(build(), 'escalation')).toEqual(expected);
});

const ownFault = () =>
  openFault(
    {
      id: at.caseId,
      paymentReference: 'pay_1',
      amount: money(4990, 'EUR'),
      severity: 'major',
      facts: {},
      about: [],
    },
    policy,
    now,
  ).case;

it.each<[string, () => Case, StoreCommit['notices']]>([
  ['a step failed', at.setAside, ['waiting_for_person', 'staff_handed_off']],
  ['Redress found that the books differ', ownFault, ['staff_books_differ']],
])('of a case that engineering has because %s', async (_, build, expected) => {
  expect(await mailsAbout({ ...build(), announce: 'hand_off' }, 'hand_off')).toEqual(expected);
});
