import { notOwedAnyMore } from '../../shared/features/investigation/still-owed.rules.ts';
import { payRefund } from '../../shared/features/refund/pay.use-case.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { stepHandler } from './step-handler.ts';

const deps = { ...noticeDeps(), payments: payments(), notOwedAnyMore };

export const handler = stepHandler('pay-refund', (input) => payRefund(deps, input));
