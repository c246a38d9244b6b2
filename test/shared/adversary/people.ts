import type { Case } from '../../../shared/case/case.ts';
import { lacksReport } from '../../../shared/case/parts/closing-report.ts';
import { highestAmount } from '../../../shared/case/parts/plan.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.use-case.ts';
import { decideCase } from '../../../shared/features/decision/decide.use-case.ts';
import { escalateCase } from '../../../shared/features/escalation/customer-escalation.use-case.ts';
import { confirmOutcome } from '../../../shared/features/outcome/confirm.use-case.ts';
import { fileReport } from '../../../shared/features/outcome/report.use-case.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.use-case.ts';
import { chooseOption } from '../../../shared/features/plan/choose.use-case.ts';
import { decideOnPlan, proposePlan } from '../../../shared/features/plan/plan.use-case.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import { present } from '../../builders/must.ts';
import { goneBackOn, owedOn } from '../../builders/shop/oracle.ts';
import { ada, anna, bert, lars, lena, timo, tove } from '../../builders/staff.ts';
import type { World } from './world.ts';

const honestPeople = [bert, timo, ada, lena];
const crooks = [anna, tove, lars];
const words = 'As agreed.';

/** What an honest colleague gives on a case: what is owed, to whoever paid, and no more than is claimed or left. */
function dueOn({ shop, claimantOf }: World, { id, payment, disputedAmount }: Case): number {
  const taking = shop.takings.find((one) => one.id === payment.reference);
  const sale = shop.sales.find((one) => one.id === taking?.sale);
  if (!taking || !sale || taking.payer !== claimantOf(id)) return 0;
  const left = taking.amount - goneBackOn(shop, taking.id);
  return Math.max(0, Math.min(disputedAmount.amount, owedOn(shop, sale), left));
}

/** What a colleague who shares with the customer tries, the most first. */
function spoils({ shop }: World, { payment }: Case): readonly number[] {
  const taking = shop.takings.find((one) => one.id === payment.reference);
  const left = taking ? taking.amount - goneBackOn(shop, taking.id) : 0;
  const tries = [left, 100_000, 60_000, 30_000, left / 2].map((amount) => Math.floor(Math.min(left, amount)));
  return [...new Set(tries)].filter((amount) => amount > 0).toSorted((a, b) => b - a);
}

/** Whoever of these may does what the case waits for; false where none may. */
async function act(
  world: World,
  id: CaseId,
  people: readonly StaffMember[],
  amounts: (current: Case) => readonly number[],
) {
  for (const member of people) {
    const current = world.store.get(id).case;
    const access = { member, caseId: id, version: current.version };
    if (await actOn(world, current, access, amounts(current))) return true;
  }
  return false;
}

async function actOn(
  { deps }: World,
  current: Case,
  access: { member: StaffMember; caseId: string; version: number },
  amounts: readonly number[],
): Promise<boolean> {
  const { status, tier, plan } = current;
  if (status === 'resolved' && lacksReport(current)) {
    const report = { cause: 'unclear', workDone: words, solution: words, prevention: words } as const;
    return (await fileReport(deps, access, report)).ok;
  }
  if (status === 'awaiting_approval') {
    const { hash: planHash, ...asked } = present(plan);
    const most = highestAmount(asked)?.amount ?? 0;
    const approves = most <= (amounts[0] ?? 0);
    const decision = approves
      ? ({ decision: 'approve', planHash } as const)
      : ({ decision: 'return', planHash, reason: words } as const);
    return (await decideOnPlan(deps, access, decision)).ok;
  }
  if (status !== 'awaiting_staff') return false;
  for (const amount of amounts) {
    const given = money(amount, 'EUR');
    const done =
      tier === 'tier1'
        ? await decideCase(deps, access, { kind: 'refund', amount: given, words })
        : await proposePlan(deps, access, {
            kind: 'offer',
            words,
            options: [{ kind: 'refund', amount: given, words }],
          });
    if (done.ok) return true;
  }
  const done =
    tier === 'tier1'
      ? await decideCase(deps, access, { kind: 'decline', words })
      : await proposePlan(deps, access, { kind: 'decline', words });
  return done.ok;
}

/** An honest colleague does what the case waits for; after many vain offers they decline. */
export const honestly = (world: World, id: CaseId, offering = true) =>
  act(world, id, honestPeople, (current) =>
    offering ? [dueOn(world, current)].filter((amount) => amount > 0) : [],
  );

/** A crook does what the case waits for: one of Tier 1, of Tier 2, or a lead. */
export const crookedly = (world: World, id: CaseId, who: number) =>
  act(world, id, crooks.slice(who % crooks.length).concat(crooks), (current) => {
    const wanted = spoils(world, current);
    return wanted.length > 0 ? wanted : [];
  });

export const customerMoves = [
  'content',
  'unhappy',
  'unsolved',
  'withdraws',
  'escalates',
  'appeals',
  'reopens',
  'accepts',
  'declines',
  'confirms',
] as const;
export type CustomerMove = (typeof customerMoves)[number];

/** The customer, or a colleague who holds the customer's token, does this where it is allowed. */
export async function customer(world: World, id: CaseId, what: CustomerMove): Promise<void> {
  const { deps, store } = world;
  const { access, plan } = store.get(id).case;
  const scope = access.some((one) => one.scope === 'verified') ? 'verified' : 'opened';
  const by = { caseId: id, token: `${id}-${scope}-0` };
  const text = words;
  switch (what) {
    case 'content':
      return void (await confirmOutcome(deps, by, { satisfied: true, solved: true }));
    case 'unhappy':
      return void (await confirmOutcome(deps, by, { satisfied: false, solved: false }));
    case 'unsolved':
      return void (await confirmOutcome(deps, by, { satisfied: true, solved: false }));
    case 'withdraws':
      return void (await withdrawCase(deps, by, {}));
    case 'escalates':
      return void (await escalateCase(deps, by, { reason: 'dissatisfaction', text }));
    case 'appeals':
      return void (await appealOutcome(deps, by, { text }));
    case 'reopens':
      return void (await reopenCase(deps, by, { text }));
    case 'accepts': {
      const option = plan?.options[0]?.id;
      if (option) await chooseOption(deps, by, { choice: 'accept', option });
      return;
    }
    case 'declines':
      return void (await chooseOption(deps, by, { choice: 'decline' }));
    case 'confirms':
      return void (await world.confirms(id));
    default:
      return what satisfies never;
  }
}
