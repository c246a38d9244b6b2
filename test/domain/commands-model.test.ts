import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Case, type Status, statuses } from '../../shared/domain/case.ts';
import { firstBrokenEntry, type LogEntry } from '../../shared/domain/case-log.ts';
import type { Change } from '../../shared/domain/commands/change.ts';
import { openCase } from '../../shared/domain/commands/open-case.ts';
import type { CaseEvent } from '../../shared/domain/events.ts';
import { isUnsettled } from '../../shared/domain/refund.ts';
import { addSeconds } from '../../shared/domain/time.ts';
import { type Move, transitions } from '../../shared/domain/transitions.ts';
import { complaint } from '../builders/cases.ts';
import { now as start } from '../builders/clock.ts';
import { type CommandName, commandNames, commands } from '../builders/commands.ts';
import { frozen } from '../builders/must.ts';
import { policy } from '../builders/policy.ts';

/** A random life of a case: commands, legal or not, each some time after the one before. */
const anyLife = () =>
  fc.array(fc.tuple(fc.constantFrom(...commandNames), fc.nat(100_000)), { minLength: 1, maxLength: 40 });

/** The same, drawn towards the ends of a case: the usual way with up to two other commands after each step. */
const usualWay = [
  'acknowledgeToOwner',
  'decideRefund',
  'intendRefund',
  'hearSucceeded',
  'deliverOutcome',
] as const satisfies readonly CommandName[];
const anyDetours = () =>
  fc.array(fc.array(fc.constantFrom(...commandNames), { maxLength: 2 }), { minLength: 5, maxLength: 5 });
const interruptedLife = () =>
  fc
    .tuple(anyDetours(), anyLife())
    .map(([detours, end]) => [
      ...usualWay
        .flatMap((name, index) => [name, ...(detours[index] ?? [])])
        .map((name) => [name, 60] as const),
      ...end,
    ]);

interface Step {
  readonly name: CommandName;
  readonly before: Case;
  readonly change: Change | null;
  readonly log: readonly LogEntry[];
}

/** Lives a life; calls `look` after each command. */
function live(life: readonly (readonly [CommandName, number])[], look: (step: Step) => void): void {
  const opened = openCase(complaint(), policy, start);
  const log = [opened.entry];
  let current = frozen(opened.case);
  let now = start;
  for (const [name, seconds] of life) {
    now = addSeconds(now, seconds);
    const before = current;
    const result = commands[name](current, now);
    if (result.ok) {
      current = frozen(result.value.case);
      log.push(result.value.entry);
      expect(current.updatedAt).toBe(now);
    }
    look({ name, before, change: result.ok ? result.value : null, log });
  }
}

const always = (look: (step: Step) => void) =>
  fc.assert(
    fc.property(fc.oneof(anyLife(), interruptedLife()), (life) => live(life, look)),
    { numRuns: 400 },
  );
const afterEveryChange = (look: (current: Case, step: Step) => void) =>
  always((step) => step.change && look(step.change.case, step));

const eventsOf = (log: readonly LogEntry[]) => log.flatMap(({ events }) => events);
const isLive = ({ refund }: Case) => refund !== null && refund.status !== 'failed';

function leads(from: Status, to: Status, held: Status | null): boolean {
  return (Object.keys(transitions) as Move[]).some((move) => {
    const way = transitions[move];
    return (way.from as readonly Status[]).includes(from) && (way.to === 'held' ? held : way.to) === to;
  });
}

describe('whatever commands a case meets, at whatever times', () => {
  it('each change is one version and one entry more, and the log verifies', () => {
    afterEveryChange((current, { before, change, log }) => {
      expect(current.version).toBe(before.version + 1);
      expect(change?.entry).toMatchObject({
        version: current.version,
        hash: current.logHash,
        caseId: current.id,
      });
      expect(log).toHaveLength(current.version);
      expect(firstBrokenEntry(log)).toBeNull();
    });
  });

  it('its status moves only along the table', () => {
    afterEveryChange((current, { before }) => {
      if (current.status === before.status) return;
      expect([
        before.status,
        current.status,
        leads(before.status, current.status, before.heldFrom),
      ]).toContain(true);
    });
  });

  it('it always has an owner of the tier that has it', () => {
    afterEveryChange(({ owner, tier }) => expect(owner).toBe(`team:${tier}`));
  });

  it('it is escalated exactly while a higher tier has it, and then ahead of other work', () => {
    afterEveryChange(({ escalation, tier, priority }) => {
      expect(escalation?.to ?? 'tier1').toBe(tier);
      if (escalation) expect(priority).not.toBe('normal');
    });
  });

  it('an outcome stands from its delivery or withdrawal on, and not before', () => {
    afterEveryChange((current, { log }) => {
      const delivered = eventsOf(log).some(
        ({ type }) => type === 'outcome_delivered' || type === 'withdrawn',
      );
      expect(current.outcome !== null).toBe(delivered);
      if (['resolved', 'closed', 'withdrawn'].includes(current.status))
        expect(current.outcome).not.toBeNull();
      if (['received', 'investigating', 'refunding'].includes(current.status))
        expect(current.outcome).toBeNull();
      expect(current.outcome?.kind === 'withdrawn').toBe(current.status === 'withdrawn');
    });
  });

  it('it is never withdrawn while money is on its way or has gone', () => {
    afterEveryChange((current) => {
      if (current.status === 'withdrawn') expect(isLive(current)).toBe(false);
    });
  });

  it('every refund rests on one decision of its own, of the same amount', () => {
    afterEveryChange((current, { log }) => {
      const happened: CaseEvent[] = eventsOf(log);
      const intents = happened.filter(({ type }) => type === 'refund_intended').length;
      expect(intents).toBeLessThanOrEqual(happened.filter(({ type }) => type === 'decided').length);
      if (isLive(current)) expect(current.decision?.amount).toEqual(current.refund?.amount);
      if (current.status === 'awaiting_staff' && current.tier === 'tier1')
        expect(current.decision).toBeNull();
    });
  });

  it('a refund’s last word is never taken back, and its id never changes while it lives', () => {
    afterEveryChange(({ refund }, { before }) => {
      if (!before.refund) return;
      if (isLive(before)) expect(refund?.id).toBe(before.refund.id);
      if (!isUnsettled(before.refund) && refund?.id === before.refund.id)
        expect(refund).toEqual(before.refund);
    });
  });

  it('the customer is promised an answer while one is owed, and none when nothing is', () => {
    afterEveryChange(({ status, nextBy }) => {
      expect(nextBy === null).toBe(['resolved', 'closed', 'withdrawn'].includes(status));
    });
  });

  it('reasons for a person stand exactly while a person of Tier 1 has to look', () => {
    afterEveryChange(({ status, tier, holdReasons }) => {
      expect(holdReasons.length > 0).toBe(status === 'awaiting_staff' && tier === 'tier1');
    });
  });

  it('links that were given stay', () => {
    afterEveryChange(({ access }, { before }) =>
      expect(access).toEqual(expect.arrayContaining([...before.access])),
    );
  });

  it('a refused command leaves it as it was, to the last field', () => {
    // Frozen to its leaves: a command that writes to the case throws, and ends the property.
    always(({ before }) =>
      expect([before, before.access, before.findings].every(Object.isFrozen)).toBe(true),
    );
  });

  it('every status and every command is met on the way', () => {
    const met = new Set<string>();
    always(({ name, change }) => change && met.add(change.case.status).add(name));
    expect([...statuses, ...commandNames].filter((one) => !met.has(one))).toEqual([]);
  });
});
