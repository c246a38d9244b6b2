import type {
  CaseView,
  ConfirmationRequest,
  WithdrawalRequest,
} from '../../shared/contracts/case-schemas.ts';
import type { ProblemCode } from '../../shared/contracts/problems.ts';
import type { routes } from '../../shared/contracts/routes.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { Access } from './access.ts';

/** Why there is no case in the answer. */
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

function post(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function ask({ caseId, token }: Access, path: string, request: RequestInit): Promise<CaseAnswer> {
  if (token === null) return err({ code: 'access_token_missing', hint: null, instance: null });
  if (caseId === null) return err({ code: 'case_not_found', hint: null, instance: null });
  try {
    const response = await fetch(path.replace('{caseId}', caseId), {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(longestWaitMs),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && isCase(body)) return ok(body);
    return err(problemIn(body, response.status));
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
