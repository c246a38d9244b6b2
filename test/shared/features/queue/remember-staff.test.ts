import { describe, expect, it } from 'vitest';
import { staffMemory } from '../../../../shared/features/queue/remember-staff.ts';
import type { StaffDirectory } from '../../../../shared/features/queue/staff-directory.port.ts';
import { anna, bert } from '../../../builders/staff.ts';
import { staffDirectoryOf } from '../../../fakes/staff-directory.ts';

/** A memory over this directory; tells whom it asked for, what it kept and what it warned of. */
function memory({ find }: StaffDirectory) {
  const [asked, kept, warned]: [string[], string[], string[]] = [[], [], []];
  const remember = staffMemory({
    staff: {
      find: (username) => {
        asked.push(username);
        return find(username);
      },
    },
    store: { keepStaffEmail: async (username, email) => void kept.push(`${username} ${email}`) },
    reporter: { warn: (event) => void warned.push(event), count: () => {} },
  });
  return { remember, asked, kept, warned };
}

describe('the address of a colleague', () => {
  it('is kept at their first request, and asked for once', async () => {
    const { remember, asked, kept } = memory(staffDirectoryOf(anna, bert));
    for (const member of [anna, bert, anna]) await remember(member);
    expect(kept).toEqual(['anna anna@shop.example', 'bert bert@shop.example']);
    expect(asked).toEqual(['anna', 'bert']);
  });

  it.each([
    ['has none', { find: async () => ({ ...anna, email: null }) }],
    ['has left meanwhile', staffDirectoryOf()],
  ])('is not kept of somebody who %s', async (_, directory) => {
    const { remember, asked, kept } = memory(directory);
    await remember(anna);
    await remember(anna);
    expect([asked, kept]).toEqual([['anna'], []]);
  });

  it('never stops the work, and is asked for again where the directory could not answer', async () => {
    let up = false;
    const { remember, kept, warned } = memory({
      find: async (name) => {
        if (!up) throw new Error('TooManyRequestsException');
        return staffDirectoryOf(anna).find(name);
      },
    });
    await remember(anna);
    expect([kept, warned]).toEqual([[], ['staff_look_up_failed']]);
    up = true;
    await remember(anna);
    expect(kept).toEqual(['anna anna@shop.example']);
  });
});
