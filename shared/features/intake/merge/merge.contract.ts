import * as z from 'zod';
import { staffCommand } from '../../../command/staff-command.contract.ts';

/** Body of `POST /v1/staff/cases/{caseId}/merge`. */
export const mergeRequest = z
  .strictObject({ into: z.string().regex(/^case_[0-9a-z]{26}$/) })
  .meta({ id: 'Merge', example: { into: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6' } });
export type MergeRequest = z.output<typeof mergeRequest>;

export const mergeRoutes = {
  mergeCase: staffCommand({
    path: '/v1/staff/cases/{caseId}/merge',
    summary: 'End this case because another one carries the same complaint',
    body: mergeRequest,
    action: 'merge',
    refusals: {
      not_mergeable: {
        status: 422,
        title: 'These cases cannot be merged',
        hint: 'Both must be about the same payment, and the one that goes on must be open.',
      },
    },
  }),
};
