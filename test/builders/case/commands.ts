import { announced } from '../../../shared/case/announced.ts';
import type { Case } from '../../../shared/case/case.ts';
import type { Change } from '../../../shared/case/change.ts';
import { grant } from '../../../shared/case/parts/access.ts';
import type { Announcement } from '../../../shared/case/parts/status.ts';
import { putAside, resume } from '../../../shared/features/engineering/hand-off.rules.ts';
import { acknowledge } from '../../../shared/features/intake/acknowledge.rules.ts';
import { concludeInvestigation } from '../../../shared/features/investigation/conclude.rules.ts';
import type { Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import { confirmOutcome } from '../../../shared/features/outcome/confirm.rules.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.rules.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.rules.ts';
import { intendRefund } from '../../../shared/features/refund/intend.rules.ts';
import { leaveToPeople } from '../../../shared/features/refund/leave-to-people.rules.ts';
import { hearReturnedRefund, leaveToSpecialists } from '../../../shared/features/refund/returned.rules.ts';
import { settleRefund } from '../../../shared/features/refund/settle.rules.ts';
import { refundIdFrom } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Refund, RefundAnswer } from '../../../shared/payments/refund.ts';
import { paidRefunds } from '../../../shared/payments/refund.ts';
import { committedBy, limitOf } from '../payments/payments-left.ts';
import { policy, routing } from '../policy.ts';
import * as at from './cases.ts';
import { committed } from './commit.ts';
import { specialistCommands } from './specialist-commands.ts';
import { type Command, type Refusal, talkingCommands } from './talking-commands.ts';

const settle =
  (answer: RefundAnswer): Command =>
  (current, now) =>
    settleRefund(current, answer, routing, now);

/** The bank sent back one of the refunds that were paid. */
const returned =
  (choose: (paid: readonly Refund[]) => Refund | undefined): Command =>
  (current, now) => {
    const id = choose(paidRefunds(current))?.id ?? at.refundId;
    return hearReturnedRefund(current, { id, failureCode: 'account_closed' }, routing, now);
  };

const conclude =
  (recommendation: Verdict): Command =>
  (current, now) => {
    const findings = at.duplicateFindings();
    return concludeInvestigation(current, { findings, recommendation, related: [] }, routing, now);
  };

const confirm =
  (answer: typeof at.content): Command =>
  (current, now) =>
    confirmOutcome(current, answer, routing, now);

/** As the use-case does: what is not outstanding is not announced. */
const announce =
  (what: Announcement): Command =>
  (current, now) =>
    current.announce === what ? ok(announced(current, what, now)) : err({ code: 'not_outstanding' });

/** Every command of machine and customer to decide and pay, each with one of the inputs that make a difference. */
const settlingCommands = {
  acknowledgeToOwner: (current, now) =>
    acknowledge(current, grant(at.ownersToken, 'verified', 0, now, policy.accessDays), now),
  acknowledgeToOpener: (current, now) => acknowledge(current, null, now),
  investigateForRefund: conclude(at.refundAll),
  investigateForPeople: conclude(at.askPerson),
  investigateForTier2: conclude({ kind: 'person', reasons: ['money_collision'] }),
  leaveToPeople: (current, now) => leaveToPeople(current, ['payment_busy'], routing, now),
  /** As the store does: an intent is not written where the payment does not hold so much. */
  intendRefund: (current, now) => {
    const intended = intendRefund(current, refundIdFrom(new Uint8Array(16).fill(current.version)), now);
    const full = intended.ok && committedBy(intended.value.case) > limitOf(current);
    return full ? err({ code: 'limit_reached' }) : intended;
  },
  hearSucceeded: settle(at.paid),
  hearPending: settle({ ...at.paid, status: 'pending' }),
  hearActionRequired: settle(at.actionRequired),
  hearReturned: returned((paid) => paid.at(-1)),
  hearFirstReturned: returned((paid) => paid[0]),
  hearFailed: settle(at.declined),
  hearNothing: settle({ status: 'unknown' }),
  deliverOutcome: (current, now) => deliverOutcome(current, now),
  leaveToSpecialists: (current, now) => leaveToSpecialists(current, routing, now),
  confirmOutcome: confirm(at.content),
  confirmUnsolved: confirm({ ...at.content, solved: false }),
  confirmUnsatisfied: confirm({ ...at.content, satisfied: false }),
  confirmUnsatisfiedUnsolved: confirm(at.unhappy),
  withdrawCase: (current, now) => withdrawCase(current, now),
  putAside: (current, now) => putAside(current, at.crash, now),
  resume: (current, now) => resume(current, now),
  announceClosure: announce('closure'),
  announceOutcome: announce('outcome'),
  announceEscalation: announce('escalation'),
  announceHandOff: announce('hand_off'),
  announceFaultReport: announce('fault_report'),
  announceOffer: announce('offer'),
} satisfies Record<string, Command>;

/** Every command of the domain. */
export const commands = {
  ...settlingCommands,
  ...talkingCommands,
  ...specialistCommands,
} satisfies Record<string, Command>;

export type SettlingName = keyof typeof settlingCommands;
export type TalkingName = keyof typeof talkingCommands;
export type SpecialistName = keyof typeof specialistCommands;
export type CommandName = SettlingName | TalkingName | SpecialistName;
export const settlingNames = Object.keys(settlingCommands) as SettlingName[];
export const talkingNames = Object.keys(talkingCommands) as TalkingName[];
export const specialistNames = Object.keys(specialistCommands) as SpecialistName[];
export const commandNames: readonly CommandName[] = [...settlingNames, ...talkingNames, ...specialistNames];

/** What a command comes to as it is written: with the clocks of the new state. */
export function perform(name: CommandName, current: Case, now: Instant): Result<Change, Refusal> {
  return committed(current, commands[name](current, now));
}
