import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { caseIdFrom } from '../../shared/domain/ids.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { caseStore, reporter, runtime } from '../container.ts';
import { httpHandler } from './http-handler.ts';

const store = caseStore();
const nobodysCase = caseIdFrom(new Uint8Array(16));

export const handler = httpHandler('public', {
  readHealth: async () => {
    try {
      await store.find(nobodysCase);
      return ok({ body: { status: 'ok', time: runtime.now() } });
    } catch (error) {
      reporter.warn('unhealthy', { error: String(error) });
      return err({ code: 'temporarily_unavailable' });
    }
  },
  readOpenApi: async () => ok({ body: openApiDocument() }),
});
