import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { CustomerResult } from '../../../shared/command/customer-command.use-case.ts';
import type { RouteContract } from '../../../shared/command/route.contract.ts';
import type { StaffAccess, StaffResult } from '../../../shared/command/staff-command.use-case.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.use-case.ts';
import {
  answerQuestions,
  sendMessage,
} from '../../../shared/features/conversation/customer-talk.use-case.ts';
import * as talk from '../../../shared/features/conversation/staff-talk.use-case.ts';
import { decideCase } from '../../../shared/features/decision/decide.use-case.ts';
import * as faults from '../../../shared/features/engineering/hand-off.use-case.ts';
import { escalateCase } from '../../../shared/features/escalation/customer-escalation.use-case.ts';
import { escalateToTier2 } from '../../../shared/features/escalation/staff-escalation.use-case.ts';
import { confirmOutcome } from '../../../shared/features/outcome/confirm.use-case.ts';
import { fileReport } from '../../../shared/features/outcome/report.use-case.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.use-case.ts';
import { chooseOption } from '../../../shared/features/plan/choose.use-case.ts';
import { decideOnPlan, proposePlan } from '../../../shared/features/plan/plan.use-case.ts';
import * as owning from '../../../shared/features/queue/owner.use-case.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import { caseFile, fileOf } from '../../../shared/views/case-file.view.ts';
import { readCase, seenCase } from '../../../shared/views/read-case.use-case.ts';
import * as at from '../../builders/case/cases.ts';
import { answer, fullRefund } from '../../builders/case/plans.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { opener, owner, text } from '../../builders/case-set-up.ts';
import { type CountingDeps, countingSetUp } from '../../builders/counting-set-up.ts';
import { mustErr, mustOk } from '../../builders/must.ts';
import { anna, elin, lena, timo, tove } from '../../builders/staff.ts';

const amount = money(4990, 'EUR');
const refundPlan = {
  kind: 'offer',
  words: 'You get it back.',
  options: [{ kind: 'refund', amount, words: 'To your card.' }],
} as const;
const closingReport = {
  cause: 'merchant_mistake',
  workDone: 'Compared.',
  solution: 'None.',
  prevention: 'None.',
} as const;

type StaffRun = (deps: CountingDeps, access: StaffAccess, current: Case) => StaffResult<RouteContract>;

describe('a staff command, with the case file that answers it, reads the case once and asks of its payment once', () => {
  it.each<[string, () => Case, StaffMember, 'moves' | 'stays', StaffRun]>([
    ['claim', at.leftToPeople, anna, 'stays', owning.claimCase],
    [
      'assign',
      at.leftToPeople,
      lena,
      'stays',
      (deps, access) => owning.assignCase(deps, access, { to: 'bert' }),
    ],
    ['note', at.leftToPeople, anna, 'stays', (deps, access) => talk.addNote(deps, access, { text })],
    ['reply', at.leftToPeople, anna, 'stays', (deps, access) => talk.replyToCustomer(deps, access, { text })],
    [
      'questions',
      at.leftToPeople,
      anna,
      'stays',
      (deps, access) => talk.askCustomer(deps, access, { questions: ['When?'] }),
    ],
    [
      'understanding',
      at.accepted,
      tove,
      'stays',
      (deps, access) => talk.playBackUnderstanding(deps, access, { text }),
    ],
    [
      'decision to refund',
      at.leftToPeople,
      anna,
      'moves',
      (deps, access) => decideCase(deps, access, { kind: 'refund', amount, words: text }),
    ],
    [
      'decision to decline',
      at.leftToPeople,
      anna,
      'moves',
      (deps, access) => decideCase(deps, access, { kind: 'decline', words: text }),
    ],
    [
      'escalation',
      at.leftToPeople,
      anna,
      'moves',
      (deps, access) => escalateToTier2(deps, access, { reasons: ['complexity'], note: text }),
    ],
    [
      'plan',
      at.accepted,
      tove,
      'stays',
      (deps, access) => proposePlan(deps, access, { ...refundPlan, options: [...refundPlan.options] }),
    ],
    [
      'approval of an answer',
      () => at.proposed(answer('decline')),
      timo,
      'moves',
      (deps, access, current) =>
        decideOnPlan(deps, access, { decision: 'approve', planHash: tier2.hashOf(current) }),
    ],
    [
      'approval of an offer',
      at.proposed,
      timo,
      'moves',
      (deps, access, current) =>
        decideOnPlan(deps, access, { decision: 'approve', planHash: tier2.hashOf(current) }),
    ],
    [
      'return of a plan',
      at.proposed,
      timo,
      'stays',
      (deps, access, current) =>
        decideOnPlan(deps, access, { decision: 'return', planHash: tier2.hashOf(current), reason: text }),
    ],
    [
      'closing report',
      tier2.declinedAtTier2,
      tove,
      'stays',
      (deps, access) => fileReport(deps, access, closingReport),
    ],
    [
      'hand-off',
      at.accepted,
      tove,
      'moves',
      (deps, access) => faults.handOffCase(deps, access, { severity: 'major', hypothesis: text }),
    ],
    [
      'consultation',
      tier2.handedOff,
      elin,
      'stays',
      (deps, access) => faults.consultTier2(deps, access, { text }),
    ],
    [
      'diagnosis',
      tier2.handedOff,
      elin,
      'stays',
      (deps, access) =>
        faults.diagnoseFault(deps, access, { cause: 'system_error', diagnosis: text, rootCause: text }),
    ],
  ])('%s', async (_, build, member, moves, run) => {
    const current = build();
    const { deps, reads } = await countingSetUp(current);
    const access = { member, caseId: at.caseId, version: current.version };
    const written = mustOk(await run(deps, access, current));
    const shown = await fileOf(deps, written, member);
    expect(reads()).toEqual({
      'store.findWithLog': 1,
      'store.findPersonal': 1,
      'payments.find': 1,
      // Where its workflow waits changes without the case, so that whoever drives it has to look.
      ...(moves === 'moves' && { 'store.find': 1 }),
    });
    expect(shown).toEqual(mustOk(await caseFile(deps, at.caseId, member)));
  });

  it('reads and asks anew where somebody else wrote meanwhile', async () => {
    const current = at.leftToPeople();
    const { deps, reads, store } = await countingSetUp(current);
    vi.spyOn(store, 'commit').mockResolvedValueOnce('version_conflict');
    const access = { member: anna, caseId: at.caseId, version: current.version };
    const refund = { kind: 'refund', amount, words: text } as const;
    mustOk(await decideCase(deps, access, refund));
    expect(reads()).toEqual({
      'store.find': 1,
      'store.findWithLog': 2,
      'store.findPersonal': 2,
      'payments.find': 2,
    });
  });

  it('reads it once where it is refused, too', async () => {
    const { deps, reads } = await countingSetUp(at.leftToPeople());
    const refused = mustErr(await owning.claimCase(deps, { member: anna, caseId: at.caseId, version: 99 }));
    expect(refused.code).toBe('stale_version');
    expect(reads()).toEqual({ 'store.findWithLog': 1 });
  });
});

type CustomerRun = (deps: CountingDeps) => CustomerResult<RouteContract>;

describe('a customer command, with the case that answers it, reads the case once', () => {
  const accept = { choice: 'accept', option: fullRefund.id } as const;
  const counter = { choice: 'counter', amount, text } as const;

  it.each<[string, () => Case, Readonly<Record<string, number>>, CustomerRun]>([
    [
      'confirmation',
      at.resolved,
      { 'store.find': 1 },
      (deps) => confirmOutcome(deps, opener, { satisfied: true, solved: true }),
    ],
    ['withdrawal', at.leftToPeople, { 'store.find': 1 }, (deps) => withdrawCase(deps, opener, {})],
    ['message', at.leftToPeople, { 'store.findPersonal': 1 }, (deps) => sendMessage(deps, opener, { text })],
    [
      'answer',
      at.asked,
      { 'store.findPersonal': 1 },
      (deps) => answerQuestions(deps, opener, { answers: [{ question: at.question(1), text }] }),
    ],
    [
      'acceptance of an offer',
      tier2.offered,
      { 'store.find': 1, 'store.findPersonal': 1, 'payments.find': 1 },
      (deps) => chooseOption(deps, owner, accept),
    ],
    [
      'counter-proposal',
      tier2.offered,
      { 'store.find': 1, 'store.findPersonal': 1, 'payments.find': 1 },
      (deps) => chooseOption(deps, owner, counter),
    ],
    [
      'escalation',
      at.leftToPeople,
      { 'store.find': 1 },
      (deps) => escalateCase(deps, opener, { reason: 'urgency', text }),
    ],
    ['appeal', at.closed, { 'store.find': 1 }, (deps) => appealOutcome(deps, opener, { text })],
    ['recurrence', at.closed, { 'store.find': 1 }, (deps) => reopenCase(deps, opener, { text })],
  ])('%s', async (_, build, besides, run) => {
    const { deps, reads } = await countingSetUp(build());
    const written = mustOk(await run(deps));
    const seen = await seenCase(deps, written);
    expect(reads()).toEqual({ 'store.findWithLog': 1, ...besides });
    const access = written.scope === 'verified' ? owner : opener;
    expect(seen).toEqual(mustOk(await readCase(deps, access)));
  });

  it('reads nothing more where it is refused', async () => {
    const { deps, reads } = await countingSetUp(at.leftToPeople());
    mustErr(await withdrawCase(deps, { ...opener, token: 'another' }, {}));
    expect(reads()).toEqual({ 'store.findWithLog': 1 });
  });
});
