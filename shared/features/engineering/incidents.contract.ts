import * as z from 'zod';
import { staffActions } from '../../case/who-may.ts';
import type { ProblemType } from '../../command/problem-type.ts';
import { common } from '../../command/refusals.ts';
import { staffRoute } from '../../command/staff-command.contract.ts';
import { currency, line, time } from '../../kernel/fields.contract.ts';
import { type StaffGroup, staffGroups } from '../../kernel/staff.ts';
import { causeCategories } from '../../kernel/words.ts';
import { incidentPlan } from '../plan/plan.contract.ts';
import { queueItem } from '../queue/queue.contract.ts';

const shared = {
  title: line(200).describe('What happened, in words that staff of every tier understand'),
  cause: z.enum(causeCategories),
  methods: z
    .array(z.string().regex(/^[a-z0-9_]{1,40}$/, 'is not a payment method'))
    .max(20)
    .describe('Payment methods that it hit; empty where it hit all'),
  currencies: z.array(currency).max(20).describe('Currencies that it hit; empty where it hit all'),
  from: time.describe('When it began, RFC 3339, UTC'),
  to: time.nullable().describe('When it ended; null while it goes on'),
};

/** Body of `POST /v1/staff/incidents`. */
export const incidentRequest = z.strictObject(shared).meta({
  id: 'NewIncident',
  example: {
    title: 'Wallet provider unreachable',
    cause: 'provider_fault',
    methods: ['wallet'],
    currencies: [],
    from: '2026-11-15T12:20:00Z',
    to: '2026-11-15T12:55:00Z',
  },
});
export type IncidentRequest = z.output<typeof incidentRequest>;

/** An incident as it was registered. */
export const incident = z
  .strictObject({
    id: z.string(),
    ...shared,
    registeredBy: z.string().describe('`staff:` and the user name'),
    registeredAt: time,
  })
  .meta({ id: 'Incident' });

/** Answer to `GET /v1/staff/incidents`. */
export const incidentList = z
  .strictObject({ items: z.array(incident).describe('Newest first') })
  .meta({ id: 'Incidents' });

/** Query of `GET /v1/staff/incidents/{incidentId}/cases`. */
export const explainedQuery = z.strictObject({
  cursor: z.string().max(500).optional().describe('`next` of the page before'),
});

/** Answer to `GET /v1/staff/incidents/{incidentId}/cases`. */
export const explainedCases = z
  .strictObject({
    incident,
    items: z
      .array(queueItem)
      .describe('Waiting cases that it may explain; may be empty although more follow'),
    next: z.string().nullable(),
  })
  .meta({ id: 'ExplainedCases' });

/** Body of `POST /v1/staff/incidents/{incidentId}/plans`. */
export const incidentPlanRequest = z
  .strictObject({
    cases: z
      .array(z.strictObject({ caseId: z.string().regex(/^case_[0-9a-z]{26}$/), version: z.int().positive() }))
      .min(1)
      .max(25)
      .describe('The cases and the versions of them that you saw'),
    plan: incidentPlan.describe('An option that moves money without an amount takes each case’s own'),
  })
  .meta({
    id: 'IncidentPlan',
    example: {
      cases: [{ caseId: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6', version: 7 }],
      plan: {
        kind: 'offer',
        words: 'A fault in our checkout took too much.',
        options: [{ kind: 'correction', words: 'You get the difference back.' }],
      },
    },
  });
export type IncidentPlanRequest = z.output<typeof incidentPlanRequest>;

/** Answer to `POST /v1/staff/incidents/{incidentId}/plans`. */
export const incidentPlans = z
  .strictObject({
    items: z.array(
      z.strictObject({
        caseId: z.string(),
        refused: z.string().nullable().describe('Why this one was not proposed; null where it was'),
      }),
    ),
  })
  .meta({ id: 'IncidentPlans' });
export type IncidentPlans = z.output<typeof incidentPlans>;

export const incidentNotFound = {
  status: 404,
  title: 'There is no such incident',
  hint: 'Register the incident first, or leave it out.',
} as const satisfies ProblemType;

const registrars = ['engineering', 'lead', 'admin'] as const satisfies readonly StaffGroup[];

export const incidentRoutes = {
  listIncidents: staffRoute({
    method: 'GET',
    path: '/v1/staff/incidents',
    summary: 'List known incidents, newest first',
    groups: staffGroups,
    response: { status: 200, description: 'All of them', schema: incidentList },
    refusals: {},
  }),
  registerIncident: staffRoute({
    method: 'POST',
    path: '/v1/staff/incidents',
    summary: 'Register an incident, which explains the payments that it hit',
    groups: registrars,
    body: incidentRequest,
    response: { status: 201, description: 'The incident', schema: incident },
    refusals: { invalid_period: common.invalid_period },
  }),
  listExplainedCases: staffRoute({
    method: 'GET',
    path: '/v1/staff/incidents/{incidentId}/cases',
    summary: 'List the waiting cases that an incident may explain',
    groups: staffGroups,
    query: explainedQuery,
    response: { status: 200, description: 'One page', schema: explainedCases },
    refusals: { incident_not_found: incidentNotFound, invalid_cursor: common.invalid_cursor },
  }),
  proposeForIncident: staffRoute({
    method: 'POST',
    path: '/v1/staff/incidents/{incidentId}/plans',
    summary: 'Propose the same plan on cases of one incident; each is approved by itself',
    groups: staffActions.propose.groups,
    body: incidentPlanRequest,
    response: { status: 200, description: 'What became of each', schema: incidentPlans },
    refusals: { incident_not_found: incidentNotFound },
  }),
};
