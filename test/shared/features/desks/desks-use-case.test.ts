import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import {
  answerDeskConsultation,
  consultDesk,
  recallDeskConsultation,
  takeDeskConsultation,
} from '../../../../shared/features/desks/desks.use-case.ts';
import type { PlanRequest } from '../../../../shared/features/plan/plan.contract.ts';
import { decideOnPlan, proposePlan } from '../../../../shared/features/plan/plan.use-case.ts';
import { listCases } from '../../../../shared/features/queue/queue.use-case.ts';
import { strikeDueClocks } from '../../../../shared/jobs/strike-due-clocks.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import { dueAtDesk } from '../../../../shared/policy/desks.ts';
import { caseFile as caseFileSchema } from '../../../../shared/views/case-file.contract.ts';
import { caseFile } from '../../../../shared/views/case-file.view.ts';
import { readCase } from '../../../../shared/views/read-case.use-case.ts';
import * as at from '../../../builders/case/cases.ts';
import { tell } from '../../../builders/case/told.ts';
import { owner, setUp } from '../../../builders/case-set-up.ts';
import { deskPolicy, fia, filip, finn, lea } from '../../../builders/desks.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { facts, payment } from '../../../builders/payments/payment-facts.ts';
import { ada, lena, timo, tove } from '../../../builders/staff.ts';

const question = { desk: 'fraud', text: 'Have you met this shopper before?' };
const reply = { desk: 'fraud', text: 'Yes: three stolen cards in May.' };

/** A case under a policy with desks; what was mailed to whom, and what each desk's queue holds. */
function withDesks(first: Case = at.accepted()) {
  const left = money(9_000_000, 'EUR');
  const known = facts({ payment: payment({ amount: left }) });
  const given = setUp(first, addHours(first.updatedAt, 1), known);
  let now = given.now();
  const deps = { ...given.deps, policy: deskPolicy, runtime: { ...given.deps.runtime, now: () => now } };
  const access = (member: StaffMember) => ({
    member,
    caseId: first.id,
    version: given.case().version,
  });
  const waitsFor = async (member: StaffMember, desk?: string) => {
    const query = { limit: 30, ...(desk !== undefined && { desk }) };
    return mustOk(await listCases(deps.store, member, query)).items.map(({ owner: has, desks }) => [
      has,
      desks,
    ]);
  };
  const mailed = () => deps.mailer.sent.map(({ to, subject }) => [to, subject.replace(/ for .*/, '')]);
  return {
    ...given,
    deps,
    access,
    waitsFor,
    mailed,
    file: async (member: StaffMember) => caseFile(deps, first.id, member),
    at: (moment: typeof now) => {
      now = moment;
    },
  };
}

describe('a specialist who asks a desk', () => {
  it('reaches its address, and its queue holds the case until it has answered', async () => {
    const { deps, access, waitsFor, mailed, case: current } = withDesks();
    mustOk(await consultDesk(deps, access(tove), question));
    expect(mailed()).toEqual([['fraud@redress.example', 'Question']]);
    expect(deps.mailer.sent[0]?.subject).toContain('for the fraud desk');
    expect(await waitsFor(fia)).toEqual([['desk:fraud', ['fraud']]]);
    expect(await waitsFor(lea)).toEqual([]);
    expect(await waitsFor(tove)).toEqual([['staff:tove', ['fraud']]]);
    expect(await waitsFor(tove, 'fraud')).toHaveLength(1);
    mustOk(await takeDeskConsultation(deps, access(fia), { desk: 'fraud' }));
    expect(await waitsFor(finn)).toEqual([['staff:fia', ['fraud']]]);
    mustOk(await answerDeskConsultation(deps, access(fia), reply));
    expect(await waitsFor(fia)).toEqual([]);
    expect(current()).toMatchObject({ status: 'awaiting_staff', owner: 'staff:tove', consultations: [] });
    expect(mailed().at(-1)).toEqual(['tier2@redress.example', 'Desk answers']);
  });

  it('finds question and answer in the file, with who, when and by when', async () => {
    const { deps, access, file } = withDesks();
    mustOk(await consultDesk(deps, access(tove), question));
    const open = mustOk(await file(tove)).consultations;
    expect(open).toMatchObject([
      { desk: 'fraud', state: 'open', owner: 'desk:fraud', question: question.text, answer: null },
    ]);
    mustOk(await answerDeskConsultation(deps, access(fia), reply));
    mustOk(await consultDesk(deps, access(tove), { desk: 'legal', text: 'May we name the thief?' }));
    mustOk(await recallDeskConsultation(deps, access(tove), { desk: 'legal' }));
    mustOk(await consultDesk(deps, access(tove), question));
    const shown = mustOk(await file(tove));
    expect(shown.consultations).toMatchObject([
      {
        desk: 'fraud',
        state: 'answered',
        askedBy: 'staff:tove',
        answer: reply.text,
        answeredBy: 'staff:fia',
      },
      { desk: 'legal', state: 'recalled', answer: null },
      { desk: 'fraud', state: 'open' },
    ]);
    expect(caseFileSchema.safeParse(JSON.parse(JSON.stringify(shown))).error).toBeUndefined();
  });

  it('and waits too long has the desk reminded, and then the lead told', async () => {
    const { deps, access, mailed, case: current, at: goTo } = withDesks();
    mustOk(await consultDesk(deps, access(tove), question));
    mustOk(await takeDeskConsultation(deps, access(fia), { desk: 'fraud' }));
    await deps.store.keepStaffEmail('fia', 'fia@redress.example');
    const { remindAt, dueAt } = present(current().consultations[0]);
    for (const moment of [present(remindAt), dueAt]) {
      goTo(moment);
      await strikeDueClocks(deps, moment);
    }
    const ours = mailed().filter(([, subject]) => /desk|Answer/i.test(String(subject)));
    expect(ours).toEqual([
      ['fia@redress.example', 'Answer due soon'],
      ['leads@redress.example', 'Desk has not answered'],
    ]);
    expect(current().consultations).toMatchObject([{ owner: 'staff:fia', remindAt: null }]);
  });

  it('is not read of by the customer: neither the desk nor its question', async () => {
    const { deps, access } = withDesks();
    const before = mustOk(await readCase(deps, owner));
    mustOk(await consultDesk(deps, access(tove), question));
    mustOk(await answerDeskConsultation(deps, access(fia), reply));
    const after = JSON.stringify(mustOk(await readCase(deps, owner)));
    expect(after).not.toMatch(/fraud|shopper|stolen|fia/);
    expect(JSON.parse(after).timeline).toEqual(JSON.parse(JSON.stringify(before)).timeline);
    expect(deps.mailer.sent.every(({ to }) => to.endsWith('@redress.example'))).toBe(true);
  });
});

describe('who reads a case file', () => {
  it('is, of those who are members of desks alone, the desk that is or was asked', async () => {
    const { deps, access, file } = withDesks();
    expect(mustErr(await file(fia))).toEqual({ code: 'case_not_found' });
    mustOk(await consultDesk(deps, access(tove), question));
    expect(mustErr(await file(lea))).toEqual({ code: 'case_not_found' });
    expect(allowed(mustOk(await file(fia)))).toEqual([
      'answer_desk_consultation',
      'note',
      'take_desk_consultation',
    ]);
    mustOk(await answerDeskConsultation(deps, access(fia), reply));
    expect(allowed(mustOk(await file(finn)))).toEqual([]);
  });
});

const allowed = ({ actions }: { actions: readonly { action: string; refusal: string | null }[] }) =>
  actions.flatMap(({ action, refusal }) => (refusal === null ? [action] : [])).toSorted();

const plan = (amount: number): PlanRequest => ({
  kind: 'offer',
  words: 'We are sorry.',
  options: [{ kind: 'refund', amount: money(amount, 'EUR'), words: 'All of it.' }],
});

describe('a plan that a desk has to approve', () => {
  const risky = { ...at.accepted(), reason: 'unauthorised' } as const;

  it('is told to the desk, stands in its queue, and is approved by its members alone', async () => {
    const { deps, access, waitsFor, mailed, file, case: current } = withDesks(risky);
    mustOk(await proposePlan(deps, access(tove), plan(1000)));
    expect(mailed()).toEqual([['fraud@redress.example', 'Approval needed']]);
    expect(await waitsFor(fia)).toEqual([['desk:fraud', ['fraud']]]);
    expect(await waitsFor(tove)).toEqual([['staff:tove', ['fraud']]]);
    const planHash = present(current().plan).hash;
    const approve = (member: StaffMember) =>
      decideOnPlan(deps, access(member), { decision: 'approve', planHash });
    for (const member of [timo, ada, lena]) {
      expect(mustErr(await approve(member))).toEqual({ code: 'desk_must_approve' });
      expect(allowed(mustOk(await file(member)))).not.toContain('approve');
    }
    expect(mustErr(await approve(filip))).toEqual({ code: 'group_may_not' });
    expect(mustErr(await approve({ ...tove, desks: ['fraud'] }))).toEqual({ code: 'second_person_needed' });
    expect(allowed(mustOk(await file(fia)))).toEqual(['approve', 'note']);
    const { case: offered } = mustOk(await approve(fia));
    expect(offered.plan).toMatchObject({
      state: 'offered',
      approval: { by: 'staff:fia', clause: 'APPROVAL-RISK', desk: 'fraud' },
    });
    expect(await waitsFor(fia)).toEqual([]);
    expect(JSON.stringify(mustOk(await readCase(deps, owner)))).not.toMatch(/fraud|finance/);
  });

  it('is returned by the desk with its reason', async () => {
    const { deps, access, case: current, mailed } = withDesks(risky);
    mustOk(await proposePlan(deps, access(tove), plan(1000)));
    const planHash = present(current().plan).hash;
    mustOk(
      await decideOnPlan(deps, access(fia), { decision: 'return', planHash, reason: 'Ask the bank first.' }),
    );
    expect(current()).toMatchObject({ status: 'awaiting_staff', plan: { state: 'returned' } });
    expect(mailed().at(-1)?.[1]).toBe('Plan returned');
  });

  it('goes from desk to desk where several have to, each told in its turn, with a clock of its own', async () => {
    const { deps, access, waitsFor, mailed, case: current, at: goTo } = withDesks(risky);
    mustOk(await proposePlan(deps, access(tove), plan(400_000)));
    const planHash = present(current().plan).hash;
    const approve = (member: StaffMember) =>
      decideOnPlan(deps, access(member), { decision: 'approve', planHash });
    expect(mustErr(await approve(filip))).toEqual({ code: 'group_may_not' });
    expect(current().plan?.desks).toEqual(['fraud', 'finance']);
    goTo(addHours(current().updatedAt, 1));
    expect(mustOk(await approve(fia)).case).toMatchObject({
      status: 'awaiting_approval',
      plan: { state: 'proposed', approval: null, deskApprovals: [{ desk: 'fraud', by: 'staff:fia' }] },
    });
    expect(mailed().map(([to]) => to)).toEqual(['fraud@redress.example', 'finance@redress.example']);
    expect([await waitsFor(fia), await waitsFor(filip)]).toEqual([[], [['desk:finance', ['finance']]]]);
    expect(mustErr(await approve(fia))).toEqual({ code: 'group_may_not' });
    const { case: offered } = mustOk(await approve(filip));
    expect(offered.plan?.approval).toMatchObject({
      by: 'staff:filip',
      clause: 'APPROVAL-SUM',
      desk: 'finance',
    });
    expect(offered.plan?.deskApprovals).toHaveLength(2);
  });

  it('is told to the lead when it waits too long, by the desk’s calendar, with the desk’s name', async () => {
    const { deps, access, case: current, at: goTo } = withDesks(risky);
    mustOk(await proposePlan(deps, access(tove), plan(1000)));
    const due = present(current().clocks.find(({ kind }) => kind === 'approval_end')).dueAt;
    goTo(due);
    await strikeDueClocks(deps, due);
    const overdue = deps.mailer.sent.find(({ subject }) => subject.startsWith('Approval overdue'));
    expect(overdue?.to).toBe('leads@redress.example');
    expect(due).toBe(dueAtDesk(deskPolicy, 'fraud', current().plan?.proposedAt ?? due));
    expect(tell('staff_approval_overdue', current())).toMatchObject({ waitsFor: 'fraud' });
  });

  it('is approved as before, where no desk has to', async () => {
    const { deps, access, mailed, case: current } = withDesks();
    mustOk(await proposePlan(deps, access(tove), plan(1000)));
    expect(mailed()).toEqual([['approvers@redress.example', 'Approval needed']]);
    const planHash = present(current().plan).hash;
    expect(mustErr(await decideOnPlan(deps, access(fia), { decision: 'approve', planHash }))).toEqual({
      code: 'group_may_not',
    });
    const { case: offered } = mustOk(
      await decideOnPlan(deps, access(timo), { decision: 'approve', planHash }),
    );
    expect(offered.plan).not.toHaveProperty('desks');
    expect(offered.plan?.approval).toEqual({
      by: 'staff:timo',
      at: expect.any(String),
      clause: 'APPROVAL-COLLEAGUE',
    });
  });
});
