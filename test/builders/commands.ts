import { grant } from '../../shared/domain/access.ts';
import type { Case } from '../../shared/domain/case.ts';
import { acknowledge } from '../../shared/domain/commands/acknowledge.ts';
import { announceClosure, announceEscalation } from '../../shared/domain/commands/announce.ts';
import type { CaseError, Change } from '../../shared/domain/commands/change.ts';
import { concludeInvestigation } from '../../shared/domain/commands/conclude-investigation.ts';
import { confirmOutcome } from '../../shared/domain/commands/confirm-outcome.ts';
import { deliverOutcome } from '../../shared/domain/commands/deliver-outcome.ts';
import { holdForStaff } from '../../shared/domain/commands/hold-for-staff.ts';
import { intendRefund } from '../../shared/domain/commands/intend-refund.ts';
import { putAside, resume } from '../../shared/domain/commands/put-aside.ts';
import { settleRefund } from '../../shared/domain/commands/settle-refund.ts';
import { withdraw } from '../../shared/domain/commands/withdraw.ts';
import { refundIdFrom } from '../../shared/domain/ids.ts';
import type { RefundAnswer } from '../../shared/domain/refund.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time.ts';
import * as at from './cases.ts';
import { policy } from './policy.ts';

export type Command = (current: Case, now: Instant) => Result<Change, CaseError>;

const settle =
  (answer: RefundAnswer): Command =>
  (current, now) =>
    settleRefund(current, answer, policy, now);

/** Every command of the domain, each with one of the inputs that make a difference. */
export const commands = {
  acknowledgeToOwner: (current, now) =>
    acknowledge(current, grant(at.ownersToken, 'verified', now, policy.accessDays), now),
  acknowledgeToOpener: (current, now) => acknowledge(current, null, now),
  decideRefund: (current, now) =>
    concludeInvestigation(current, at.duplicateFindings(), at.refundAll, policy, now),
  leaveToPerson: (current, now) =>
    concludeInvestigation(current, at.duplicateFindings(), at.askPerson, policy, now),
  holdForStaff: (current, now) => holdForStaff(current, ['payment_busy'], policy, now),
  intendRefund: (current, now) =>
    intendRefund(current, refundIdFrom(new Uint8Array(16).fill(current.version)), now),
  hearSucceeded: settle(at.paid),
  hearPending: settle({ ...at.paid, status: 'pending' }),
  hearFailed: settle(at.declined),
  hearNothing: settle({ status: 'unknown' }),
  deliverOutcome: (current, now) => deliverOutcome(current, now),
  confirm: (current, now) => confirmOutcome(current, at.content, policy, now),
  confirmUnsolved: (current, now) => confirmOutcome(current, { ...at.content, solved: false }, policy, now),
  dispute: (current, now) => confirmOutcome(current, at.unhappy, policy, now),
  withdraw: (current, now) => withdraw(current, now),
  putAside: (current, now) => putAside(current, at.crash, policy, now),
  resume: (current, now) => resume(current, policy, now),
  announceClosure: (current, now) => ok(announceClosure(current, now)),
  announceEscalation: (current, now) => ok(announceEscalation(current, now)),
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];
