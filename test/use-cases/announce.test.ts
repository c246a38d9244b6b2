import { expect, it } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import type { StoreCommit } from '../../shared/ports/case-store.ts';
import { announce } from '../../shared/use-cases/announce.ts';
import type { NoticeDeps } from '../../shared/use-cases/send-notices.ts';
import * as at from '../builders/cases.ts';
import { policy } from '../builders/policy.ts';
import { MemoryStore } from '../contract/payments/chaos/memory-store.ts';
import { fakeRuntime } from '../fakes/runtime.ts';

/** What the first step of Tier 2 mails about a case that came up. */
async function mailsAbout(current: Case): Promise<StoreCommit['notices']> {
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
  const deps = { store, reporter, runtime: fakeRuntime(), policy } as unknown as NoticeDeps;
  const execution = `${current.id}-tier2-1`;
  await announce(deps, { caseId: current.id, execution, what: 'escalation' });
  return mailed;
}

it.each<[string, () => Case, StoreCommit['notices']]>([
  ['the customer asked for it', at.escalated, ['waiting_for_person', 'staff_escalated']],
  ['its refund came back, which the customer heard at once', at.sentBack, ['staff_escalated']],
  ['its refund was declined', () => at.answered(at.declined), ['waiting_for_person', 'staff_escalated']],
])('of a case that came up because %s', async (_, build, expected) => {
  expect(await mailsAbout(build())).toEqual(expected);
});
