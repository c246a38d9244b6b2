import { grant } from '../../shared/domain/access.ts';
import type { Case } from '../../shared/domain/case.ts';
import { acknowledge } from '../../shared/domain/commands/acknowledge.ts';
import {
  announceClosure,
  announceEscalation,
  announceOutcome,
} from '../../shared/domain/commands/announce.ts';
import type { Change } from '../../shared/domain/commands/change.ts';
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
import { committed } from './commit.ts';
import { policy } from './policy.ts';
import { type Command, type Refusal, talkingCommands } from './talking-commands.ts';

const settle =
  (answer: RefundAnswer): Command =>
  (current, now) =>
    settleRefund(current, answer, now);

/** Every command of machine and customer to decide and pay, each with one of the inputs that make a difference. */
const settlingCommands = {
  acknowledgeToOwner: (current, now) =>
    acknowledge(current, grant(at.ownersToken, 'verified', 0, now, policy.accessDays), now),
  acknowledgeToOpener: (current, now) => acknowledge(current, null, now),
  decideRefund: (current, now) =>
    concludeInvestigation(current, at.duplicateFindings(), at.refundAll, policy, now),
  leaveToPerson: (current, now) =>
    concludeInvestigation(current, at.duplicateFindings(), at.askPerson, policy, now),
  holdForStaff: (current, now) => holdForStaff(current, ['payment_busy'], now),
  intendRefund: (current, now) =>
    intendRefund(current, refundIdFrom(new Uint8Array(16).fill(current.version)), now),
  hearSucceeded: settle(at.paid),
  hearPending: settle({ ...at.paid, status: 'pending' }),
  hearFailed: settle(at.declined),
  hearNothing: settle({ status: 'unknown' }),
  deliverOutcome: (current, now) => deliverOutcome(current, now),
  confirm: (current, now) => confirmOutcome(current, at.content, now),
  confirmUnsolved: (current, now) => confirmOutcome(current, { ...at.content, solved: false }, now),
  dispute: (current, now) => confirmOutcome(current, at.unhappy, now),
  withdraw: (current, now) => withdraw(current, now),
  putAside: (current, now) => putAside(current, at.crash, now),
  resume: (current, now) => resume(current, now),
  announceClosure: (current, now) => ok(announceClosure(current, now)),
  announceOutcome: (current, now) => ok(announceOutcome(current, now)),
  announceEscalation: (current, now) => ok(announceEscalation(current, now)),
} satisfies Record<string, Command>;

/** Every command of the domain. */
export const commands = { ...settlingCommands, ...talkingCommands } satisfies Record<string, Command>;

export type SettlingName = keyof typeof settlingCommands;
export type TalkingName = keyof typeof talkingCommands;
export type CommandName = SettlingName | TalkingName;
export const settlingNames = Object.keys(settlingCommands) as SettlingName[];
export const talkingNames = Object.keys(talkingCommands) as TalkingName[];
export const commandNames: readonly CommandName[] = [...settlingNames, ...talkingNames];

/** What a command comes to as it is written: with the clocks of the new state. */
export function perform(name: CommandName, current: Case, now: Instant): Result<Change, Refusal> {
  return committed(current, commands[name](current, now));
}
