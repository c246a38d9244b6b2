import { existsSync } from 'node:fs';
import { readEndpoints } from '../../cli/endpoints.ts';

/** Before the stack tests: without a stack that answers they fail, they don't skip. */
export async function setup(): Promise<void> {
  const path = process.env['REDRESS_ENDPOINTS'];
  if (path === undefined || path === '') {
    throw new Error(
      'The stack tests need REDRESS_ENDPOINTS, the path of an endpoints.json. Run them by: npm test',
    );
  }
  const endpoints = existsSync(path) ? readEndpoints(path) : null;
  if (endpoints === null) {
    throw new Error(
      `REDRESS_ENDPOINTS names ${path}, which holds no endpoints. Run the stack tests by: npm test`,
    );
  }
  await fetch(endpoints.origin, { signal: AbortSignal.timeout(10_000) }).catch(() => {
    throw new Error(
      `Nothing answers at ${endpoints.origin}, named by ${path}. Run the stack tests by: npm test`,
    );
  });
}
