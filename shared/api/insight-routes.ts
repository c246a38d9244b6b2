import { staffActions } from '../case/who-may.ts';
import type { Route } from '../command/route.ts';
import { staff } from '../command/staff-command.contract.ts';
import {
  explainedCases,
  explainedQuery,
  incident,
  incidentList,
  incidentPlanRequest,
  incidentPlans,
  incidentRequest,
} from '../features/engineering/incidents.contract.ts';
import { statisticsAnswer, statisticsQuery } from '../features/statistics/statistics.contract.ts';
import { type StaffGroup, staffGroups } from '../kernel/staff.ts';

const registrars = ['engineering', 'lead', 'admin'] as const satisfies readonly StaffGroup[];

/** Routes about more than one case: incidents and statistics (D8, E12). */
export const insightRoutes = {
  listIncidents: {
    ...staff,
    method: 'GET',
    path: '/v1/staff/incidents',
    summary: 'List known incidents, newest first',
    groups: staffGroups,
    response: { status: 200, description: 'All of them', schema: incidentList },
    problems: [],
  },
  registerIncident: {
    ...staff,
    method: 'POST',
    path: '/v1/staff/incidents',
    summary: 'Register an incident, which explains the payments that it hit',
    groups: registrars,
    body: incidentRequest,
    response: { status: 201, description: 'The incident', schema: incident },
    problems: ['invalid_period'],
  },
  listExplainedCases: {
    ...staff,
    method: 'GET',
    path: '/v1/staff/incidents/{incidentId}/cases',
    summary: 'List the waiting cases that an incident may explain',
    groups: staffGroups,
    query: explainedQuery,
    response: { status: 200, description: 'One page', schema: explainedCases },
    problems: ['incident_not_found', 'invalid_cursor'],
  },
  proposeForIncident: {
    ...staff,
    method: 'POST',
    path: '/v1/staff/incidents/{incidentId}/plans',
    summary: 'Propose the same plan on cases of one incident; each is approved by itself',
    groups: staffActions.propose.groups,
    body: incidentPlanRequest,
    response: { status: 200, description: 'What became of each', schema: incidentPlans },
    problems: ['incident_not_found'],
  },
  readStatistics: {
    ...staff,
    method: 'GET',
    path: '/v1/staff/statistics',
    summary: 'Count what the cases that ended in a period came from and came to',
    groups: staffGroups,
    query: statisticsQuery,
    response: { status: 200, description: 'The statistics', schema: statisticsAnswer },
    problems: ['invalid_period'],
  },
} as const satisfies Record<string, Route>;
