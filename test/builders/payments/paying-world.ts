import type { Case } from '../../../shared/case/case.ts';
import { investigate } from '../../../shared/features/investigation/investigate.use-case.ts';
import { payRefund } from '../../../shared/features/refund/pay.use-case.ts';
import type { PaymentFacts, RefundRecord } from '../../../shared/payments/payment-facts.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { executionName } from '../../../shared/workflow/execution-name.ts';
import { fakeDeps, fakePayments } from '../../fakes/deps.ts';
import type { MemoryStore } from '../../fakes/memory-store.ts';
import { paid } from '../case/cases.ts';
import { now } from '../clock.ts';
import { policy as shipped } from '../policy.ts';

/** A gateway that remembers what it paid, and steps that pay through it; ids are never the same. */
export function payingWorld(
  store: MemoryStore,
  known: readonly PaymentFacts[],
  { policy = shipped, answer = paid }: { readonly policy?: Policy; readonly answer?: RefundAnswer } = {},
) {
  const made: (RefundRecord & { readonly payment: string })[] = [];
  const payments = fakePayments({
    async find(reference) {
      const facts = known.find(({ payment }) => payment.reference === reference);
      const refunds = made.filter((one) => one.payment === reference);
      return facts ? { ...facts, refunds: [...facts.refunds, ...refunds] } : null;
    },
    async refund({ id, paymentReference, amount, path }) {
      const record = { reference: id, amount, status: 'settled', createdAt: now, path } as const;
      if (answer.status === 'succeeded') {
        made.push({ ...record, failureCode: null, traceReference: 'arn', payment: paymentReference });
      }
      return answer;
    },
    findRefund: async () => answer,
  });
  const deps = { ...fakeDeps(store), payments, policy };
  let ids = 0;
  const runtime = {
    ...deps.runtime,
    entropy() {
      ids += 1;
      return Uint8Array.from({ length: 16 }, (_, at) => (at < 4 ? ids >> (8 * at) : 1) & 255);
    },
  };
  const stepOf = ({ id: caseId }: Case) => {
    const { machine, executionNumber: number } = store.get(caseId).workflow;
    return { caseId, execution: executionName({ caseId, machine, number }) };
  };
  return {
    made,
    deps: { ...deps, runtime },
    investigate: (current: Case) => investigate({ ...deps, runtime }, stepOf(current)),
    pay: (current: Case) => payRefund({ ...deps, runtime }, stepOf(current)),
    caseOf: (current: Case) => store.get(current.id).case,
    /** Minor units that went out in all. */
    out: () => made.reduce((sum, { amount }) => sum + amount.amount, 0),
    /** What one case was held for. */
    heldFor: (current: Case) => store.get(current.id).case.holdReasons,
  };
}
