import type { Context } from 'hono';
import { proxy } from 'hono/proxy';
import { awsDown, problemResponse } from '../web/problem.ts';
import { sendOn } from './foreign-pages.ts';

/** API Gateway answers within 30 s; a little more, and the fault lies elsewhere. */
const LONGEST_WAIT_MS = 35_000;

/** Where the deployed HTTP API answers; asked on each request, for a deployment may have moved it. */
export type ApiBase = () => string;

/** The address of an API inside the local AWS. */
export function emulatedApiBase(awsEndpoint: string, apiId: string): string {
  return `${awsEndpoint}/_aws/execute-api/${apiId}/$default`;
}

/** Hands a request to the HTTP API and its answer back, as CloudFront would. */
export function forwardToApi(apiBase: ApiBase) {
  return async (context: Context): Promise<Response> => {
    const { raw } = context.req;
    const url = new URL(raw.url);
    try {
      return await proxy(`${apiBase()}${url.pathname}${url.search}`, {
        raw,
        customFetch: sendOn,
        redirect: 'manual',
        signal: AbortSignal.any([raw.signal, AbortSignal.timeout(LONGEST_WAIT_MS)]),
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') {
        return problemResponse(
          504,
          'The API did not answer in time',
          'See .local/emulator.log for what it was doing.',
        );
      }
      return awsDown();
    }
  };
}
