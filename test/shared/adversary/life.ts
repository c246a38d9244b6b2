import fc, { type Arbitrary } from 'fast-check';
import { finalStatuses } from '../../../shared/case/transitions.ts';
import { firstDue } from '../../../shared/clocks/clocks.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import { now } from '../../builders/clock.ts';
import { secondsAt } from '../../builders/shop/records.ts';
import { courses, type SalePlan, sell } from '../../builders/shop/sales.ts';
import type { Shop } from '../../builders/shop/shop.ts';
import { queued } from '../../fakes/memory-queue.ts';
import { type CustomerMove, crookedly, customer, customerMoves, honestly } from './people.ts';
import { type World, worldOf } from './world.ts';

const day = 86_400;

export type Move =
  | { readonly do: 'claim'; readonly on: number; readonly reason: Reason | 'fitting'; readonly share: number }
  | { readonly do: 'flood'; readonly on: number; readonly count: number }
  | { readonly do: 'race' | 'goOn' }
  | { readonly do: 'honest' | 'bounce'; readonly at: number }
  | { readonly do: 'crook'; readonly at: number; readonly who: number }
  | { readonly do: 'customer'; readonly at: number; readonly what: CustomerMove }
  | { readonly do: 'shop' | 'bank'; readonly on: number; readonly share: number }
  | { readonly do: 'wait'; readonly days: number };

/** What was sold, and what everybody tries afterwards; `seed` draws how processes meet and what the gateway does. */
export interface Life {
  readonly sales: readonly SalePlan[];
  readonly moves: readonly Move[];
  readonly seed: number;
}

const reasons = [
  'refund_request',
  'mistaken_payment',
  'duplicate_charge',
  'amount_mismatch',
  'payment_failed',
  'unauthorised',
] as const satisfies readonly Reason[];

const anySale = (): Arbitrary<SalePlan> =>
  fc.record({
    course: fc.constantFrom(...courses),
    price: fc.constantFrom(2400, 5000, 14_000, 30_000, 90_000),
    share: fc.integer({ min: 1, max: 99 }),
    payer: fc.constantFrom('mallory@mail.example', 'oscar@mail.example'),
    card: fc.constantFrom('card_m', 'card_o'),
  });

const anyMove = (): Arbitrary<Move> => {
  const [on, at] = [fc.nat(9), fc.nat(19)];
  const share = fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 120 }));
  const claim = fc.record({
    do: fc.constant('claim'),
    on,
    reason: fc.oneof(fc.constant('fitting' as const), fc.constantFrom(...reasons)),
    share,
  });
  return fc.oneof(
    { weight: 8, arbitrary: claim },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('flood'), on, count: fc.constantFrom(1, 2, 3, 27) }),
    },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('race') }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('goOn') }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('honest'), at }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('crook'), at, who: fc.nat(2) }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('customer'), at, what: fc.constantFrom(...customerMoves) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('shop'), on, share }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('bank'), on, share }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('bounce'), at }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), days: fc.constantFrom(1, 8, 40, 95) }) },
  );
};

/** Any life: one to three sales, and up to thirty moves of claimants, crooks, colleagues, shop, bank and time. */
export const anyLife = (): Arbitrary<Life> =>
  fc.record({
    sales: fc.array(anySale(), { minLength: 1, maxLength: 3 }),
    moves: fc.array(anyMove(), { minLength: 4, maxLength: 30 }),
    seed: fc.nat(),
  });

/** Numbers in [0, 1) that come out the same for one seed. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length];

/** Lives a life, and then lets everybody honest do their part until nothing moves any more. */
export async function live({ sales, moves, seed }: Life): Promise<World> {
  const start = secondsAt(now);
  const sold = sales.map((plan, n) => sell(plan, n, start - 5 * day + n * 3600));
  const shop: Shop = {
    currency: 'EUR',
    sales: sold.flatMap((one) => one.sales),
    takings: sold.flatMap((one) => one.takings),
    back: [],
  };
  const world = worldOf(shop, start, chances(seed));
  for (const move of moves) {
    await make(world, move, sales);
    world.wrong.push(...leftAlone(world));
  }
  await settle(world);
  return world;
}

/** The reason for which the machine is likeliest to pay on this sale. */
function fittingReason(sales: readonly SalePlan[], sale: string): Reason {
  const course = sales[Number(sale.replace('ord_', ''))]?.course ?? 'kept';
  if (course === 'tipped' || course === 'charged_too_much') return 'amount_mismatch';
  if (course.startsWith('failed_')) return 'payment_failed';
  return course === 'paid_twice' || course === 'off_record' ? 'duplicate_charge' : 'refund_request';
}

async function make(world: World, move: Move, sales: readonly SalePlan[]): Promise<void> {
  const { shop } = world;
  const taking = 'on' in move ? pick(shop.takings, move.on) : undefined;
  const id = 'at' in move && world.cases().length > 0 ? pick(world.cases(), move.at) : undefined;
  switch (move.do) {
    case 'claim':
      if (taking) {
        const reason = move.reason === 'fitting' ? fittingReason(sales, taking.sale) : move.reason;
        await world.claims(taking.payer, taking.id, reason, Math.floor((taking.amount * move.share) / 100));
      }
      return;
    case 'flood':
      for (let n = 0; taking && n < move.count; n += 1) {
        await world.claims(`stranger${n}@mail.example`, taking.id, 'refund_request', taking.amount);
      }
      await world.goOn();
      for (const id of world.cases()) await world.confirms(id);
      return;
    case 'race':
      return world.race();
    case 'goOn':
      return world.goOn();
    case 'honest':
      if (id && (await honestly(world, id))) await world.goOn([id]);
      return;
    case 'crook':
      return void (id && (await crookedly(world, id, move.who)));
    case 'customer':
      return id && customer(world, id, move.what);
    case 'shop':
    case 'bank':
      return taking && giveBack(world, taking.id, Math.floor((taking.amount * move.share) / 100), move.do);
    case 'bounce':
      return bounce(world, move.at);
    case 'wait':
      return world.passes(move.days * day);
    default:
      return move satisfies never;
  }
}

/** The shop refunds by hand, or the payer's bank takes the money: no more than is there. */
function giveBack({ shop, seconds }: World, payment: string, amount: number, by: 'shop' | 'bank'): void {
  const taken = shop.takings.find(({ id }) => id === payment)?.amount ?? 0;
  const gone = shop.back
    .filter((one) => one.payment === payment && (one.state === 'settled' || one.state === 'pending'))
    .reduce((sum, one) => sum + one.amount, 0);
  const least = Math.min(amount, taken - gone);
  if (least <= 0) return;
  const id = `${by}_${shop.back.length}`;
  shop.back.push({ id, payment, amount: least, at: seconds(), by, state: 'settled', case: null });
}

/** A bank sends one of our refunds back. */
async function bounce(world: World, at: number): Promise<void> {
  const ours = world.shop.back.filter((one) => one.case !== null && one.state === 'settled');
  const one = ours.length > 0 ? pick(ours, at) : undefined;
  if (!one) return;
  one.state = 'returned';
  await world.hear(one.payment);
}

/** Open cases that nobody owns, that no queue shows though they wait for people, or from which nothing leads on. */
function leftAlone({ store, cases }: World): string[] {
  return cases().flatMap((id) => {
    const current = store.get(id).case;
    if (finalStatuses.includes(current.status)) return [];
    const owned = /^(team:(tier1|tier2|lead)|staff:\w+)$/.test(current.owner);
    const waits = current.status === 'awaiting_staff' || current.status === 'awaiting_approval';
    const shown = !waits || queued([current]).length > 0;
    const leadsOn = firstDue(current.clocks) !== null;
    return owned && shown && leadsOn ? [] : [`nobody has ${id}: ${current.status} of ${current.owner}`];
  });
}

const isOver = ({ store }: World, id: CaseId) => finalStatuses.includes(store.get(id).case.status);

/** Everybody honest does their part, and customers take what they are offered, until nothing moves any more. */
async function settle(world: World): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    for (const one of world.shop.back) if (one.state === 'pending') one.state = 'settled';
    if (round < 2) for (const { id } of world.shop.takings) await world.hear(id);
    await world.goOn();
    const open = world.cases().filter((id) => !isOver(world, id));
    if (open.length === 0) return;
    for (const id of open) {
      await honestly(world, id, round < 5);
      await world.goOn([id]);
      await customer(world, id, 'accepts');
      await world.goOn([id]);
    }
    await world.passes(15 * day);
  }
}
