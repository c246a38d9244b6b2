import { investigate } from '../../shared/features/investigation/investigate.use-case.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { stepHandler } from './step-handler.ts';

const deps = { ...noticeDeps(), payments: payments() };

export const handler = stepHandler('investigate', (input) => investigate(deps, input));
