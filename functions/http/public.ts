import { guidanceFor } from '../../shared/features/intake/guidance.use-case.ts';
import { caseIdFrom } from '../../shared/kernel/ids.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { apiDescription } from '../container/api-description.ts';
import { policyInForce } from '../container/policy.ts';
import { reporter, runtime } from '../container/runtime.ts';
import { caseStore } from '../container/stores.ts';
import type { CasePageParts } from '../env.ts';
import { casePage } from './case-page.ts';
import { type Answer, everybody, httpHandler } from './http-handler.ts';

/** Put into the bundle when it is built (infra/constructs/function-bundle.ts). */
declare const CASE_PAGE_PARTS: CasePageParts;

const store = caseStore();
const nobodysCase = caseIdFrom(new Uint8Array(16));
let page: Answer<string> | null = null;

export const handler = httpHandler('public', everybody, {
  readHealth: async () => {
    try {
      await store.find(nobodysCase);
      return ok({ body: { status: 'ok', time: runtime.now() } });
    } catch (error) {
      reporter.warn('unhealthy', { error: String(error) });
      return err({ code: 'temporarily_unavailable' });
    }
  },
  readGuidance: async ({ query }) => ok({ body: guidanceFor(query, policyInForce) }),
  readOpenApi: async () => ok({ body: apiDescription() }),
  readCasePage: async () => {
    page ??= casePage(CASE_PAGE_PARTS);
    return ok(page);
  },
});
