import { hearOfPayment } from '../../shared/features/refund/ask-gateway.use-case.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { deliveries, payments } from '../container/payments.ts';
import { webhookHandler } from './webhook-handler.ts';

const deps = { ...noticeDeps(), ...driveDeps(), payments: payments() };

export const handler = webhookHandler(deliveries(), (paymentReference) =>
  hearOfPayment(deps, paymentReference),
);
