import type { CauseCategory } from '../../kernel/words.ts';
import { nothingMore, staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { beforeOutcome } from '../../mail/true-while.ts';
import { severityNames } from '../../texts/en/staff.ts';

/** A technical fault needs engineering. */
export const staffHandedOff = staffNotice({
  kind: 'staff_handed_off',
  to: 'engineering',
  trueWhile: ({ handOff }) => handOff !== null,
  news: 'Handed off',
  lead: 'A technical fault needs you. Please take the case, find the cause, and report fix or workaround; Tier 2 and the customer wait for it.',
  duty: 'acceptance_end',
  fill: ({ handOff }) => {
    const { severity, failure } = told(handOff, 'hand-off');
    return {
      severity,
      /** The step of a workflow that failed; null where a specialist handed the case off. */
      failedStep: failure?.step ?? null,
    };
  },
  facts: ({ severity, failedStep }) => [
    { label: 'Severity', value: severityNames[severity] },
    ...(failedStep === null ? [] : [{ label: 'Failed step', value: failedStep }]),
  ],
});

/** Engineering asks Tier 2 something. */
export const staffConsulted = staffNotice({
  kind: 'staff_consulted',
  to: 'owner',
  trueWhile: ({ handOff }) => typeof handOff?.askedTier2At === 'string',
  news: 'Engineering asks',
  lead: 'Engineering needs an answer from you to go on. Please read its question in the case and answer it.',
  ...nothingMore,
});

/** Engineering has its answer. */
export const staffConsultationAnswered = staffNotice({
  kind: 'staff_consultation_answered',
  to: 'engineering',
  trueWhile: ({ handOff }) => handOff?.askedTier2At === null,
  news: 'Your question is answered',
  lead: 'Your question on this case has been answered. Please go on with it.',
  ...nothingMore,
});

/** Engineering is done with its part. */
export const staffFaultReported = staffNotice({
  kind: 'staff_fault_reported',
  to: 'owner',
  trueWhile: (current) => current.handOff === null && beforeOutcome(current),
  news: 'Engineering reports',
  lead: 'Engineering has finished its work on this case. Please read its report and go on with the customer.',
  fill: ({ fault }) => {
    const { cause, incident } = told(fault, 'fault');
    return { cause, incident };
  },
  facts: ({ cause, incident }) => [
    { label: 'Cause', value: causeNames[cause] },
    { label: 'Incident', value: incident ?? 'none registered' },
  ],
});

const causeNames: Readonly<Record<CauseCategory, string>> = {
  system_error: 'error in our system',
  provider_fault: 'fault of a payment provider',
  outside_interference: 'interference from outside',
  merchant_mistake: 'mistake of the shop',
  customer_mistake: 'mistake of the customer',
  fraud: 'fraud',
  no_fault: 'no fault',
  unclear: 'unclear',
};
