import type { Case } from '../../../shared/case/case.ts';
import type { PlainDate } from '../../../shared/kernel/time.ts';
import type { Payments, RefundOrder } from '../../../shared/payments/payments.port.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { recordsOf } from '../../builders/shop/records.ts';
import type { Deciders, GivenBack, Shop } from '../../builders/shop/shop.ts';
import { fakePayments } from '../../fakes/deps.ts';

const expectedBy = '2027-06-01' as PlainDate;
const name = (who: string) => who.replace('staff:', '');

/** Whose case it is. */
export interface Claimed {
  readonly case: Case;
  readonly claimant: string;
}

/**
 * The shop's payment system: pays once under each id, sometimes late, sometimes not at all, sometimes so that its answer is
 * lost. Whatever it is asked to pay is shown to `look` first.
 */
export function gatewayOf(
  shop: Shop,
  world: {
    readonly draw: () => number;
    readonly seconds: () => number;
    readonly claimOf: (order: RefundOrder) => Claimed | null;
    readonly look: (given: GivenBack) => void;
  },
): Payments {
  const find = (id: string) => shop.back.find((one) => one.id === id);
  return fakePayments({
    find: async (reference) => recordsOf(shop, reference),
    async refund(order) {
      const known = find(order.id);
      if (known) return answerFor(known);
      const claimed = world.claimOf(order);
      if (!claimed) throw new Error(`no case knows ${order.id}`);
      const chance = world.draw();
      const given: GivenBack = {
        id: order.id,
        payment: order.paymentReference,
        amount: order.amount.amount,
        at: world.seconds(),
        state: chance < 0.08 ? 'failed' : chance < 0.2 ? 'pending' : 'settled',
        ...decidedBy(claimed),
      };
      if (given.state !== 'failed') world.look(given);
      shop.back.push(given);
      return chance > 0.92 ? { status: 'unknown' } : answerFor(given);
    },
    async findRefund({ id }) {
      const known = find(id);
      return known ? answerFor(known) : null;
    },
  });
}

function decidedBy({ case: current, claimant }: Claimed): Pick<GivenBack, 'by' | 'case'> {
  const { id, reason, decision } = current;
  const of = (who: Deciders) => ({ id, reason, claimant, ...who });
  if (!decision) throw new Error(`${id} pays without a decision`);
  if (decision.by === 'automatic') return { by: 'machine', case: of({ first: 'machine', second: null }) };
  const second = decision.approvedBy === null ? null : name(decision.approvedBy);
  return { by: 'people', case: of({ first: name(decision.by), second }) };
}

function answerFor({ id, state }: GivenBack): RefundAnswer {
  if (state === 'settled' || state === 'won') {
    return { status: 'succeeded', traceReference: `arn_${id}`, expectedBy };
  }
  if (state === 'pending') return { status: 'pending', traceReference: `arn_${id}`, expectedBy };
  return { status: 'failed', failureCode: 'account_closed' };
}
