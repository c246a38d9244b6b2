import { expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { note } from '../../../shared/case/change.ts';
import { claimAndSend, sendOwed } from '../../../shared/command/send-notices.use-case.ts';
import * as at from '../../builders/case/cases.ts';
import { later } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { fakeDeps } from '../../fakes/deps.ts';
import { storeOf } from '../../fakes/memory-store.ts';

/** What becomes of a mail of this kind that a process claimed, and then died. */
async function foundLate(kind: string, current: Case) {
  const deps = fakeDeps(storeOf(current));
  const change = note(current, {}, { events: [], actor: 'system', now: later(60) });
  await deps.store.commit({ change, by: 'command', work: 'same', notices: [kind] });
  await claimAndSend(deps, current.id, present((await deps.store.notices(current.id))[0]));
  const { state } = present((await deps.store.notices(current.id))[0]);
  await sendOwed(deps, current.id);
  return { state, mails: deps.mailer.sent.length, warned: deps.reporter.warned };
}

it.each([
  ['is sent', 'staff_new_item', at.leftToPeople, { state: 'sent', mails: 1, warned: [] }],
  [
    'is dropped where the case has overtaken it',
    'offer',
    at.leftToPeople,
    { state: 'obsolete', mails: 0, warned: [] },
  ],
  [
    'is reported and dropped where no notice is called so any more',
    'of_old',
    at.leftToPeople,
    { state: 'obsolete', mails: 0, warned: ['notice_unknown'] },
  ],
  ['stays owed where the case cannot fill it', 'reply', at.leftToPeople, { state: 'owed', mails: 0 }],
] as const)('a mail found late %s', async (_, kind, build, expected) => {
  expect(await foundLate(kind, build())).toMatchObject(expected);
});
