import { randomUUID } from 'node:crypto';
import type { Problem } from '../../../shared/api/problem.contract.ts';
import type { Status } from '../../../shared/case/parts/status.ts';
import type { OpenCaseResponse } from '../../../shared/features/intake/open.contract.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import type { CaseView } from '../../../shared/views/case.contract.ts';
import { eventually } from './eventually.ts';
import { mailsTo } from './mailbox.ts';
import { stack } from './stack.ts';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** What a test says of a complaint; the rest is filled in. */
export interface Complaint {
  readonly reason: Reason;
  readonly payment: string;
  readonly order?: string;
  readonly amount: number;
  readonly currency?: string;
  readonly email: string;
  readonly name?: string;
  readonly locale?: string;
  readonly country?: string;
}

/** The body of `POST /v1/cases` for a complaint. */
export function openingBody({ reason, payment, order, amount, currency = 'EUR', email, ...rest }: Complaint) {
  return {
    reason,
    payment: { reference: payment },
    ...(order && { order: { reference: order } }),
    disputedAmount: { amount, currency },
    description: 'Something went wrong with this payment.',
    customer: { name: 'Test Customer', locale: 'en', country: 'SE', email, ...rest },
  };
}

interface SendOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly token?: string;
  /** Base of the API's paths; that of the stack's own stage where absent. */
  readonly api?: string;
}

export async function send<T = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'HEAD' | 'OPTIONS',
  path: string,
  { body, headers, token, api = stack.api }: SendOptions = {},
): Promise<Answer<T>> {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: (json && text !== '' ? JSON.parse(text) : text) as T,
  };
}

/** A customer with an open case. */
export interface OpenedCase {
  readonly caseId: string;
  readonly token: string;
  read(): Promise<CaseView>;
  /** Polls until the case is in one of these statuses. */
  reaches(...statuses: Status[]): Promise<CaseView>;
  command(name: string, body?: unknown): Promise<Answer<CaseView & Pick<Problem, 'code' | 'errors'>>>;
}

/** Opens a case as a customer would; fails unless it is created. */
export async function opens(complaint: Complaint, api = stack.api): Promise<OpenedCase> {
  const answer = await send<OpenCaseResponse>('POST', '/v1/cases', {
    api,
    body: openingBody(complaint),
    headers: { 'idempotency-key': randomUUID() },
  });
  if (answer.status !== 201) throw new Error(`not opened: ${JSON.stringify(answer.body)}`);
  return holds(answer.body.caseId, answer.body.accessToken, api);
}

/** A case by its id and token. */
export function holds(caseId: string, token: string, api = stack.api): OpenedCase {
  const path = `/v1/cases/${caseId}`;
  const read = async () => {
    const answer = await send<CaseView>('GET', path, { token, api });
    if (answer.status !== 200) throw new Error(`not readable: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    caseId,
    token,
    read,
    reaches: (...statuses) =>
      eventually(`${caseId} reaches ${statuses.join(' or ')}`, async () => {
        const seen = await read();
        return statuses.includes(seen.status) && seen;
      }),
    command: (name, body = {}) => send('POST', `${path}/${name}`, { body, token, api }),
  };
}

/** Opens a case with an address that no record knows, and confirms it by the link that was mailed there. */
export async function opensConfirmed(complaint: Complaint): Promise<OpenedCase> {
  const opened = await opens(complaint);
  const { text } = await eventually(`a mail about ${opened.caseId}`, async () =>
    (await mailsTo(complaint.email)).find(({ text }) => text.includes(`/cases/${opened.caseId}#`)),
  );
  const token = new RegExp(`/cases/${opened.caseId}#([^\\s"<>]+)`).exec(text)?.[1] ?? '';
  const { status, body } = await holds(opened.caseId, token).command('address-confirmation');
  if (status !== 200) throw new Error(`not confirmed: ${JSON.stringify(body)}`);
  return opened;
}
