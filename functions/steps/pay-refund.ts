import { payRefund } from '../../shared/use-cases/pay-refund.ts';
import { noticeDeps, payments } from '../container.ts';
import { stepHandler } from './step-handler.ts';

const deps = { ...noticeDeps(), payments: payments() };

export const handler = stepHandler('pay-refund', ({ caseId }) => payRefund(deps, caseId));
