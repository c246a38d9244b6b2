import type { HoldReason } from './words.ts';

/**
 * Where the metrics stand in CloudWatch. Their dimensions are `service` and `stage`, so that two stages in one account
 * count apart.
 */
export const metricSpace = { namespace: 'Redress', service: 'redress' } as const;

/** Everything that Redress counts, by the names that functions write and that dashboard and alarms read. */
export const metrics = {
  caseOpened: 'CasesOpened',
  /** The customer has the result, and no person decided it. */
  caseSettledAutomatically: 'CasesSettledAutomatically',
  caseLeftToPeople: 'CasesHeldForStaff',
  /** Handed to engineering because a step failed beyond its retries. */
  casePutAside: 'CasesPutAside',
  /** It cannot go on: its workflow ends again and again, or its work fails for long. Engineering has it; counted in each run. */
  caseStuck: 'CasesStuck',
  refund: {
    intended: 'RefundsIntended',
    pending: 'RefundsPending',
    requires_action: 'RefundsRequiringAction',
    succeeded: 'RefundsSucceeded',
    failed: 'RefundsFailed',
    unknown: 'RefundsUnknown',
  },
  mail: { sent: 'MailsSent', refused: 'MailsRefused', failed: 'MailsFailed' },
  clock: {
    warn: 'ClocksWarned',
    escalate: 'ClocksEscalated',
    miss: 'ClocksMissed',
    report: 'ClocksReported',
    remind: 'ClocksReminded',
    go_on: 'ClocksWentOn',
    close: 'ClocksClosed',
    remind_choice: 'ClocksRemindedOfOffer',
    expire: 'OffersExpired',
    hand_to_lead: 'EscalationsNotAccepted',
    approval_overdue: 'ApprovalsOverdue',
    report_overdue: 'ClosingReportsOverdue',
    remind_desk: 'DesksReminded',
    desk_late: 'DeskAnswersLate',
    warn_right: 'RightsWarned',
    miss_right: 'RightsMissedInPlace',
    escalate_right: 'RightsEscalated',
    lapse_right: 'RightsLapsed',
  },
  /** A service target passed, whichever way the case went then. */
  targetMissed: 'TargetsMissed',
  /** A law's date passed without the answer, whichever way the case went then. */
  rightMissed: 'RightsMissed',
  /** A case whose clock could not be acted on in this run. */
  clockFailed: 'ClocksFailed',
  reconciled: { case: 'ReconciledCases', stuck: 'ReconciledStuckCases', notice: 'ReconciledNotices' },
  reconcileFailed: 'ReconcileFailures',
  /** Refunds of which the gateway has not said, though asked, what became of them; counted in each run. */
  refundUnclear: 'RefundsUnclear',
  /** Refunds that had been made and came back from the bank. */
  refundReturned: 'RefundsCameBack',
  /** Refunds that were not sent, for the gateway has not been answering; they are sent when it answers again. */
  refundParked: 'RefundsParked',
  /** Times that the gateway's record of a refund was seen to differ from what was asked, or to stand there twice. */
  refundDiffers: 'RefundsDiffer',
  /** Refunds of which our records and the gateway's tell different things, by what differs; counted in each run. */
  differenceFound: 'DifferencesFound',
  difference: {
    not_recorded: 'DifferencesNotRecorded',
    not_paid: 'DifferencesNotPaid',
    other_amount: 'DifferencesInAmount',
    other_payment: 'DifferencesInPayment',
    paid_twice: 'DifferencesPaidTwice',
  },
  /** Deliveries of a payment provider that were not signed by it, or no event. */
  webhookRefused: 'WebhooksRefused',
  serverError: 'ServerErrors',
} as const;

/** Why cases were held, one count a reason; a case may have several. */
export function leftToPeopleFor<R extends HoldReason>(reason: R): `HeldFor.${R}` {
  return `HeldFor.${reason}`;
}

type Leaf<T> = T extends string ? T : { [K in keyof T]: Leaf<T[K]> }[keyof T];
export type Metric = Leaf<typeof metrics> | `HeldFor.${HoldReason}`;
