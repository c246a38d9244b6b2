import type { Case } from '../../../shared/case/case.ts';
import type { Change } from '../../../shared/case/change.ts';
import { grant } from '../../../shared/case/parts/access.ts';
import { dueClock } from '../../../shared/clocks/clocks.ts';
import {
  addNote,
  answerQuestions,
  askCustomer,
  replyToCustomer,
  sendMessage,
} from '../../../shared/features/conversation/talk.rules.ts';
import { decideCase, type StaffDecision } from '../../../shared/features/decision/decide.rules.ts';
import { requestAccessLink } from '../../../shared/features/intake/access-link.rules.ts';
import { absorb, mergeCase } from '../../../shared/features/intake/merge/merge.rules.ts';
import { assignCase, claimCase, releaseCase } from '../../../shared/features/queue/owner.rules.ts';
import { strikeClock } from '../../../shared/jobs/strike-clock.rules.ts';
import type { QuestionId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Routing } from '../../../shared/policy/routing.ts';
import { leftOn } from '../payments/payments-left.ts';
import { policy, routing, toTove } from '../policy.ts';
import { anna, bert, lena, tove } from '../staff.ts';
import * as at from './cases.ts';

export interface Refusal {
  readonly code: string;
}
export type Command = (current: Case, now: Instant) => Result<Change, Refusal>;

/** All that is left on the payment while nothing was refunded. */
export const allOfIt = money(4990, 'EUR');
export const partOfIt = money(1990, 'EUR');

const decide =
  (member: StaffMember, decided: StaffDecision): Command =>
  (current, now) =>
    decideCase(current, member, decided, { left: leftOn(current), before: 0 }, policy, now);

const answer =
  (answered: (current: Case) => readonly QuestionId[]): Command =>
  (current, now) =>
    answerQuestions(current, { answered: answered(current), agreed: true }, routing, now);

const strikeFirst =
  (route: (current: Case) => Routing): Command =>
  (current, now) => {
    const clock = dueClock(current.clocks, now);
    return clock ? strikeClock(current, clock, route(current), now) : err({ code: 'nothing_due' });
  };

/** Every command of staff, conversation and clocks, each with one of the inputs that make a difference. */
export const talkingCommands = {
  claimCase: (current, now) => claimCase(current, anna, now),
  claimCaseByTove: (current, now) => claimCase(current, tove, now),
  assignCase: (current, now) => assignCase(current, lena, bert.username, now),
  releaseCase: (current, now) => releaseCase(current, anna, now),
  releaseCaseByLead: (current, now) => releaseCase(current, lena, now),
  addNote: (current, now) => addNote(current, anna, now),
  addNoteByLead: (current, now) => addNote(current, lena, now),
  askCustomer: (current, now) => askCustomer(current, anna, at.questions, now),
  askCustomerByLead: (current, now) => askCustomer(current, lena, [at.question(3)], now),
  replyToCustomer: (current, now) => replyToCustomer(current, anna, now),
  replyToCustomerByLead: (current, now) => replyToCustomer(current, lena, now),
  refundPart: decide(anna, { kind: 'refund', amount: partOfIt }),
  refundAllByLead: decide(lena, { kind: 'refund', amount: allOfIt }),
  decline: decide(anna, { kind: 'decline' }),
  explainByLead: decide(lena, { kind: 'explain' }),
  mergeCase: (current, now) => mergeCase(current, at.twinLeftToPeople(), lena, now),
  absorb: (current, now) => absorb(current, at.twinLeftToPeople(), lena, now),
  sendMessage: (current, now) => sendMessage(current, routing, now),
  answerOneQuestion: answer(({ openQuestions }) => openQuestions.slice(0, 1)),
  answerQuestions: answer(({ openQuestions }) => openQuestions),
  answerUnaskedQuestion: answer(() => [at.question(99)]),
  requestAccessLink: (current, now) => {
    const serial = current.version;
    return ok(
      requestAccessLink(current, grant(`link-${serial}`, 'opened', serial, now, policy.accessDays), now),
    );
  },
  /** The clock that fell due first strikes, while nobody of Tier 2 is on shift, or while Tove is. */
  strike: strikeFirst(() => routing),
  strikeOnShift: strikeFirst(({ excluded }) => (excluded.includes('tove') ? routing : toTove)),
} satisfies Record<string, Command>;
