import { describe, expect, it } from 'vitest';
import { shiftRequest } from '../../shared/contracts/specialist-schemas.ts';
import type { StaffMember } from '../../shared/domain/staff.ts';
import type { CaseStore } from '../../shared/ports/case-store.ts';
import { keepShift } from '../../shared/use-cases/shift.ts';
import { anna, lena, me, tove } from '../builders/staff.ts';

async function kept(member: StaffMember, request: object = {}) {
  const shifts: unknown[] = [];
  const store = {
    keepShift: async (...shift: unknown[]) => void shifts.push(shift),
  } as unknown as CaseStore;
  const body = shiftRequest.parse({ tier: 'tier2', until: '2026-11-23T16:00:00Z', ...request });
  return { result: await keepShift(store, member, body), shifts };
}

describe('a shift', () => {
  it('is kept with what the member knows best, its end written as all times are', async () => {
    const shift = { username: 'tove', until: '2026-11-23T16:00:00.000Z', skills: ['unauthorised'] };
    const { result, shifts } = await kept(tove, { skills: ['unauthorised'] });
    expect(result).toEqual({ ok: true, value: { tier: 'tier2', ...shift } });
    expect(shifts).toEqual([['tier2', shift]]);
  });

  it('names no skill where none stands out', async () => {
    expect((await kept(tove)).result).toMatchObject({ value: { skills: [] } });
  });

  it.each([
    ['an agent of another tier', anna],
    ['a lead who works in none', lena],
    ['an approver', me('approver')],
  ])('is not kept by %s', async (_, member) => {
    expect(await kept(member)).toEqual({
      result: { ok: false, error: { code: 'group_may_not' } },
      shifts: [],
    });
  });

  it('is kept in each tier that a member belongs to', async () => {
    const { shifts } = await kept(me('tier1', 'tier2'), { tier: 'tier1' });
    expect(shifts).toMatchObject([['tier1', { username: 'me' }]]);
  });
});
