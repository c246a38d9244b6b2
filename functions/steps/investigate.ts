import { investigateCase } from '../../shared/use-cases/investigate-case.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { stepHandler } from './step-handler.ts';

const deps = { ...noticeDeps(), payments: payments() };

export const handler = stepHandler('investigate', (input) => investigateCase(deps, input));
