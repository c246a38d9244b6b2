import * as z from 'zod';
import {
  isOpenToDesks,
  refusalsTo,
  type StaffAction,
  type StaffRefusal,
  staffActions,
} from '../case/who-may.ts';
import { common } from './refusals.ts';
import type { Refusals, RouteContract } from './route.contract.ts';

/** Why a member of staff may not act on a case now. */
const ofAction = {
  group_may_not: {
    status: 403,
    title: 'Your groups do not allow this',
    hint: 'Ask somebody of the tier that has the case, or a lead.',
  },
  status_does_not_allow: {
    status: 409,
    title: 'The case’s status does not allow this now',
    hint: 'Read the case file: `actions` says what can be done.',
  },
  tier_does_not_allow: {
    status: 409,
    title: 'This is not done at the tier that has the case',
    hint: 'Read the case file: Tier 1 decides or escalates, Tier 2 proposes plans, engineering reports faults.',
  },
  reviewer_excluded: {
    status: 403,
    title: 'You may not work on this round of the case',
    hint: 'You decided what is now looked at afresh, or the case was taken from you. Leave it to a colleague.',
  },
  owned_by_another: {
    status: 403,
    title: 'Somebody else owns this case',
    hint: 'Ask the owner to release it, or a lead to assign it to you.',
  },
  already_yours: {
    status: 409,
    title: 'You own this case already',
    hint: 'Nothing more to do: go on with it, or release it for a colleague.',
  },
  not_the_owner: {
    status: 403,
    title: 'You do not own this case',
    hint: 'Only its owner or a lead can do this.',
  },
  second_person_needed: {
    status: 403,
    title: 'Your own plan needs somebody else’s approval',
    hint: 'Ask a colleague who may approve, or propose another plan.',
  },
} as const satisfies Record<StaffRefusal, Refusals[string]>;

/** Why nobody takes what they have, where the action does not say so. */
export const alreadyYours = ofAction.already_yours;

/** Why somebody is not let in at a route of staff. */
const ofStaff = {
  staff_token_invalid: {
    status: 401,
    title: 'A token of staff is needed',
    hint: 'Sign in again and send `Authorization: Bearer <access token>`.',
  },
  group_may_not: ofAction.group_may_not,
} as const satisfies Refusals;

const ofVersion = {
  case_not_found: common.case_not_found,
  precondition_required: {
    status: 428,
    title: 'The version of the case that you saw is missing',
    hint: 'Send `If-Match` with the ETag of the case file.',
  },
  stale_version: {
    status: 412,
    title: 'The case has changed since you read it',
    hint: 'See `current` for the newer state, read the case file again, and decide on that.',
  },
} as const satisfies Refusals;

/** Header of every staff command: the version that the caller saw. */
export const ifMatch = z.object({
  'if-match': z
    .string()
    .regex(/^"\d{1,9}"$/, 'must be the version of the case in quotes, as in its ETag')
    .describe('ETag of the case file'),
});

type OwnPart = Omit<RouteContract, 'service' | 'access' | 'throttle'> &
  Required<Pick<RouteContract, 'groups'>>;

/** A route for staff of these groups. */
export function staffRoute<const R extends OwnPart>(route: R) {
  return {
    ...route,
    service: 'staff',
    access: 'staff',
    throttle: { rate: 100, burst: 200 },
    refusals: { ...ofStaff, ...route.refusals },
  } as const satisfies RouteContract;
}

interface StaffCommand<P, B, R> {
  readonly path: P;
  readonly summary: string;
  readonly body: B;
  /** What it does to the case: who may call it follows from this. */
  readonly action: StaffAction;
  readonly refusals: R;
}

/** A command of staff on the version of a case that they saw; it answers with the case file after it. */
export function staffCommand<
  P extends `/v1/staff/cases/{caseId}/${string}`,
  B extends z.ZodType,
  const R extends Refusals,
>({ path, summary, body, action, refusals }: StaffCommand<P, B, R>) {
  return staffRoute({
    method: 'POST',
    path,
    summary,
    groups: staffActions[action].groups,
    desks: isOpenToDesks(action),
    headers: ifMatch,
    body,
    refusals: { ...ofVersion, ...refusalsOf(action), ...refusals },
  });
}

/** Those of an action. The type names them all: which of them an action has is told by `refusalsTo`. */
function refusalsOf(action: StaffAction): Readonly<Partial<typeof ofAction>> {
  return Object.fromEntries(refusalsTo(action).map((code) => [code, ofAction[code]]));
}

/** Body of the commands that need nothing more. */
export const nothing = z.strictObject({}).meta({ id: 'Nothing', example: {} });
