import { staffToken } from '../../../infra/local/staff/staff.ts';
import type { Problem } from '../../../shared/api/problem.contract.ts';
import type { QueuePage } from '../../../shared/features/queue/queue.port.ts';
import type { CaseFile } from '../../../shared/views/case-file.contract.ts';
import { type Answer, send } from './customer.ts';
import { eventually } from './eventually.ts';
import { stack } from './stack.ts';

type Told<T> = Answer<T & Pick<Problem, 'code' | 'errors' | 'current'>>;

/** A member of staff, signed in. */
export interface Colleague {
  readonly username: string;
  readonly token: string;
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
    token,
    file,
    queue: (query = '') => send<never>('GET', `/v1/staff/cases${query}`, { token }),
    does: async (command, caseId, body = {}, etag) => {
      const path = `/v1/staff/cases/${caseId}/${command}`;
      const on = (seen: string) => send<never>('POST', path, { token, body, headers: { 'if-match': seen } });
      if (etag) return on(etag);
      // The workflow may bring its news between the look and the command: whoever looks again may go on.
      return eventually(`${command} on ${caseId}`, async () => {
        const answer = await on((await file(caseId)).headers.get('etag') ?? '"0"');
        return answer.status !== 412 && answer;
      });
    },
  };
}
