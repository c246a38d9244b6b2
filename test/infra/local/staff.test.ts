import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newPassword } from '../../../infra/local/staff/make-staff.ts';
import { signInOf, staffToken } from '../../../infra/local/staff/staff.ts';
import { readStaffFile, writeStaffFile } from '../../../infra/local/staff/staff-file.ts';
import { roster } from '../../../infra/local/staff/staff-roster.ts';
import { deskGroupsOfStages } from '../../../infra/operator/policy/desk-groups.ts';
import { staffGroups } from '../../../shared/kernel/staff.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-staff-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const anna = { username: 'anna.tier1', password: 'secret', groups: ['tier1'] } as const;

describe('the local staff', () => {
  it('has somebody in every group, and nobody twice', () => {
    expect(new Set(roster.flatMap(({ groups }) => groups))).toEqual(
      new Set([...staffGroups, ...deskGroupsOfStages()]),
    );
    expect(new Set(roster.map(({ username }) => username)).size).toBe(roster.length);
  });

  it('has ten agents for tests of many at once', () => {
    const agents = roster.map(({ username }) => username).filter((name) => /^agent\d\d$/.test(name));
    expect(agents).toHaveLength(10);
    expect([agents[0], agents[9]]).toEqual(['agent01', 'agent10']);
  });
});

describe('a password', () => {
  it('satisfies the pool and survives a shell', () => {
    const passwords = Array.from({ length: 500 }, newPassword);
    for (const password of passwords) {
      expect(password).toMatch(/^[A-Za-z][A-Za-z0-9_.+-]{18}[A-Za-z]$/);
      for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[_.+-]/]) expect(password).toMatch(kind);
    }
    expect(new Set(passwords).size).toBe(passwords.length);
  });
});

describe('the file of sign-ins', () => {
  const path = () => join(folder, 'staff.json');

  it("is for its owner's eyes only, also where it stood open before", () => {
    writeFileSync(path(), '[]', { mode: 0o644 });
    writeStaffFile(path(), [anna]);

    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(readStaffFile(path())).toEqual([anna]);
  });

  it('holds nobody before the first start', () => {
    expect(readStaffFile(path())).toEqual([]);
  });

  it('says what to do when it is damaged', () => {
    writeFileSync(path(), '[{');
    expect(() => readStaffFile(path())).toThrow(/staff\.json is damaged\. Remove it/);
  });
});

describe('asking for a token', () => {
  it('lists everybody when there is nobody of that name', () => {
    expect(() => signInOf([anna, { ...anna, username: 'ben.tier1' }], 'bob')).toThrow(
      'Nobody here is named "bob". The local staff: anna.tier1, ben.tier1',
    );
  });

  it('needs a running stack', async () => {
    await expect(staffToken(folder, 'anna.tier1')).rejects.toThrow('Start it first: npm start');
  });
});
