import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type RoutesOf, routes } from '../../shared/contracts/routes.ts';
import type { AskRequest, DecideRequest, QueueQueryParams } from '../../shared/contracts/staff-schemas.ts';
import type { Case } from '../../shared/domain/case.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { StaffGroup, StaffMember } from '../../shared/domain/staff.ts';
import { caseFile } from '../../shared/use-cases/case-file.ts';
import { listQueue } from '../../shared/use-cases/list-queue.ts';
import { merge } from '../../shared/use-cases/merge-cases.ts';
import {
  ask,
  assign,
  claim,
  decide,
  keepNote,
  release,
  reply,
  type StaffAccess,
  type StaffDeps,
  type StaffError,
} from '../../shared/use-cases/staff-cases.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/records.ts';
import { type Answer, httpHandler, type Refusal, type RouteHandler } from './http-handler.ts';
import type { CheckedRequest } from './read-request.ts';
import { staffMember } from './staff-member.ts';

type StaffEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
type StaffRoute = RoutesOf<'staff'>;

const deps: StaffDeps = { ...noticeDeps(), ...driveDeps(), payments: payments() };

export const handler = httpHandler<'staff', StaffEvent>('staff', {
  listCases: guarded('listCases', async ({ query }, member) => {
    const page = await listQueue(deps.store, member, query as QueueQueryParams);
    return page.ok ? ok({ body: page.value }) : page;
  }),
  readCaseFile: guarded('readCaseFile', ({ params }, member) => file(params['caseId'] ?? '', member)),
  claimCase: command('claimCase', (access) => claim(deps, access)),
  assignCase: command('assignCase', (access, body) => assign(deps, access, (body as { to: string }).to)),
  releaseCase: command('releaseCase', (access) => release(deps, access)),
  addNote: command('addNote', (access, body) => keepNote(deps, access, (body as { text: string }).text)),
  askCustomer: command('askCustomer', (access, body) => ask(deps, access, body as AskRequest)),
  replyToCustomer: command('replyToCustomer', (access, body) =>
    reply(deps, access, (body as { text: string }).text),
  ),
  decideCase: command('decideCase', (access, body) => decide(deps, access, body as DecideRequest)),
  mergeCase: command('mergeCase', (access, body) => merge(deps, access, (body as { into: string }).into)),
});

/** Lets only members of the route's groups in. */
function guarded(
  id: StaffRoute,
  serve: (request: CheckedRequest, member: StaffMember) => Promise<Result<Answer, Refusal>>,
): RouteHandler<StaffEvent> {
  const groups: readonly StaffGroup[] = routes[id].groups;
  return async (request, event) => {
    const member = staffMember(event);
    if (member.username === '') return err({ code: 'staff_token_invalid' });
    if (!member.groups.some((group) => groups.includes(group))) return err({ code: 'group_may_not' });
    return serve(request, member);
  };
}

/** A command on the version that the caller saw; answers with the case file after it. */
function command(
  id: StaffRoute,
  run: (access: StaffAccess, body: unknown) => Promise<Result<Case, StaffError>>,
): RouteHandler<StaffEvent> {
  return guarded(id, async ({ params, headers, body }, member) => {
    const caseId = params['caseId'] ?? '';
    const version = Number(String(headers['if-match']).slice(1, -1));
    const done = await run({ member, caseId, version }, body);
    return done.ok ? file(caseId, member) : done;
  });
}

async function file(caseId: string, member: StaffMember): Promise<Result<Answer, Refusal>> {
  const found = await caseFile(deps, caseId, member);
  return found.ok ? ok({ body: found.value, etag: `"${found.value.version}"` }) : found;
}
