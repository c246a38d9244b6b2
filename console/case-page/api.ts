import type * as z from 'zod';
import type { ProblemCode } from '../../shared/api/problems.ts';
import type { RouteId, RoutesOf, routes } from '../../shared/api/routes.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import type { Access } from './access.ts';

/** Why the answer is not what was asked for. */
export interface PageProblem {
  readonly code: ProblemCode | 'offline';
  /** What the API itself says, in English. */
  readonly hint: string | null;
  /** What is particular about this case, in its language. */
  readonly detail: string | null;
  /** Names the occurrence in the logs of the service. */
  readonly instance: string | null;
}

export type CaseAnswer = Result<CaseView, PageProblem>;

type PathOf<R extends RouteId> = (typeof routes)[R]['path'];
/** Routes that take a body of a customer. */
type CommandId = {
  [R in RoutesOf<'customer'>]: (typeof routes)[R] extends { body: z.ZodType } ? R : never;
}[RoutesOf<'customer'>];
/** What a request takes. */
export type BodyOf<R extends CommandId> = z.input<(typeof routes)[R]['body']>;

const longestWaitMs = 20_000;

const casePath: PathOf<'readCase'> = '/v1/cases/{caseId}';
const accessLinksPath: PathOf<'requestAccessLink'> = '/v1/access-links';

export function readCase(access: Access, messagesBefore?: string): Promise<CaseAnswer> {
  const page = messagesBefore === undefined ? '' : `?messagesBefore=${encodeURIComponent(messagesBefore)}`;
  return ask(access, `${casePath}${page}`, { method: 'GET' });
}

export const confirmAddress = command<'confirmAddress'>('/v1/cases/{caseId}/address-confirmation');
export const confirmOutcome = command<'confirmOutcome'>('/v1/cases/{caseId}/confirmation');
export const withdrawCase = command<'withdrawCase'>('/v1/cases/{caseId}/withdrawal');
export const sendMessage = command<'sendMessage'>('/v1/cases/{caseId}/messages');
export const answerQuestions = command<'answerQuestions'>('/v1/cases/{caseId}/answers');
export const chooseOption = command<'chooseOption'>('/v1/cases/{caseId}/option-choice');
export const escalateCase = command<'escalateCase'>('/v1/cases/{caseId}/escalation');
export const appealOutcome = command<'appealOutcome'>('/v1/cases/{caseId}/appeal');
export const reopenCase = command<'reopenCase'>('/v1/cases/{caseId}/reopening');

/** Asks for a fresh link by mail. The answer tells nobody whether the address is the right one. */
export function requestAccessLink(
  request: BodyOf<'requestAccessLink'>,
): Promise<Result<unknown, PageProblem>> {
  return send(accessLinksPath, post(request));
}

function command<R extends CommandId>(path: PathOf<R>) {
  return (access: Access, body: BodyOf<R>): Promise<CaseAnswer> => ask(access, path, post(body));
}

function post(body: object): RequestInit {
  // Raw, this sign would look like bytes that are no UTF-8.
  const text = JSON.stringify(body).replaceAll('\ufffd', '\\ufffd');
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: text };
}

async function ask({ caseId, token }: Access, path: string, request: RequestInit): Promise<CaseAnswer> {
  if (token === null) return err(pageProblem('access_token_missing'));
  if (caseId === null) return err(pageProblem('case_not_found'));
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const answer = await send(path.replace('{caseId}', caseId), { ...request, headers });
  if (!answer.ok) return answer;
  return isCase(answer.value) ? ok(answer.value) : err(problemIn(null, 500));
}

async function send(path: string, request: RequestInit): Promise<Result<unknown, PageProblem>> {
  try {
    const response = await fetch(path, {
      ...request,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(longestWaitMs),
    });
    const body: unknown = await response.json().catch(() => null);
    return response.ok ? ok(body) : err(problemIn(body, response.status));
  } catch {
    return err(pageProblem('offline'));
  }
}

function isCase(body: unknown): body is CaseView {
  return typeof body === 'object' && body !== null && 'status' in body && 'timeline' in body;
}

function pageProblem(code: PageProblem['code']): PageProblem {
  return { code, hint: null, detail: null, instance: null };
}

/** The problem that the API names; what stands in front of the API answers without one. */
function problemIn(body: unknown, status: number): PageProblem {
  const { code, hint, detail, instance } = (body ?? {}) as Partial<PageProblem>;
  const busy = status === 429 || (status > 501 && status < 505);
  return {
    code: code ?? (busy ? 'temporarily_unavailable' : 'internal_error'),
    hint: hint ?? null,
    detail: detail ?? null,
    instance: instance?.replace('urn:redress:request:', '') ?? null,
  };
}
