import { hearOfPayment } from '../../shared/use-cases/ask-gateway.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { deliveries } from '../container/stripe-deliveries.ts';
import { webhookHandler } from './webhook-handler.ts';

const deps = { ...noticeDeps(), ...driveDeps(), payments: payments() };

export const handler = webhookHandler({
  read: deliveries(),
  hear: (paymentReference) => hearOfPayment(deps, paymentReference),
});
