import { describe, expect, it } from 'vitest';
import { shiftRequest } from '../../../../shared/features/queue/queue.contract.ts';
import { keepShift } from '../../../../shared/features/queue/shift.use-case.ts';
import type { ShiftStore } from '../../../../shared/features/queue/shifts.port.ts';
import { addHours, instant } from '../../../../shared/kernel/time.ts';
import { tove } from '../../../builders/staff.ts';
import { fakeRuntime } from '../../../fakes/runtime.ts';

const now = instant('2026-11-23T08:00:00Z');

async function kept(request: object = {}) {
  const shifts: unknown[] = [];
  const store: ShiftStore = { keepShift: async (...shift) => void shifts.push(shift) };
  const runtime = { ...fakeRuntime(), now: () => now };
  const body = shiftRequest.parse({ until: '2026-11-23T16:00:00Z', ...request });
  return { answer: await keepShift({ store, runtime }, tove, body), shifts };
}

describe('a shift', () => {
  it('is kept with what the member knows best, its end written as all times are', async () => {
    const shift = { username: 'tove', until: '2026-11-23T16:00:00.000Z', skills: ['unauthorised'] };
    const { answer, shifts } = await kept({ skills: ['unauthorised'] });
    expect(answer).toEqual(shift);
    expect(shifts).toEqual([['tier2', shift]]);
  });

  it('names no skill where none stands out', async () => {
    expect((await kept()).answer.skills).toEqual([]);
  });

  it('ends within a day, whatever was wished, and the answer says so', async () => {
    expect((await kept({ until: '9999-01-01T00:00:00Z' })).answer.until).toBe(addHours(now, 24));
  });
});
