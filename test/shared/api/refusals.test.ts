import { describe, expect, it } from 'vitest';
import { webhooks } from '../../../functions/gateways/list.ts';
import { problemsOf, type RefusalCode } from '../../../shared/api/problems.ts';
import { type RouteId, routes } from '../../../shared/api/routes.ts';
import { webhookRoutes } from '../../../shared/api/webhook-routes.ts';
import type { AccessError } from '../../../shared/command/authorise.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
} from '../../../shared/command/staff-command.use-case.ts';
import type { proposeForIncident } from '../../../shared/features/engineering/incident-plans.use-case.ts';
import type {
  listExplainedCases,
  registerIncident,
} from '../../../shared/features/engineering/incidents.use-case.ts';
import type { OpenCaseError } from '../../../shared/features/intake/open.use-case.ts';
import type { listCases } from '../../../shared/features/queue/queue.use-case.ts';
import type { readStatistics } from '../../../shared/features/statistics/statistics.use-case.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { caseFile } from '../../../shared/views/case-file.view.ts';

const all = Object.entries<Route>({ ...routes, ...webhookRoutes(webhooks) });
const customerCommands = [
  'confirmAddress',
  'confirmOutcome',
  'withdrawCase',
  'sendMessage',
  'answerQuestions',
  'chooseOption',
  'escalateCase',
  'appealOutcome',
  'reopenCase',
] as const;
const staffCommands = [
  'claimCase',
  'assignCase',
  'releaseCase',
  'addNote',
  'askCustomer',
  'playBackUnderstanding',
  'replyToCustomer',
  'decideCase',
  'mergeCase',
  'invokeRight',
  'sendHoldingReply',
  'escalateToTier2',
  'proposePlan',
  'decideOnPlan',
  'handOffCase',
  'consultTier2',
  'answerConsultation',
  'diagnoseFault',
  'reportFault',
  'fileReport',
  'consultDesk',
  'takeDeskConsultation',
  'answerDeskConsultation',
  'recallDeskConsultation',
] as const;
type StaffCommand = (typeof staffCommands)[number];
type CustomerCommand = (typeof customerCommands)[number];
type CodesOf<R extends RouteId> = { [K in R]: RefusalCode<K> }[R];
type TokenCode = AccessError['code'] | 'access_token_missing';
/** Refused before the command looks at its case. */
type BeforeCommand = 'staff_token_invalid' | 'precondition_required';
/** Commands of whoever owns the case; the others do not ask who does. */
const ofOwners = staffCommands.filter(
  (id) =>
    ![
      'assignCase',
      'releaseCase',
      'addNote',
      'decideOnPlan',
      'answerConsultation',
      'takeDeskConsultation',
      'answerDeskConsultation',
    ].includes(id),
);
/** Commands that say how much goes back on the payment. */
const ofMoney: readonly StaffCommand[] = ['decideCase', 'proposePlan', 'decideOnPlan'];

/** Several codes that the same commands answer. */
const answeredBy = <C extends string>(ids: readonly StaffCommand[], ...of: readonly C[]) =>
  Object.fromEntries(of.map((code) => [code, ids])) as Record<C, readonly StaffCommand[]>;

/** Codes with which a use-case can refuse. */
type CodeOf<F extends (...args: never) => Promise<Result<unknown, { readonly code: string }>>> = Extract<
  Awaited<ReturnType<F>>,
  { ok: false }
>['error']['code'];

/** Compiles only as long as the compiler refuses the line below the remark. */
const undeclared = (deps: StaffDeps, access: StaffAccess): StaffResult<typeof routes.claimCase> =>
  // @ts-expect-error a command refuses for nothing that its contract does not name
  act(deps, access, () => err({ code: 'plan_changed' }));

describe('what a use-case can refuse stands in its route’s problems', () => {
  const opening: Record<OpenCaseError['code'], true> = {
    idempotency_conflict: true,
    temporarily_unavailable: true,
    too_many_cases: true,
  };
  const access: Record<AccessError['code'], true> = { case_not_found: true, access_token_expired: true };
  const commands: Record<Exclude<CodesOf<CustomerCommand>, TokenCode>, readonly string[]> = {
    no_address_to_confirm: ['confirmAddress'],
    mailed_link_needed: ['confirmAddress'],
    nothing_to_confirm: ['confirmOutcome'],
    already_confirmed: ['confirmOutcome'],
    refund_already_started: ['withdrawCase'],
    case_already_ended: ['withdrawCase', 'sendMessage', 'answerQuestions'],
    question_not_open: ['answerQuestions'],
    agreed_misplaced: ['answerQuestions'],
    no_offer: ['chooseOption'],
    already_chosen: ['chooseOption'],
    option_expired: ['chooseOption'],
    option_not_found: ['chooseOption'],
    payout_account_missing: ['chooseOption'],
    payout_account_misplaced: ['chooseOption'],
    payout_account_invalid: ['chooseOption'],
    amount_exceeds_payment: ['chooseOption'],
    verified_link_needed: ['chooseOption', 'withdrawCase'],
    already_escalated: ['escalateCase'],
    cannot_escalate_now: ['escalateCase'],
    nothing_to_appeal: ['appealOutcome'],
    appeal_window_over: ['appealOutcome'],
    appeals_exhausted: ['appealOutcome'],
    nothing_to_reopen: ['reopenCase'],
    reopening_window_over: ['reopenCase'],
    too_many_requests: ['sendMessage', 'answerQuestions'],
    temporarily_unavailable: customerCommands,
  };

  it.each(Object.keys(opening) as (keyof typeof opening)[])('openCase: %s', (code) => {
    expect(problemsOf(routes.openCase)).toContain(code);
  });

  it.each(Object.keys(access) as (keyof typeof access)[])('every route of a token: %s', (code) => {
    for (const [, route] of all) if (route.access === 'case_token') expect(problemsOf(route)).toContain(code);
  });

  it.each(Object.entries(commands) as [keyof typeof commands, readonly string[]][])('%s: %j', (code, ids) => {
    const routesOf = all.filter(([id]) => ids.includes(id));
    expect(routesOf.map(([id]) => id).sort()).toEqual([...ids].sort());
    for (const [, route] of routesOf) expect(problemsOf(route)).toContain(code);
  });

  const staff: Record<Exclude<CodesOf<StaffCommand>, BeforeCommand>, readonly StaffCommand[]> = {
    case_not_found: staffCommands,
    temporarily_unavailable: staffCommands,
    status_does_not_allow: staffCommands,
    group_may_not: staffCommands,
    stale_version: staffCommands,
    owned_by_another: ofOwners,
    already_yours: ['claimCase', 'takeDeskConsultation'],
    not_the_owner: ['releaseCase'],
    tier_does_not_allow: [
      'decideCase',
      'escalateToTier2',
      'proposePlan',
      'decideOnPlan',
      'handOffCase',
      'fileReport',
      'consultDesk',
      'recallDeskConsultation',
    ],
    desk_must_approve: ['decideOnPlan'],
    desk_unknown: ['consultDesk'],
    desk_already_asked: ['consultDesk'],
    desk_not_asked: ['takeDeskConsultation', 'answerDeskConsultation', 'recallDeskConsultation'],
    second_person_needed: ['decideOnPlan'],
    reviewer_excluded: ['claimCase', 'decideCase', 'proposePlan', 'decideOnPlan'],
    above_authority: ['decideCase', 'decideOnPlan'],
    second_refund_needs_plan: ['decideCase'],
    amount_not_available: ofMoney,
    currency_differs: ofMoney,
    payment_not_known: ofMoney,
    path_not_supported: ['proposePlan', 'decideOnPlan'],
    goodwill_exhausted: ['proposePlan', 'decideOnPlan'],
    payer_not_verified: ofMoney,
    line_not_of_order: ['decideCase', 'proposePlan'],
    plan_changed: ['decideOnPlan'],
    nothing_asked: ['answerConsultation'],
    ...answeredBy(['invokeRight'], 'right_not_in_force', 'right_already_runs'),
    ...answeredBy(['invokeRight'], 'right_asked_too_late', 'right_begins_later', 'right_before_payment'),
    ...answeredBy(['invokeRight'], 'right_payment_unknown'),
    ...answeredBy(['sendHoldingReply'], 'right_not_running', 'delay_not_open', 'delay_needs_reason'),
    diagnosis_missing: ['reportFault'],
    incident_not_found: ['reportFault'],
    not_mergeable: ['mergeCase'],
    assignee_unknown: ['assignCase'],
    assignee_not_in_tier: ['assignCase'],
    // Only customers meet these.
    ...answeredBy([], 'already_confirmed', 'refund_already_started', 'question_not_open'),
    ...answeredBy([], 'already_escalated', 'no_offer', 'option_not_found', 'option_expired'),
    ...answeredBy([], 'payout_account_missing', 'nothing_to_appeal', 'appeal_window_over'),
    ...answeredBy([], 'appeals_exhausted', 'nothing_to_reopen', 'reopening_window_over'),
  };

  it.each(Object.entries(staff))('staff: %s', (code, ids) => {
    for (const id of staffCommands) {
      const answers: readonly string[] = problemsOf(routes[id]);
      if (ids.includes(id)) expect([id, answers]).toEqual([id, expect.arrayContaining([code])]);
      else expect([id, answers]).toEqual([id, expect.not.arrayContaining([code])]);
    }
  });

  it('and nothing else compiles', () => {
    expect(undeclared).toBeTypeOf('function');
  });

  it('staff: every command of staff stands in these tables', () => {
    const commands = all.filter(
      ([, { headers, access }]) => access === 'staff' && headers?.shape['if-match'],
    );
    expect(commands.map(([id]) => id).toSorted()).toEqual(staffCommands.toSorted());
  });

  const beyondOneCase = {
    listCases: { invalid_cursor: true } satisfies Record<CodeOf<typeof listCases>, true>,
    readCaseFile: { case_not_found: true } satisfies Record<CodeOf<typeof caseFile>, true>,
    keepShift: {},
    listIncidents: {},
    registerIncident: { invalid_period: true } satisfies Record<CodeOf<typeof registerIncident>, true>,
    listExplainedCases: { incident_not_found: true, invalid_cursor: true } satisfies Record<
      CodeOf<typeof listExplainedCases>,
      true
    >,
    proposeForIncident: { incident_not_found: true } satisfies Record<
      CodeOf<typeof proposeForIncident>,
      true
    >,
    readStatistics: { invalid_period: true } satisfies Record<CodeOf<typeof readStatistics>, true>,
  };

  const sharedByStaff = ['staff_token_invalid', 'group_may_not'];
  it.each(Object.entries(beyondOneCase))('staff: %s', (id, refusals) => {
    const route: Route = routes[id as keyof typeof beyondOneCase];
    expect(problemsOf(route)).toEqual(expect.arrayContaining(Object.keys(refusals)));
    const own = Object.keys(route.refusals).filter((code) => !sharedByStaff.includes(code));
    expect(Object.keys(refusals)).toEqual(expect.arrayContaining(own));
  });

  it('staff: every route is in one table or the other', () => {
    const staffIds = all.filter(([, { access }]) => access === 'staff').map(([id]) => id);
    expect([...staffCommands, ...Object.keys(beyondOneCase)].toSorted()).toEqual(staffIds.toSorted());
  });

  it.each(all.filter(([, { access }]) => access === 'staff'))(
    '%s: no token, and a wrong group',
    (_, route) => {
      expect(problemsOf(route)).toEqual(expect.arrayContaining(['staff_token_invalid', 'group_may_not']));
    },
  );

  it.each(all.filter(([, { body, headers, query }]) => body ?? headers ?? query))(
    '%s: fields of body, headers and query that are wrong',
    (_, route) => {
      expect(problemsOf(route)).toContain('validation_failed');
    },
  );
});
