import type { Reason } from '../../../shared/kernel/words.ts';
import { type SalePlan, sell } from '../../builders/shop/sales.ts';
import type { Shop } from '../../builders/shop/shop.ts';

/** One claim on a payment of the shop, made by whoever says so. */
export interface Demand {
  readonly claimant: string;
  readonly payment: string;
  readonly reason: Reason;
  readonly amount: number;
}

/** A real purchase, of which something is made up. */
export interface Bought {
  readonly id: string;
  readonly payer: string;
  readonly currency: string;
  readonly amount: number;
  /** Seconds since 1970. */
  readonly at: number;
  /** How much of it the shop credited, in percent of the amount; null where nothing. */
  readonly credited: number | null;
}

/** A shop with one sale, and the claims that are made on it one after the other. */
export interface Trial {
  readonly kind: TrialKind;
  readonly shop: Shop;
  readonly demands: readonly Demand[];
}

/** Claims for what is not owed. */
export const faultKinds = [
  'part_returned_claimed_whole',
  'part_returned_untold_claimed_whole',
  'slices_of_a_return',
  'twin_partly_gone_back',
  'halves_called_twins',
  'used_service_cancelled',
  'tip_called_overcharge',
  'somebody_elses_payment',
] as const;
/** Claims for what is owed. */
export const honestKinds = [
  'returned_whole',
  'returned_in_part',
  'returned_in_part_untold',
  'cancelled_unused',
  'paid_twice',
  'charged_too_much',
  'failed_before_shipment',
  'failed_and_paid_again',
] as const;
export type FaultKind = (typeof faultKinds)[number];
export type HonestKind = (typeof honestKinds)[number];
export type TrialKind = FaultKind | HonestKind;

export const isFault = (kind: TrialKind): kind is FaultKind =>
  (faultKinds as readonly string[]).includes(kind);

/** The kind of this name. Throws where there is none. */
export function trialKindOf(name: string): TrialKind {
  const kind = [...faultKinds, ...honestKinds].find((one) => one === name);
  if (!kind) throw new Error(`${name} is no kind of claim`);
  return kind;
}

/** What is made of a purchase for a claim of this kind. Where the real books credited a part, that part came back. */
export function trialOf(kind: TrialKind, bought: Bought, n: number): Trial {
  const price = bought.amount + (bought.amount % 2);
  const share = Math.min(99, Math.max(1, bought.credited ?? 10 + (n % 60)));
  const payer = `${kind}.${bought.payer}`;
  const made = (course: SalePlan['course']): Shop => {
    const plan = { course, price, share, payer, card: `card_${kind}_${bought.id}` };
    return { currency: bought.currency, ...sell(plan, n, bought.at), back: [] };
  };
  const part = Math.max(1, Math.floor((price * share) / 100));
  const trial = (course: SalePlan['course'], reason: Reason, amounts: readonly number[], nth = 0): Trial => {
    const shop = made(course);
    const payment = shop.takings.at(nth)?.id ?? '';
    return { kind, shop, demands: amounts.map((amount) => ({ claimant: payer, payment, reason, amount })) };
  };
  switch (kind) {
    case 'part_returned_claimed_whole':
      return trial('came_back_in_part', 'refund_request', [price]);
    case 'part_returned_untold_claimed_whole':
      return trial('came_back_in_part_untold', 'refund_request', [price]);
    case 'slices_of_a_return':
      return trial('came_back_in_part_untold', 'refund_request', Array(6).fill(Math.ceil(price / 6)));
    case 'twin_partly_gone_back': {
      const twins = trial('paid_twice', 'duplicate_charge', [price], 1);
      const first = twins.shop.takings[0];
      const amount = Math.ceil(price * 0.9);
      if (first) {
        const { id: payment, at } = first;
        const gone = {
          id: `re_${n}`,
          payment,
          amount,
          at: at + 86_400,
          by: 'shop',
          state: 'settled',
          case: null,
        };
        twins.shop.back.push({ ...gone, by: 'shop', state: 'settled' });
      }
      return twins;
    }
    case 'halves_called_twins':
      return trial('off_record', 'duplicate_charge', [price], 1);
    case 'used_service_cancelled':
      return trial('cancelled_after_use', 'refund_request', [price]);
    case 'tip_called_overcharge':
      return trial('tipped', 'amount_mismatch', [part]);
    case 'somebody_elses_payment': {
      const whole = trial('came_back_whole', 'refund_request', [price]);
      return {
        ...whole,
        demands: whole.demands.map((demand) => ({ ...demand, claimant: 'stranger@mail.example' })),
      };
    }
    case 'returned_whole':
      return trial('came_back_whole', 'refund_request', [price]);
    case 'returned_in_part':
      return trial('came_back_in_part', 'refund_request', [part]);
    case 'returned_in_part_untold':
      return trial('came_back_in_part_untold', 'refund_request', [part]);
    case 'cancelled_unused':
      return trial('cancelled', 'mistaken_payment', [price]);
    case 'paid_twice':
      return trial('paid_twice', 'duplicate_charge', [price], 1);
    case 'charged_too_much':
      return trial('charged_too_much', 'amount_mismatch', [part]);
    case 'failed_before_shipment':
      return trial('failed_before_shipment', 'payment_failed', [price]);
    case 'failed_and_paid_again':
      return trial('failed_and_paid_again', 'payment_failed', [price]);
    default:
      return kind satisfies never;
  }
}

/** So many of each kind, of these purchases in turn. */
export function trialsOf(bought: readonly Bought[], faults: number, honest: number): Trial[] {
  let next = 0;
  const of = (kinds: readonly TrialKind[], times: number) =>
    kinds.flatMap((kind) =>
      Array.from({ length: times }, () => {
        const one = bought[next % bought.length];
        if (!one) throw new Error('nothing was bought');
        next += 1;
        return trialOf(kind, one, next);
      }),
    );
  return [...of(faultKinds, faults), ...of(honestKinds, honest)];
}
