import * as z from 'zod';
import { escalationReasons } from '../../case/parts/escalation.ts';
import { milestones } from '../../case/parts/statistics-row.ts';
import { common } from '../../command/refusals.ts';
import { staffRoute } from '../../command/staff-command.contract.ts';
import { time } from '../../kernel/fields.contract.ts';
import { tiers } from '../../kernel/parties.ts';
import { staffGroups } from '../../kernel/staff.ts';
import { isPlainDate } from '../../kernel/time.ts';
import { causeCategories, channels, outcomeKinds, reasons } from '../../kernel/words.ts';

const day = z.iso.date({ abort: true }).refine(isPlainDate);
const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();
const seconds = z.number().nullable();
const sum = z.strictObject({ amount: count, currency: z.string() }).describe('Minor units, ISO 4217');
const counts = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys), count);

/** Query of `GET /v1/staff/statistics`. */
export const statisticsQuery = z.strictObject({
  from: day.describe('First day on which the cases ended, UTC'),
  to: day.describe('Last day; at most 366 days with the first'),
});

/** Answer to `GET /v1/staff/statistics`. */
export const statisticsAnswer = z
  .strictObject({
    period: z.strictObject({ from: day, to: day }),
    cases: count.describe('Cases that ended, without merged ones: another case carries those on'),
    merged: count,
    outcomes: counts(outcomeKinds),
    reasons: counts(reasons),
    channels: counts(channels),
    causes: counts(causeCategories),
    causesNamed: count.describe('Causes named by a closing report or engineering; others follow from checks'),
    escalated: count.describe('Cases that went to a higher tier'),
    escalationReasons: counts(escalationReasons).describe('One case may have several'),
    solvedBy: counts(tiers),
    automatic: count.describe('Cases that no person decided'),
    atFirstContact: count.describe('Solved by Tier 1 without a question, an escalation or a second round'),
    firstContactRate: share,
    seconds: z
      .record(z.enum(milestones), z.strictObject({ cases: count, median: seconds, percentile90: seconds }))
      .describe('From the opening to each milestone'),
    missed: counts(tiers).describe('Service targets missed'),
    satisfaction: z.strictObject({
      answered: count,
      satisfied: count,
      solved: count,
      averageRating: z.number().nullable(),
    }),
    refunds: z.array(z.strictObject({ kind: z.enum(outcomeKinds), refunds: count, sum })),
    reopenings: count,
    appeals: z.strictObject({ made: count, upheld: count }),
    prevention: z
      .array(
        z.strictObject({
          caseId: z.string(),
          cause: z.enum(causeCategories),
          text: z.string(),
          since: time,
          cameBack: count,
        }),
      )
      .describe(
        'Measures against a repeat, and how many cases of the same cause were opened since and have ended',
      ),
  })
  .meta({ id: 'Statistics' });

export const statisticsRoutes = {
  readStatistics: staffRoute({
    method: 'GET',
    path: '/v1/staff/statistics',
    summary: 'Count what the cases that ended in a period came from and came to',
    groups: staffGroups,
    query: statisticsQuery,
    response: { status: 200, description: 'The statistics', schema: statisticsAnswer },
    refusals: { invalid_period: common.invalid_period },
  }),
};
