import { staffToken } from '../../../infra/local/staff.ts';
import type { Problem } from '../../../shared/contracts/problems.ts';
import type { CaseFile } from '../../../shared/contracts/staff-schemas.ts';
import type { QueuePage } from '../../../shared/ports/case-store.ts';
import { type Answer, send } from './customer.ts';
import { stack } from './stack.ts';

type Told<T> = Answer<T & Pick<Problem, 'code' | 'errors' | 'current'>>;

/** A member of staff, signed in. */
export interface Colleague {
  readonly username: string;
  file(caseId: string): Promise<Told<CaseFile>>;
  queue(query?: string): Promise<Told<QueuePage>>;
  /** A command on the version of the case as it is now, or on the one named by `etag`. */
  does(command: string, caseId: string, body?: unknown, etag?: string): Promise<Told<CaseFile>>;
}

const tokens = new Map<string, Promise<string>>();

export async function colleague(username: string): Promise<Colleague> {
  const known = tokens.get(username) ?? staffToken(stack.home, username);
  tokens.set(username, known);
  const token = await known;
  const file = (caseId: string) => send<never>('GET', `/v1/staff/cases/${caseId}`, { token });
  return {
    username,
    file,
    queue: (query = '') => send<never>('GET', `/v1/staff/cases${query}`, { token }),
    does: async (command, caseId, body = {}, etag) => {
      const seen = etag ?? (await file(caseId)).headers.get('etag') ?? '"0"';
      const headers = { 'if-match': seen };
      return send<never>('POST', `/v1/staff/cases/${caseId}/${command}`, { token, body, headers });
    },
  };
}
