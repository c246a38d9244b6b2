import * as z from 'zod';
import { clockKinds } from '../case/parts/clock.ts';
import { escalationReasons } from '../case/parts/escalation.ts';
import { checks } from '../case/parts/finding.ts';
import { faultResolutions, severities } from '../case/parts/hand-off.ts';
import { optionKinds, planKinds } from '../case/parts/plan.ts';
import { announcements, statuses } from '../case/parts/status.ts';
import { deskId, reportedMoney, time } from '../kernel/fields.contract.ts';
import { tiers } from '../kernel/parties.ts';
import { causeCategories, outcomeKinds } from '../kernel/words.ts';
import { packIds } from '../laws/pack-id.ts';
import { refundPaths } from '../payments/refund.ts';

const staffName = z.string().describe('`staff:` and the user name');
const hash = z.string().describe('SHA-256, hexadecimal');
const rule = z
  .strictObject({ version: z.string(), clause: z.string() })
  .describe('Version of the policy, and the clause in it');

/** Parts of a case as they are kept, which staff see as they are. */
export const finding = z
  .strictObject({
    check: z.enum(checks),
    result: z.enum(['confirmed', 'refuted', 'unknown']),
    facts: z.record(z.string(), z.union([z.string(), z.number(), reportedMoney, z.null()])),
  })
  .describe('The answer of one check');

export const clock = z.strictObject({
  kind: z.enum(clockKinds),
  dueAt: time,
  pausedAt: time.nullable(),
  right: z.enum(packIds).optional().describe('Of whose right it is, on the clocks of a law'),
  desk: deskId.optional().describe('Whose answer it is, on the clocks of a question to a desk'),
});

const lines = z
  .array(z.strictObject({ id: z.string(), name: z.string() }))
  .optional()
  .describe('Lines of the order that it is about; left out where none was named');

export const decision = z.strictObject({
  kind: z.enum(['refund', 'decline', 'explain']),
  amount: reportedMoney.nullable().describe('What goes back; null where no money moves'),
  lines,
  by: z.string().describe('`automatic`, or `staff:` and the user name of who proposed it'),
  approvedBy: staffName.nullable(),
  policy: rule,
  at: time,
});

export const outcome = z.strictObject({
  kind: z.enum(outcomeKinds),
  amount: reportedMoney.nullable(),
  policy: rule.nullable(),
  decidedAt: time.nullable().describe('When a person decided it; null where the machine or the customer did'),
  at: time,
});

const option = z.strictObject({
  id: z.string(),
  kind: z.enum(optionKinds),
  amount: reportedMoney.nullable(),
  path: z.enum(refundPaths).nullable(),
  charged: reportedMoney.nullable(),
  expectedBy: z.iso.date().nullable(),
  lines,
});

export const plan = z.strictObject({
  hash: hash.describe('Names the plan as it stands; an approval gives it'),
  kind: z.enum(planKinds),
  options: z.array(option),
  proposedBy: staffName,
  proposedAt: time,
  version: z.int().describe('Version of the case by which it was proposed'),
  state: z.enum(['proposed', 'returned', 'offered', 'accepted', 'carried_out']),
  approval: z
    .strictObject({ by: staffName, at: time, clause: z.string(), desk: deskId.optional() })
    .nullable(),
  desks: z
    .array(deskId)
    .optional()
    .describe('Desks that have to approve it, one after another; absent where none has to'),
  deskApprovals: z
    .array(z.strictObject({ desk: deskId, by: staffName, at: time }))
    .optional()
    .describe('Desks that approved it so far'),
  expiresAt: time.nullable(),
  chosen: z.string().nullable().describe('The option that the customer chose'),
});

/** What a colleague wrote to explain a plan; null where it was erased. */
export const planWords = z
  .strictObject({ text: z.string(), options: z.array(z.string()).describe('In the order of the options') })
  .nullable();

export const offerRound = z.strictObject({
  options: z.array(option),
  version: z.int(),
  result: z.enum(['declined', 'countered', 'expired', 'failed', 'overtaken']),
  counter: reportedMoney.nullable().describe('What the customer asked for instead'),
  at: time,
});

const wentUp = z.strictObject({
  from: z.enum(tiers),
  to: z.enum(tiers),
  reasons: z.array(z.enum(escalationReasons)),
  by: z.string().describe('`customer`, `system`, or `staff:` and the user name'),
  at: time,
});

export const escalation = z.strictObject({ ...wentUp.shape, acceptedAt: time.nullable() });

export const packet = z.strictObject({
  ...wentUp.shape,
  note: z.string().describe('Why the service so far was not enough, from the facts'),
  ownerBefore: z.string(),
  findings: z.array(finding),
  offers: z.array(offerRound),
  contacts: z.int(),
  clocks: z.array(clock),
  history: z.strictObject({ version: z.int(), hash }).describe('How much of the log it had behind it'),
});

export const handOff = z.strictObject({
  by: z.string().describe('`system`, or `staff:` and the user name'),
  at: time,
  severity: z.enum(severities),
  facts: finding.shape.facts,
  incidents: z.array(z.string()).describe('Incidents that may explain it'),
  failure: z
    .strictObject({ step: z.string(), error: z.string() })
    .nullable()
    .describe('The step that failed beyond its retries'),
  returnTo: z.enum(statuses),
  owner: z.string(),
  askedTier2At: time.nullable(),
  untold: z.enum(announcements).nullable().describe('News that is brought after the repair'),
  diagnosis: z.strictObject({ cause: z.enum(causeCategories), at: time }).nullable(),
});

export const fault = z.strictObject({
  resolution: z.enum(faultResolutions),
  cause: z.enum(causeCategories),
  incident: z.string().nullable(),
});

export const report = z.strictObject({
  cause: z.enum(causeCategories),
  by: staffName,
  at: time,
  version: z.int(),
});

export const appeal = z.strictObject({
  round: z.int(),
  at: time,
  open: z.boolean(),
  result: z.enum(['upheld', 'rejected']).nullable(),
});
