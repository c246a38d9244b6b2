import { randomBytes } from 'node:crypto';
import { vi } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { Case } from '../../../../shared/case/case.ts';
import { type Change, note, type Patch } from '../../../../shared/case/change.ts';
import type { StoreCommit } from '../../../../shared/case/store.port.ts';
import { openCase } from '../../../../shared/features/intake/open.rules.ts';
import { type CaseId, caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { addSeconds, type Instant, instant } from '../../../../shared/kernel/time.ts';
import { complaint } from '../../../builders/case/cases.ts';
import { policy } from '../../../builders/policy.ts';
import { maria } from '../../../fakes/memory-store.ts';

/** Names that nobody else uses, where others use the same table. */
export const fresh = (prefix: string) => `${prefix}_${randomBytes(8).toString('hex')}`;
export const freshCase = (): CaseId => caseIdFrom(randomBytes(16));

/** When a test began, and moments after it: nothing that is left behind looks old to those who use the same table. */
export const begin: Instant = instant(new Date());
export const later = (seconds: number): Instant => addSeconds(begin, seconds);

/** What indexes find may come a little later. */
export const soon = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 10_000, interval: 100 });

interface Opened {
  readonly id?: CaseId;
  readonly payment?: string;
  readonly at?: Instant;
  readonly key?: string;
  readonly expiresAt?: Instant;
}

/** How a case is opened. */
export function opening({ id = freshCase(), payment = fresh('pay'), at = begin, ...more }: Opened = {}) {
  const { key = fresh('key'), expiresAt = addSeconds(at, 3600) } = more;
  const change = openCase(complaint({ id, paymentReference: payment }), policy, at);
  const record = { id: key, bodyHash: `hash of ${key}`, caseId: id, answer: { caseId: id }, expiresAt };
  return { change, record };
}

/** A store on trial, and what the tests do with it. */
export function trialOf(store: () => Store) {
  const left: CaseId[] = [];
  async function opened(how?: Opened): Promise<Case> {
    const { change, record } = opening(how);
    const answer = await store().open(change, maria, record);
    if (answer !== 'opened') throw new Error(answer);
    left.push(change.case.id);
    return change.case;
  }
  const write = (change: Change, more: Partial<StoreCommit> = {}) =>
    store().commit({ change, by: 'command', work: 'same', ...more });
  /** The case after a commit that is to be written. */
  async function written(before: Case, patch: Patch = {}, more: Partial<StoreCommit> = {}): Promise<Case> {
    const change = changeOf(before, patch);
    const result = await write(change, more);
    if (result !== 'committed') throw new Error(result);
    return change.case;
  }
  /** Nobody is to take up what the tests leave behind. */
  async function tidy(): Promise<void> {
    for (const id of left) {
      const found = await store().find(id);
      if (found) await store().markIdle(id, found.case.version);
      for (const notice of await store().notices(id)) await store().moveNotice(id, notice, 'obsolete', begin);
    }
  }
  return { opened, write, written, tidy };
}

/** Something happened to a case. */
export function changeOf(before: Case, patch: Patch = {}): Change {
  const now = addSeconds(before.updatedAt, 1);
  return note(before, patch, { events: [{ type: 'note_added' }], actor: 'staff:anna', now });
}

/** All items of a page, or of what is read one after another. */
export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(items);
