import { expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { StoreCommit } from '../../../shared/case/store.port.ts';
import { openFault } from '../../../shared/features/books/open-fault.rules.ts';
import { announce } from '../../../shared/jobs/announce.use-case.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { AnnounceInput } from '../../../shared/workflow/step-events.ts';
import * as at from '../../builders/case/cases.ts';
import { now } from '../../builders/clock.ts';
import { policy } from '../../builders/policy.ts';
import { fakeDeps } from '../../fakes/deps.ts';
import { storeOf } from '../../fakes/memory-store.ts';

/** What a step mails that brings this news of the case. */
async function mailsAbout(current: Case, what: AnnounceInput['what']): Promise<StoreCommit['notices']> {
  const store = storeOf(current);
  const machine = what === 'hand_off' ? 'engineering' : 'tier2';
  const execution = `${current.id}-${machine}-1`;
  await announce(fakeDeps(store), { caseId: current.id, execution, what });
  return store.commits[0]?.notices;
}

it.each<[string, () => Case, StoreCommit['notices']]>([
  ['the customer asked for it', at.escalated, ['waiting_for_person', 'staff_escalated']],
  ['its refund came back, which the customer heard at once', at.refundReturned, ['staff_escalated']],
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
  ['a step failed', at.putAside, ['waiting_for_person', 'staff_handed_off']],
  ['Redress found that the books differ', ownFault, ['staff_books_differ']],
])('of a case that engineering has because %s', async (_, build, expected) => {
  expect(await mailsAbout({ ...build(), announce: 'hand_off' }, 'hand_off')).toEqual(expected);
});
