import type { Case } from '../../../shared/case/case.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.rules.ts';
import { askCustomer, playBackUnderstanding } from '../../../shared/features/conversation/talk.rules.ts';
import {
  answerConsultation,
  consultTier2,
  diagnoseFault,
  handOffCase,
  reportFault,
} from '../../../shared/features/engineering/hand-off.rules.ts';
import { escalateCase, escalateToTier2 } from '../../../shared/features/escalation/escalate.rules.ts';
import { fileReport } from '../../../shared/features/outcome/report.rules.ts';
import { acceptOption, failOffer, refuseOffer } from '../../../shared/features/plan/choose.rules.ts';
import {
  approvePlan,
  type Proposal,
  proposePlan,
  returnPlan,
} from '../../../shared/features/plan/propose.rules.ts';
import { assignCase, claimCase, releaseCase } from '../../../shared/features/queue/owner.rules.ts';
import { questionIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import { leftOn, roomLeft } from '../payments/payments-left.ts';
import { policy } from '../policy.ts';
import { ada, anna, elin, emil, lars, lena, timo, tove } from '../staff.ts';
import { anExplanation, answer, offer, option, optionId } from './plans.ts';
import type { Command } from './talking-commands.ts';

const propose =
  (member: StaffMember, proposal: (current: Case) => Proposal): Command =>
  (current, now) =>
    proposePlan(current, member, proposal(current), roomLeft(current), now);

const approve =
  (member: StaffMember, hash = (current: Case) => current.plan?.hash ?? ''): Command =>
  (current, now) =>
    approvePlan(current, member, hash(current), { room: roomLeft(current), before: 0 }, policy, now);

/** Whatever is left: to the card, half of it to the bank, or as credit; or an explanation. */
function whatIsLeft(current: Case): Proposal {
  const { amount } = leftOn(current);
  return amount === 0
    ? offer(anExplanation)
    : offer(
        option(1, 'refund', amount),
        option(2, 'other_path_refund', Math.ceil(amount / 2)),
        option(3, 'credit', amount),
        anExplanation,
      );
}

const tooMuch = () => offer(option(1, 'refund', 4991));
const accept =
  (n: number): Command =>
  (current, now) =>
    acceptOption(current, optionId(n), policy, now);
/** A question that nobody asked before on this case. */
const freshQuestion = ({ version }: Case) => questionIdFrom(new Uint8Array(16).fill(100 + version));
const fault = { severity: 'major', facts: {}, incidents: [] } as const;

/** Every command around Tier 2 and engineering, each with one of the inputs that make a difference. */
export const specialistCommands = {
  escalateToTier2: (current, now) => escalateToTier2(current, anna, ['complexity'], 'tove', now),
  escalateCase: (current, now) => escalateCase(current, 'dissatisfaction', null, now),
  escalateCaseUrgently: (current, now) => escalateCase(current, 'urgency', 'timo', now),
  reopenCase: (current, now) => reopenCase(current, policy, null, now),
  appealOutcome: (current, now) => appealOutcome(current, policy, null, now),
  claimCaseByTimo: (current, now) => claimCase(current, timo, now),
  claimCaseByLars: (current, now) => claimCase(current, lars, now),
  releaseCaseByTove: (current, now) => releaseCase(current, tove, now),
  assignCaseToTimo: (current, now) => assignCase(current, lena, timo.username, now),
  askCustomerByTier2: (current, now) => askCustomer(current, tove, [freshQuestion(current)], now),
  playBackUnderstanding: (current, now) => playBackUnderstanding(current, tove, freshQuestion(current), now),
  proposeOffer: propose(tove, whatIsLeft),
  proposeOfferByLars: propose(lars, whatIsLeft),
  proposeDecline: propose(tove, () => answer('decline')),
  proposeExplanationByTimo: propose(timo, () => answer('explain')),
  proposeFaultFixed: propose(tove, () => answer('fault_fixed')),
  proposeTooMuch: propose(tove, tooMuch),
  approvePlan: approve(timo),
  approvePlanByTove: approve(tove),
  approvePlanByAda: approve(ada),
  approvePlanByEngineer: approve(elin),
  approveOldPlan: approve(lena, () => 'hash of another plan'),
  returnPlan: (current, now) => returnPlan(current, lena, current.plan?.hash ?? '', now),
  acceptRefund: accept(1),
  acceptHalf: accept(2),
  acceptExplanation: accept(4),
  acceptUnknown: accept(9),
  refuseOffer: (current, now) => refuseOffer(current, 'declined', null, now),
  counterOffer: (current, now) => refuseOffer(current, 'countered', money(4990, 'EUR'), now),
  failOffer: (current, now) => failOffer(current, now),
  handOffCase: (current, now) => handOffCase(current, tove, fault, now),
  handOffCaseByLead: (current, now) => handOffCase(current, lena, fault, now),
  claimCaseByElin: (current, now) => claimCase(current, elin, now),
  releaseCaseByElin: (current, now) => releaseCase(current, elin, now),
  consultTier2: (current, now) => consultTier2(current, elin, now),
  answerConsultation: (current, now) => answerConsultation(current, tove, now),
  diagnoseFault: (current, now) => diagnoseFault(current, elin, 'system_error', now),
  diagnoseFaultByEmil: (current, now) => diagnoseFault(current, emil, 'provider_fault', now),
  reportFixed: (current, now) => reportFault(current, elin, { resolution: 'fixed', incident: null }, now),
  reportNoFault: (current, now) =>
    reportFault(current, lena, { resolution: 'no_fault_found', incident: null }, now),
  fileReport: (current, now) => fileReport(current, tove, 'merchant_mistake', now),
  fileReportByLead: (current, now) => fileReport(current, lena, 'unclear', now),
} satisfies Record<string, Command>;
