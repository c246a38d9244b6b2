import type { Case } from '../../shared/case/case.ts';
import type { FindingFacts } from '../../shared/case/parts/finding.ts';
import type { Right } from '../../shared/case/parts/right.ts';
import { openCase } from '../../shared/features/intake/open.rules.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { type PackId, packIds } from '../../shared/laws/pack-id.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { complaint } from './case/cases.ts';
import { later, now } from './clock.ts';
import { present } from './must.ts';
import { policy } from './policy.ts';

/** The shipped policy with these packs in force and no other, for a firm that keeps its customers' accounts. */
export const withPacks = (...packs: readonly PackId[]): Policy => ({
  ...policy,
  statutory: { ...policy.statutory, packs, payersProvider: true },
});

/** The shipped policy with every pack in force. */
export const everyPack = withPacks(...packIds);

/** A case as it is opened under every pack. */
export const openedIn = (
  country: string | null,
  reason: Case['reason'] = 'duplicate_charge',
  moment: Instant = now,
): Case => openCase(complaint({ country, reason }), everyPack, moment).case;

/** The case's right of a pack. */
export const rightIn = ({ rights }: Pick<Case, 'rights'>, pack: PackId): Right =>
  present(rights.find((right) => right.pack === pack));

/** Packs whose rights wait for an answer. */
export const runningPacks = ({ rights }: Pick<Case, 'rights'>): PackId[] =>
  rights.filter(({ endedAt }) => endedAt === null).map(({ pack }) => pack);

/** The case with its payment found: by this method, a day before `now`, with whatever else is known of it. */
export const paidBy = (current: Case, method: string, known: FindingFacts = {}): Case => ({
  ...current,
  findings: [
    { check: 'payment_found', result: 'confirmed', facts: { method, createdAt: later(-86_400), ...known } },
  ],
});
