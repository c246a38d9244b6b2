import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { CaseEvent } from '../../../shared/case/events.ts';
import { firstBrokenEntry, type LogEntry } from '../../../shared/case/log.ts';
import { type Status, statuses } from '../../../shared/case/parts/status.ts';
import { finalStatuses, type Move, transitions } from '../../../shared/case/transitions.ts';
import { isUnsettled } from '../../../shared/payments/refund.ts';
import { commandNames } from '../../builders/case/commands.ts';
import { afterEveryChange, always } from '../../builders/case/lives.ts';
import { policy } from '../../builders/policy.ts';

const eventsOf = (log: readonly LogEntry[]): CaseEvent[] => log.flatMap(({ events }) => events);
const typesOf = (log: readonly LogEntry[]) => new Set(eventsOf(log).map(({ type }) => type));
const isLive = ({ refund }: Case) => refund !== null && refund.status !== 'failed';
const isWaiting = ({ status }: Case) =>
  status === 'awaiting_staff' || status === 'awaiting_customer' || status === 'awaiting_approval';

function leads(from: Status, to: Status, held: Status | null): boolean {
  return (Object.keys(transitions) as Move[]).some((move) => {
    const way = transitions[move];
    return (way.from as readonly Status[]).includes(from) && (way.to === 'returnTo' ? held : way.to) === to;
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
        leads(before.status, current.status, before.handOff?.returnTo ?? null),
      ]).toContain(true);
    });
  });

  it('it always has an owner, and another one only where the log says why', () => {
    afterEveryChange(({ owner, handOff }, { before, change }) => {
      expect(owner).toMatch(/^(team:(tier1|tier2|lead)|staff:\w+)$/);
      if (handOff) expect(handOff.owner).toMatch(/^(team:(engineering|lead)|staff:\w+)$/);
      if (owner === before.owner) return;
      const named = change.entry.events.flatMap((event) => ('owner' in event ? event.owner : []));
      const missed = change.entry.events.some(({ type }) => type === 'acceptance_missed');
      const worked = before.owner.startsWith('team:') ? [change.entry.actor] : [];
      expect([...named, ...worked, ...(missed ? ['team:lead'] : [])]).toContain(owner);
    });
  });

  it('it is escalated exactly while Tier 2 has it, and then ahead of other work', () => {
    afterEveryChange(({ escalation, tier, priority }) => {
      expect(escalation?.to ?? 'tier1').toBe(tier);
      if (escalation) expect(priority).not.toBe('normal');
    });
  });

  it('every packet proves the history before it by version and hash', () => {
    afterEveryChange((_, { before, change }) => {
      for (const event of change.entry.events) {
        if (event.type !== 'escalated') continue;
        const { history, findings, contacts } = event.packet;
        expect(history).toEqual({ version: before.version, hash: before.logHash });
        expect(event.packet.offers).toEqual(before.offers);
        expect(findings.length >= before.findings.length && contacts >= before.contacts).toBe(true);
      }
    });
  });

  it('an outcome stands from its delivery, withdrawal or merge on, not before, and until its refund comes back', () => {
    afterEveryChange((current, { log }) => {
      const happened = typesOf(log);
      const ended = ['outcome_delivered', 'withdrawn', 'merged_into'] as const;
      const delivered = ended.some((type) => happened.has(type));
      if (!happened.has('refund_came_back')) expect(current.outcome !== null).toBe(delivered);
      if (current.outcome !== null) expect(delivered).toBe(true);
      if (current.status === 'resolved' || finalStatuses.includes(current.status))
        expect(current.outcome).not.toBeNull();
      if (['received', 'investigating'].includes(current.status)) expect(current.outcome).toBeNull();
      const back = ['outcome_confirmed', 'reopened', 'appealed', 'escalated', 'refund_came_back'] as const;
      if (current.outcome && !['resolved', 'closed', 'withdrawn'].includes(current.status))
        expect(back.some((type) => happened.has(type))).toBe(true);
      expect(current.outcome?.kind === 'withdrawn').toBe(current.status === 'withdrawn');
    });
  });

  it('Tier 2 closes it only with a report, unless another case carries it on', () => {
    afterEveryChange(({ tier, status, report, mergedInto }, { log }) => {
      if (tier !== 'tier2' || status !== 'closed' || mergedInto) return;
      expect(report).not.toBeNull();
      expect(typesOf(log)).toContain('report_filed');
    });
  });

  it('an appeal is open only until the next outcome, and there are no more than policy grants', () => {
    afterEveryChange(({ appeal, status }) => {
      if (status === 'resolved' || finalStatuses.includes(status)) expect(appeal?.open ?? false).toBe(false);
      expect(appeal?.round ?? 0).toBeLessThanOrEqual(policy.appealRounds);
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
      if (isWaiting(current) && current.outcome === null) expect(decision).toBeNull();
      if (current.status === 'refunding' && refund?.status !== 'failed')
        expect(decision?.kind).toBe('refund');
    });
  });

  it('what is decided is decided once, in the decider’s name, and beyond Tier 1 by two', () => {
    afterEveryChange((current, { change }) => {
      const { actor, events } = change.entry;
      for (const event of events) {
        if (event.type !== 'decided') continue;
        const { by, approvedBy } = event.decision;
        if (actor === 'customer') expect([current.plan?.proposedBy, current.tier]).toEqual([by, 'tier2']);
        else expect(by).toBe(actor === 'system' ? 'automatic' : actor);
        expect(approvedBy !== null).toBe(actor === 'customer');
        expect(current.decision).toEqual(event.decision);
        expect(events.filter(({ type }) => type === 'decided')).toHaveLength(1);
      }
    });
  });

  it('nobody ever approves what he proposed himself', () => {
    afterEveryChange(({ plan, decision }) => {
      if (plan?.approval) expect(plan.approval.by).not.toBe(plan.proposedBy);
      if (decision) expect(decision.approvedBy).not.toBe(decision.by);
      const needed = plan?.state === 'offered' || plan?.state === 'accepted' || plan?.state === 'carried_out';
      if (plan) expect(plan.approval !== null).toBe(needed);
    });
  });

  it('a refund’s last word is only taken back by the bank, and its id never changes while it lives', () => {
    afterEveryChange(({ refund }, { before, change }) => {
      if (!before.refund) return;
      const anew = change.entry.events.some(({ type }) => type === 'decided');
      if (isUnsettled(before.refund) || (isLive(before) && !anew)) expect(refund?.id).toBe(before.refund.id);
      if (isUnsettled(before.refund) || refund?.id !== before.refund.id) return;
      const sentBack = change.entry.events.some(
        (event) => event.type === 'refund_came_back' && event.refund.id === refund.id,
      );
      if (sentBack) expect([before.refund.status, refund.status]).toEqual(['succeeded', 'failed']);
      else expect(refund).toEqual(before.refund);
    });
  });

  it('reasons for a person stand while a person of Tier 1 has the case, and go with the decision or the end', () => {
    afterEveryChange((current) => {
      const { tier, holdReasons } = current;
      if (tier === 'tier1' && isWaiting(current)) expect(holdReasons).not.toEqual([]);
      if (holdReasons.length > 0) expect(isWaiting(current) || current.handOff !== null).toBe(true);
    });
  });

  it('while the customer is waited for, something is asked or offered; and nothing is asked otherwise', () => {
    afterEveryChange(({ status, openQuestions, handOff, plan, understanding }, { before, log }) => {
      const asks = openQuestions.length > 0;
      const at = handOff?.returnTo ?? status;
      expect(asks || plan?.state === 'offered').toBe(at === 'awaiting_customer');
      expect(asks && plan?.state === 'offered').toBe(false);
      const asked = eventsOf(log).flatMap((event) =>
        event.type === 'customer_asked' ? event.questions : [],
      );
      for (const question of openQuestions)
        expect(asked.includes(question) || question === understanding?.question).toBe(true);
      expect(new Set(openQuestions).size).toBe(openQuestions.length);
      if (before.status === 'awaiting_customer')
        expect(before.openQuestions).toEqual(expect.arrayContaining([...openQuestions]));
    });
  });

  it('a case that has ended stays as it is, but for links and announcements, unless customer or money comes back', () => {
    afterEveryChange((current, { before, name }) => {
      if (!finalStatuses.includes(before.status)) return;
      const back = current.status === 'awaiting_staff' && before.status === 'closed';
      if (back && ['reopenCase', 'appealOutcome', 'hearReturned', 'hearFirstReturned'].includes(name)) return;
      const { version, updatedAt, logHash, access, announce, ...rest } = before;
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
    always(({ name, change }) => change && met.add(change.case.status).add(name), 700);
    const refused = [
      'answerUnaskedQuestion',
      'proposeTooMuch',
      'approvePlanByEngineer',
      'approveOldPlan',
      'acceptUnknown',
    ];
    const missed = [...statuses, ...commandNames].filter((one) => !met.has(one));
    expect(missed).toEqual(refused);
  });
});
