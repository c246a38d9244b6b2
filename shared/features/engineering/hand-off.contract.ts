import * as z from 'zod';
import { faultResolutions, severities } from '../../case/parts/hand-off.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { idOf, paragraph } from '../../kernel/fields.contract.ts';
import { causeCategories } from '../../kernel/words.ts';
import { incidentNotFound } from './incidents.contract.ts';

const words = paragraph(5000);
const incidentId = idOf('inc', 'is not an incident id');

/** Body of `POST /v1/staff/cases/{caseId}/hand-off`. */
export const handOffRequest = z
  .strictObject({
    severity: z.enum(severities),
    hypothesis: words.describe('What you think is at fault'),
    steps: words.optional().describe('How to see it again'),
  })
  .meta({
    id: 'HandOff',
    example: {
      severity: 'major',
      hypothesis: 'The checkout drops the decimal separator for SEK.',
      steps: 'Order for 499.00 SEK by card; the gateway is asked for 4,990.00.',
    },
  });
export type HandOffRequest = z.output<typeof handOffRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/consultation` and `…/consultation-answer`. */
export const consultationRequest = z
  .strictObject({ text: words })
  .meta({ id: 'Consultation', example: { text: 'Did the customer pay on the web or in the app?' } });
export type ConsultationRequest = z.output<typeof consultationRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/diagnosis`. */
export const diagnosisRequest = z
  .strictObject({
    cause: z.enum(causeCategories),
    diagnosis: words.describe('What happened'),
    rootCause: words.describe('Why it could happen'),
  })
  .meta({
    id: 'Diagnosis',
    example: {
      cause: 'system_error',
      diagnosis: 'Release 412 sent amounts in SEK without the decimal separator.',
      rootCause: 'The formatter was changed without a test for currencies with decimals.',
    },
  });
export type DiagnosisRequest = z.output<typeof diagnosisRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/fault-report`. */
export const faultReportRequest = z
  .strictObject({
    resolution: z.enum(faultResolutions),
    solution: words.describe('The fix or the workaround'),
    prevention: words,
    incident: incidentId.optional().describe('The incident that it belongs to, if you registered one'),
  })
  .meta({
    id: 'FaultReport',
    example: {
      resolution: 'fixed',
      solution: 'Release 413 restores the formatter.',
      prevention: 'A contract test sends one amount in every currency.',
    },
  });
export type FaultReportRequest = z.output<typeof faultReportRequest>;

export const handOffRoutes = {
  handOffCase: staffCommand({
    path: '/v1/staff/cases/{caseId}/hand-off',
    summary: 'Ask engineering for the cause',
    body: handOffRequest,
    action: 'hand_off',
    refusals: {},
  }),
  consultTier2: staffCommand({
    path: '/v1/staff/cases/{caseId}/consultation',
    summary: 'Ask Tier 2, as engineering',
    body: consultationRequest,
    action: 'ask_tier2',
    refusals: {},
  }),
  answerConsultation: staffCommand({
    path: '/v1/staff/cases/{caseId}/consultation-answer',
    summary: 'Answer engineering',
    body: consultationRequest,
    action: 'answer_engineering',
    refusals: {
      nothing_asked: {
        status: 409,
        title: 'Engineering has asked nothing',
        hint: 'Keep a note instead.',
      },
    },
  }),
  diagnoseFault: staffCommand({
    path: '/v1/staff/cases/{caseId}/diagnosis',
    summary: 'Name the cause of a fault',
    body: diagnosisRequest,
    action: 'diagnose',
    refusals: {},
  }),
  reportFault: staffCommand({
    path: '/v1/staff/cases/{caseId}/fault-report',
    summary: 'Report fix or workaround; the case returns to Tier 2',
    body: faultReportRequest,
    action: 'report_fault',
    refusals: {
      diagnosis_missing: {
        status: 409,
        title: 'The fault has no diagnosis yet',
        hint: 'Record the diagnosis first, then the fix or workaround.',
      },
      incident_not_found: incidentNotFound,
    },
  }),
};
