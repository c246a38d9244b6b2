import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Personal } from '../../../shared/case/personal.ts';
import type { CustomerResult } from '../../../shared/command/customer-command.use-case.ts';
import type { StaffAccess, StaffResult } from '../../../shared/command/staff-command.use-case.ts';
import {
  appealCaseOutcome,
  escalateCase,
  reopenCase,
} from '../../../shared/features/appeal/appeal.use-case.ts';
import {
  answerQuestions,
  confirmCaseOutcome,
  sendMessage,
  withdrawCase,
} from '../../../shared/features/conversation/customer-talk.use-case.ts';
import * as talk from '../../../shared/features/conversation/staff-talk.use-case.ts';
import * as faults from '../../../shared/features/engineering/hand-off.use-case.ts';
import { chooseOption } from '../../../shared/features/plan/choose.use-case.ts';
import { decideOnPlan, escalate, propose, report } from '../../../shared/features/plan/plan.use-case.ts';
import { notices } from '../../../shared/jobs/notices.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import { caseFile, fileOf } from '../../../shared/views/case-file.view.ts';
import { readCase, seenCase } from '../../../shared/views/read-case.use-case.ts';
import * as at from '../../builders/case/cases.ts';
import { answer, fullRefund } from '../../builders/case/plans.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { desk, opener, owner, text } from '../../builders/customer-desk.ts';
import { mustErr, mustOk } from '../../builders/must.ts';
import { anna, elin, lena, timo, tove } from '../../builders/staff.ts';
import { type Calls, counted } from '../../fakes/counted.ts';

/** A desk whose mails go out, and what was asked of store and payment system there. */
function countingDesk(first: Case) {
  const { deps: given } = desk(first);
  const calls: Calls = {};
  let personal: Personal = {
    name: 'Kim',
    email: 'kim@mail.example',
    phone: null,
    description: '',
    closingComment: null,
    outcomeWords: null,
    payoutAccount: null,
  };
  const store: typeof given.store = {
    ...given.store,
    findPersonal: async () => personal,
    incidents: async () => [],
    staffEmail: async () => null,
    keepStaffEmail: async () => {},
    moveNotice: async () => null,
    async commit(commit) {
      personal = { ...personal, ...commit.personal };
      return given.store.commit(commit);
    },
  };
  const deps = {
    ...given,
    store: counted(store, 'store', calls),
    payments: counted(given.payments, 'payments', calls),
    runtime: { ...given.runtime, entropy: () => new Uint8Array(16).fill(1) },
    staff: { find: async (username: string) => ({ ...anna, username, email: 'colleague@redress.example' }) },
    mailer: { send: async () => ({ status: 'sent' }) as const },
    tokens: { tokenFor: async () => 'token' },
    notices,
    casePageOrigin: 'https://redress.example',
    teamAddresses: { tier1: 't1', tier2: 't2', engineering: 'e', approver: 'a', lead: 'l' },
  };
  return { deps, calls };
}
type Deps = ReturnType<typeof countingDesk>['deps'];

/** How often the case, what belongs to it, and its payment were read. */
const reads = (calls: Calls) =>
  Object.fromEntries(
    ['store.find', 'store.findWithLog', 'store.thread', 'store.findPersonal', 'payments.find'].flatMap(
      (name) => (calls[name] ? [[name, calls[name]]] : []),
    ),
  );

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

type StaffRun = (deps: Deps, access: StaffAccess, current: Case) => StaffResult;

describe('a staff command, with the case file that answers it, reads the case once and asks of its payment once', () => {
  it.each<[string, () => Case, StaffMember, 'moves' | 'stays', StaffRun]>([
    ['claim', at.held, anna, 'stays', talk.claim],
    ['assign', at.held, lena, 'stays', (deps, access) => talk.assign(deps, access, { to: 'bert' })],
    ['note', at.held, anna, 'stays', (deps, access) => talk.keepNote(deps, access, { text })],
    ['reply', at.held, anna, 'stays', (deps, access) => talk.reply(deps, access, { text })],
    ['questions', at.held, anna, 'stays', (deps, access) => talk.ask(deps, access, { questions: ['When?'] })],
    [
      'understanding',
      at.accepted,
      tove,
      'stays',
      (deps, access) => talk.playBackUnderstanding(deps, access, { text }),
    ],
    [
      'decision to refund',
      at.held,
      anna,
      'moves',
      (deps, access) => talk.decide(deps, access, { kind: 'refund', amount, words: text }),
    ],
    [
      'decision to decline',
      at.held,
      anna,
      'moves',
      (deps, access) => talk.decide(deps, access, { kind: 'decline', words: text }),
    ],
    [
      'escalation',
      at.held,
      anna,
      'moves',
      (deps, access) => escalate(deps, access, { reasons: ['complexity'], note: text }),
    ],
    [
      'plan',
      at.accepted,
      tove,
      'stays',
      (deps, access) => propose(deps, access, { ...refundPlan, options: [...refundPlan.options] }),
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
      (deps, access) => report(deps, access, closingReport),
    ],
    [
      'hand-off',
      at.accepted,
      tove,
      'moves',
      (deps, access) => faults.handOff(deps, access, { severity: 'major', hypothesis: text }),
    ],
    [
      'consultation',
      tier2.handedOff,
      elin,
      'stays',
      (deps, access) => faults.consult(deps, access, { text }),
    ],
    [
      'diagnosis',
      tier2.handedOff,
      elin,
      'stays',
      (deps, access) =>
        faults.diagnose(deps, access, { cause: 'system_error', diagnosis: text, rootCause: text }),
    ],
  ])('%s', async (_, build, member, moves, run) => {
    const current = build();
    const { deps, calls } = countingDesk(current);
    const access = { member, caseId: at.caseId, version: current.version };
    const written = mustOk(await run(deps, access, current));
    const shown = await fileOf(deps, written, member);
    expect(reads(calls)).toEqual({
      'store.findWithLog': 1,
      'store.findPersonal': 1,
      'payments.find': 1,
      // Where its workflow waits changes without the case, so that whoever drives it has to look.
      ...(moves === 'moves' && { 'store.find': 1 }),
    });
    expect(shown).toEqual(mustOk(await caseFile(deps, at.caseId, member)));
  });

  it('reads and asks anew where somebody else wrote meanwhile', async () => {
    const current = at.held();
    const { deps, calls } = countingDesk(current);
    let first = true;
    const store: typeof deps.store = {
      ...deps.store,
      async commit(commit) {
        const conflicts = first;
        first = false;
        return conflicts ? 'version_conflict' : deps.store.commit(commit);
      },
    };
    const access = { member: anna, caseId: at.caseId, version: current.version };
    const refund = { kind: 'refund', amount, words: text } as const;
    mustOk(await talk.decide({ ...deps, store }, access, refund));
    expect(reads(calls)).toEqual({ 'store.find': 1, 'store.findWithLog': 2, 'payments.find': 2 });
  });

  it('reads it once where it is refused, too', async () => {
    const { deps, calls } = countingDesk(at.held());
    const refused = mustErr(await talk.claim(deps, { member: anna, caseId: at.caseId, version: 99 }));
    expect(refused.code).toBe('stale_version');
    expect(reads(calls)).toEqual({ 'store.findWithLog': 1 });
  });
});

type CustomerRun = (deps: Deps) => CustomerResult;

describe('a customer command, with the case that answers it, reads the case once', () => {
  const accept = { choice: 'accept', option: fullRefund.id } as const;
  const counter = { choice: 'counter', amount, text } as const;

  it.each<[string, () => Case, Readonly<Record<string, number>>, CustomerRun]>([
    [
      'confirmation',
      at.resolved,
      { 'store.find': 1 },
      (deps) => confirmCaseOutcome(deps, opener, { satisfied: true, solved: true }),
    ],
    ['withdrawal', at.held, { 'store.find': 1 }, (deps) => withdrawCase(deps, opener, {})],
    ['message', at.held, { 'store.findPersonal': 1 }, (deps) => sendMessage(deps, opener, { text })],
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
      at.held,
      { 'store.find': 1 },
      (deps) => escalateCase(deps, opener, { reason: 'urgency', text }),
    ],
    ['appeal', at.closed, { 'store.find': 1 }, (deps) => appealCaseOutcome(deps, opener, { text })],
    ['recurrence', at.closed, { 'store.find': 1 }, (deps) => reopenCase(deps, opener, { text })],
  ])('%s', async (_, build, besides, run) => {
    const { deps, calls } = countingDesk(build());
    const written = mustOk(await run(deps));
    const seen = await seenCase(deps, written);
    expect(reads(calls)).toEqual({ 'store.findWithLog': 1, ...besides });
    const access = written.scope === 'verified' ? owner : opener;
    expect(seen).toEqual(mustOk(await readCase(deps, access)));
  });

  it('reads nothing more where it is refused', async () => {
    const { deps, calls } = countingDesk(at.held());
    mustErr(await withdrawCase(deps, { ...opener, token: 'another' }, {}));
    expect(reads(calls)).toEqual({ 'store.findWithLog': 1 });
  });
});
