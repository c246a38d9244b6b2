import { describe, expect, it, vi } from 'vitest';
import { assignCase } from '../../../../shared/features/queue/owner.use-case.ts';
import * as at from '../../../builders/case/cases.ts';
import { anna, bert, lena, tove } from '../../../builders/staff.ts';
import { fakeDeps } from '../../../fakes/deps.ts';
import { storeOf } from '../../../fakes/memory-store.ts';
import { staffDirectoryOf } from '../../../fakes/staff-directory.ts';

const current = at.leftToPeople();
const ari = { username: 'ari', groups: ['approver'] } as const;
const adam = { username: 'adam', groups: ['admin'] } as const;
const nora = { username: 'nora', groups: [] };

async function assigned(to: string, { member = lena, version = current.version } = {}) {
  const store = storeOf(current);
  const keeps = vi.spyOn(store, 'keepStaffEmail');
  const staff = staffDirectoryOf(anna, bert, tove, lena, ari, adam, nora);
  const deps = { ...fakeDeps(store), staff };
  const result = await assignCase(deps, { member, caseId: current.id, version }, { to });
  const kept = keeps.mock.calls.map((call) => call.join(' '));
  return { result, kept, owners: store.commits.map(({ change }) => change.case.owner) };
}

describe('a lead gives a case of Tier 1', () => {
  it.each([
    ['anna', 'a colleague of the tier'],
    ['lena', 'a lead'],
    ['adam', 'an admin'],
  ])('to %s, %s', async (to) => {
    const { owners, kept } = await assigned(to);
    expect(owners).toEqual([`staff:${to}`]);
    expect(kept).toEqual([`${to} ${to}@shop.example`]);
  });

  it('under the name that the directory has, however it was typed', async () => {
    expect((await assigned('Anna')).owners).toEqual(['staff:anna']);
  });

  it.each([
    ['somebody', 'assignee_unknown', 'who is nobody'],
    ['tove', 'assignee_not_in_tier', 'who works in Tier 2'],
    ['ari', 'assignee_not_in_tier', 'who only approves'],
    ['nora', 'assignee_not_in_tier', 'who is in no group'],
  ])('not to %s: %s, %s', async (to, code) => {
    expect(await assigned(to)).toEqual({ result: { ok: false, error: { code } }, owners: [], kept: [] });
  });
});

describe('not told apart is', () => {
  it('who a colleague is, to somebody who may not assign', async () => {
    const { result, owners, kept } = await assigned('tove', { member: anna });
    expect([result, owners, kept]).toEqual([{ ok: false, error: { code: 'group_may_not' } }, [], []]);
  });

  it('anything on an older version', async () => {
    const { result } = await assigned('somebody', { version: current.version - 1 });
    expect(result).toMatchObject({ error: { code: 'stale_version' } });
  });
});
