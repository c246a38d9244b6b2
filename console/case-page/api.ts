import type {
  AccessLinkRequest,
  AnswersRequest,
  CaseView,
  ConfirmationRequest,
  MessageRequest,
  WithdrawalRequest,
} from '../../shared/contracts/case-schemas.ts';
import type { ProblemCode } from '../../shared/contracts/problems.ts';
import type { routes } from '../../shared/contracts/routes.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Access } from './access.ts';

/** Why the answer is not what was asked for. */
export interface PageProblem {
  readonly code: ProblemCode | 'offline';
  /** What the API itself says, in English. */
  readonly hint: string | null;
  /** Names the occurrence in the logs of the service. */
  readonly instance: string | null;
}

export type CaseAnswer = Result<CaseView, PageProblem>;

type PathOf<R extends keyof typeof routes> = (typeof routes)[R]['path'];
const casePath: PathOf<'readCase'> = '/v1/cases/{caseId}';
const confirmationPath: PathOf<'confirmOutcome'> = '/v1/cases/{caseId}/confirmation';
const withdrawalPath: PathOf<'withdrawCase'> = '/v1/cases/{caseId}/withdrawal';
const messagesPath: PathOf<'sendMessage'> = '/v1/cases/{caseId}/messages';
const answersPath: PathOf<'answerQuestions'> = '/v1/cases/{caseId}/answers';
const accessLinksPath: PathOf<'requestAccessLink'> = '/v1/access-links';

const longestWaitMs = 20_000;

export function readCase(access: Access): Promise<CaseAnswer> {
  return ask(access, casePath, { method: 'GET' });
}

export function confirmOutcome(access: Access, answer: ConfirmationRequest): Promise<CaseAnswer> {
  return ask(access, confirmationPath, post(answer));
}

export function withdrawCase(access: Access, request: WithdrawalRequest): Promise<CaseAnswer> {
  return ask(access, withdrawalPath, post(request));
}

export function sendMessage(access: Access, message: MessageRequest): Promise<CaseAnswer> {
  return ask(access, messagesPath, post(message));
}

export function answerQuestions(access: Access, answers: AnswersRequest): Promise<CaseAnswer> {
  return ask(access, answersPath, post(answers));
}

/** Asks for a fresh link by mail. The answer tells nobody whether the address is the right one. */
export function requestAccessLink(request: AccessLinkRequest): Promise<Result<unknown, PageProblem>> {
  return send(accessLinksPath, post(request));
}

function post(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function ask({ caseId, token }: Access, path: string, request: RequestInit): Promise<CaseAnswer> {
  if (token === null) return err({ code: 'access_token_missing', hint: null, instance: null });
  if (caseId === null) return err({ code: 'case_not_found', hint: null, instance: null });
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
    return err({ code: 'offline', hint: null, instance: null });
  }
}

function isCase(body: unknown): body is CaseView {
  return typeof body === 'object' && body !== null && 'status' in body && 'timeline' in body;
}

/** The problem that the API names; what stands in front of the API answers without one. */
function problemIn(body: unknown, status: number): PageProblem {
  const { code, hint, instance } = (body ?? {}) as Partial<PageProblem>;
  const busy = status === 429 || (status > 501 && status < 505);
  return {
    code: code ?? (busy ? 'temporarily_unavailable' : 'internal_error'),
    hint: hint ?? null,
    instance: instance?.replace('urn:redress:request:', '') ?? null,
  };
}
