import type { GivenBack, Sale, Shop, Taking } from './shop.ts';

// Says what is owed, from what truly happened and nothing else. It shares no code with the rules that it holds to account.

/** What the policy lets the machine and each person move, in minor units, written down once more from its meaning. */
export interface Limits {
  readonly windowSeconds: number;
  /** By the reason of the claim: on one payment, whatever was given back before. */
  readonly machine: Readonly<Record<string, number>>;
  readonly machineToPayer: number;
  /** On an order of which only its status says that something came back. */
  readonly unknownReturn: number;
  /** By name: alone, and as the one who approves. */
  readonly alone: Readonly<Record<string, number>>;
  readonly approving: Readonly<Record<string, number>>;
  /** Who pays only what is owed. */
  readonly honest: readonly string[];
}

const sum = (amounts: readonly { readonly amount: number }[]) =>
  amounts.reduce((total, { amount }) => total + amount, 0);

const stands = ({ state }: GivenBack) => state === 'settled' || state === 'pending';

function takingOf({ takings }: Shop, payment: string): Taking {
  const taking = takings.find(({ id }) => id === payment);
  if (!taking) throw new Error(`nothing was taken by ${payment}`);
  return taking;
}

/** All that went back on one payment. */
export function goneBackOn({ back }: Shop, payment: string): number {
  return sum(back.filter((one) => one.payment === payment && stands(one)));
}

function goneBackOnSale(shop: Shop, sale: string): readonly GivenBack[] {
  return shop.back.filter((one) => stands(one) && takingOf(shop, one.payment).sale === sale);
}

/** What the shop owes on a sale now: all that was taken, less what the customer has for it, less what went back. */
export function owedOn(shop: Shop, { id, kept }: Sale): number {
  const taken = sum(shop.takings.filter(({ sale }) => sale === id));
  return Math.max(0, taken - kept - sum(goneBackOnSale(shop, id)));
}

/** What is wrong about giving this back now; `shop` is as it was before. */
export function wrongAbout(shop: Shop, given: GivenBack, limits: Limits): string[] {
  const taking = takingOf(shop, given.payment);
  const wrong: string[] = [];
  const say = (so: boolean, what: string) => {
    if (so) wrong.push(`${what}: ${given.amount} on ${given.payment} for ${JSON.stringify(given.case)}`);
  };
  say(goneBackOn(shop, given.payment) + given.amount > taking.amount, 'more than was taken');
  if (!given.case) return wrong;
  say(given.case.claimant !== taking.payer, 'to somebody who did not pay');
  const owed = owedIn(shop, taking.sale, limits);
  const ours = shop.back.filter((one) => stands(one) && one.case !== null);
  const onPayment = sum(ours.filter(({ payment }) => payment === given.payment)) + given.amount;
  const toPayer = (some: readonly GivenBack[]) =>
    mostToPayer(shop, some, taking, given.at - limits.windowSeconds);
  const { first, second, id, reason } = given.case;
  if (given.by === 'machine') {
    const machines = ours.filter(({ by }) => by === 'machine');
    say(given.amount > owed, 'the machine pays more than is owed');
    say(onPayment > (limits.machine[reason] ?? 0), 'the machine pays more than it may on a payment');
    say(toPayer(machines) + given.amount > limits.machineToPayer, 'the machine pays one payer too much');
    return wrong;
  }
  const honest = [first, second].some((one) => one !== null && limits.honest.includes(one));
  say(honest && given.amount > owed, 'the honest pay more than is owed');
  say(first === second, 'somebody approves their own');
  const most = second === null ? (limits.alone[first] ?? 0) : (limits.approving[second] ?? 0);
  say(onPayment > most, 'people move more than they may on a payment');
  say(toPayer(ours) + given.amount > most, 'people move more than they may for a payer');
  const before = ours.some((one) => one.case?.id === id && one.by === 'people');
  say(before && second === null, 'the same case is paid again by one person');
  return wrong;
}

function owedIn(shop: Shop, saleId: string, { unknownReturn }: Limits): number {
  const sale = shop.sales.find(({ id }) => id === saleId);
  if (!sale) throw new Error(`${saleId} was never sold`);
  const owed = owedOn(shop, sale);
  const untold = sale.record?.status === 'returned' && sale.record.returned === null;
  return untold ? Math.max(owed, unknownReturn - sum(goneBackOnSale(shop, saleId))) : owed;
}

/** What went since then to the address that paid, or to the card that paid, whichever got more. */
function mostToPayer(shop: Shop, some: readonly GivenBack[], { payer, card }: Taking, since: number): number {
  const recent = some
    .filter(({ at }) => at > since)
    .map((one) => [takingOf(shop, one.payment), one] as const);
  const to = (same: (taking: Taking) => boolean) =>
    sum(recent.filter(([taking]) => same(taking)).map(([, one]) => one));
  return Math.max(
    to((one) => one.payer === payer),
    to((one) => one.card === card),
  );
}
