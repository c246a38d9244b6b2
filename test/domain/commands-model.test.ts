import { describe, expect, it } from 'vitest';
import { type Case, type Status, statuses } from '../../shared/domain/case.ts';
import { firstBrokenEntry, type LogEntry } from '../../shared/domain/case-log.ts';
import type { CaseEvent } from '../../shared/domain/events.ts';
import { isUnsettled } from '../../shared/domain/refund.ts';
import { finalStatuses, type Move, transitions } from '../../shared/domain/transitions.ts';
import { commandNames } from '../builders/commands.ts';
import { afterEveryChange, always } from '../builders/lives.ts';

const eventsOf = (log: readonly LogEntry[]): CaseEvent[] => log.flatMap(({ events }) => events);
const typesOf = (log: readonly LogEntry[]) => new Set(eventsOf(log).map(({ type }) => type));
const isLive = ({ refund }: Case) => refund !== null && refund.status !== 'failed';
const isWaiting = ({ status }: Case) => status === 'awaiting_staff' || status === 'awaiting_customer';

function leads(from: Status, to: Status, held: Status | null): boolean {
  return (Object.keys(transitions) as Move[]).some((move) => {
    const way = transitions[move];
    return (way.from as readonly Status[]).includes(from) && (way.to === 'held' ? held : way.to) === to;
  });
}

describe('whatever commands a case meets, at whatever times', () => {
  it('each change is one version and one entry more, and the log verifies', () => {
    afterEveryChange((current, { before, change, log, now }) => {
      expect(current.version).toBe(before.version + 1);
      expect(current.updatedAt).toBe(now);
      expect(change.entry).toMatchObject({
        version: current.version,
        hash: current.logHash,
        caseId: current.id,
        at: now,
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

  it('it always has an owner: the team of the tier that has it, or somebody who took it there', () => {
    afterEveryChange(({ owner, tier }, { before, change }) => {
      if (tier !== before.tier) expect(owner).toBe(`team:${tier}`);
      if (owner === before.owner || owner === `team:${tier}`) return;
      const assigned = change.entry.events.some(({ type }) => type === 'assigned');
      expect(owner).toBe(assigned ? 'staff:bert' : change.entry.actor);
    });
  });

  it('it is escalated exactly while a higher tier has it, and then ahead of other work', () => {
    afterEveryChange(({ escalation, tier, priority }) => {
      expect(escalation?.to ?? 'tier1').toBe(tier);
      if (escalation) expect(priority).not.toBe('normal');
    });
  });

  it('an outcome stands from its delivery, withdrawal or merge on, and not before', () => {
    afterEveryChange((current, { log }) => {
      const happened = typesOf(log);
      const ended = ['outcome_delivered', 'withdrawn', 'merged_into'] as const;
      expect(current.outcome !== null).toBe(ended.some((type) => happened.has(type)));
      if (current.status === 'resolved' || finalStatuses.includes(current.status))
        expect(current.outcome).not.toBeNull();
      if (['received', 'investigating'].includes(current.status)) expect(current.outcome).toBeNull();
      if (current.outcome && !['resolved', 'closed', 'withdrawn'].includes(current.status))
        expect(happened).toContain('outcome_confirmed');
      expect(current.outcome?.kind === 'withdrawn').toBe(current.status === 'withdrawn');
    });
  });

  it('it names the case that carries it on exactly where it was merged, and has ended then', () => {
    afterEveryChange(({ mergedInto, outcome, status }) => {
      expect(mergedInto !== null).toBe(outcome?.kind === 'merged');
      if (mergedInto) expect(status).toBe('closed');
    });
  });

  it('it is never withdrawn while its refund is on its way or has gone', () => {
    afterEveryChange((current) => {
      if (current.status === 'withdrawn') expect(isLive(current)).toBe(false);
    });
  });

  it('every refund rests on one decision of its own, of the same amount', () => {
    afterEveryChange((current, { log }) => {
      let decided: CaseEvent | null = null;
      for (const event of eventsOf(log)) {
        if (event.type === 'decided') decided = event;
        if (event.type !== 'refund_intended') continue;
        expect(decided).toMatchObject({ decision: { kind: 'refund', amount: event.amount } });
        decided = null;
      }
      const { refund, decision } = current;
      if (refund && isUnsettled(refund)) expect(decision?.amount).toEqual(refund.amount);
      if (isWaiting(current) && current.tier === 'tier1') expect(decision).toBeNull();
      if (current.status === 'refunding' && refund?.status !== 'failed')
        expect(decision?.kind).toBe('refund');
    });
  });

  it('what staff decide is decided once, in the decider’s name', () => {
    afterEveryChange((current, { change }) => {
      const { actor, events } = change.entry;
      for (const event of events) {
        if (event.type !== 'decided') continue;
        expect(event.decision.by).toBe(actor === 'system' ? 'automatic' : actor);
        expect(current.decision).toEqual(event.decision);
        expect(events.filter(({ type }) => type === 'decided')).toHaveLength(1);
      }
    });
  });

  it('a refund’s last word is never taken back, and its id never changes while it lives', () => {
    afterEveryChange(({ refund }, { before, change }) => {
      if (!before.refund) return;
      const anew = change.entry.events.some(({ type }) => type === 'decided');
      if (isUnsettled(before.refund) || (isLive(before) && !anew)) expect(refund?.id).toBe(before.refund.id);
      if (!isUnsettled(before.refund) && refund?.id === before.refund.id)
        expect(refund).toEqual(before.refund);
    });
  });

  it('reasons for a person stand while a person of Tier 1 has the case, and go with the decision or the end', () => {
    afterEveryChange((current) => {
      const { tier, holdReasons } = current;
      if (tier === 'tier1') expect(holdReasons.length > 0).toBe(isWaiting(current));
      if (holdReasons.length > 0) expect(isWaiting(current)).toBe(true);
    });
  });

  it('questions are open exactly while the customer is waited for, and only those that were asked', () => {
    afterEveryChange(({ status, openQuestions }, { before, log }) => {
      expect(openQuestions.length > 0).toBe(status === 'awaiting_customer');
      const asked = eventsOf(log).flatMap((event) =>
        event.type === 'customer_asked' ? event.questions : [],
      );
      expect(asked).toEqual(expect.arrayContaining([...openQuestions]));
      expect(new Set(openQuestions).size).toBe(openQuestions.length);
      if (before.status === 'awaiting_customer')
        expect(before.openQuestions).toEqual(expect.arrayContaining([...openQuestions]));
    });
  });

  it('a case that has ended stays as it is, but for links and announcements', () => {
    afterEveryChange((current, { before }) => {
      if (!finalStatuses.includes(before.status)) return;
      const { version, updatedAt, logHash, access, ...rest } = before;
      expect(current).toMatchObject(rest);
    });
  });

  it('the newest six links stay', () => {
    afterEveryChange(({ access }, { before }) => {
      const added = access.filter((one) => !before.access.includes(one));
      expect(added.length).toBeLessThanOrEqual(1);
      expect(access).toEqual([...before.access, ...added].slice(-6));
    });
  });

  it('a refused command leaves it as it was, to the last field', () => {
    // Frozen to its leaves: a command that writes to the case throws, and ends the property.
    always(({ before }) =>
      expect([before, before.access, before.clocks, before.openQuestions].every(Object.isFrozen)).toBe(true),
    );
  });

  it('every status and every command is met on the way', () => {
    const met = new Set<string>();
    always(({ name, change }) => change && met.add(change.case.status).add(name), 1000);
    const refused = ['answerUnasked'];
    const missed = [...statuses, ...commandNames].filter((one) => !met.has(one));
    expect(missed).toEqual(refused);
  });
});
