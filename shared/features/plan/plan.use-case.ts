import { deskAwaited } from '../../case/at-desks.ts';
import type { Case } from '../../case/case.ts';
import { highestAmount, type OptionKind, type PlanOption } from '../../case/parts/plan.ts';
import { payerObstacle } from '../../command/case-on-hand.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import { optionIdFrom } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { linesNamed } from '../../payments/order-record.ts';
import { postingDate } from '../../payments/posting.ts';
import { bandFor } from '../../policy/authority.ts';
import { desksNeeded } from '../../policy/desks.ts';
import { grantedNow } from '../../policy/granted-now.ts';
import type { ApprovalRequest, PlanRequest, planRoutes } from './plan.contract.ts';
import {
  staffApprovalNeeded,
  staffDeskApprovalNeeded,
  staffLeadApprovalNeeded,
  staffPlanReturned,
} from './plan.notices.ts';
import { wordsOf } from './plan-words.ts';
import * as rules from './propose.rules.ts';
import { pathNow, type Room } from './room.rules.ts';
import { roomNow } from './room-now.ts';

/** The amount of an option that names none. */
type Unnamed = (kind: OptionKind, current: Case) => Money | null;

/** Lays a plan before a second person. The parts of its message are the options' words, by number. */
export const proposePlan = (
  deps: StaffDeps,
  access: StaffAccess,
  request: PlanRequest,
  unnamed: Unnamed = () => null,
): StaffResult<typeof planRoutes.proposePlan> => {
  const now = deps.runtime.now();
  const wanted = (request.options ?? []).map(({ kind, amount }) => ({
    id: optionIdFrom(deps.runtime.entropy()),
    kind,
    amount: amount ?? null,
  }));
  const lineIds = (request.options ?? []).flatMap(({ lines }) => lines ?? []);
  const texts = (request.options ?? []).map(({ words }) => words);
  const words = { text: request.words, options: texts };
  const parts = Object.fromEntries(texts.map((text, index) => [String(index + 1), text]));
  return act(
    deps,
    access,
    async (current, sight) => {
      const room = await roomNow(sight, deps.policy);
      const known = lineIds.length > 0 ? await sight.facts() : null;
      const named = (request.options ?? []).map(({ lines }) => linesNamed(known?.order ?? null, lines ?? []));
      const options = wanted.map((option, index) => {
        const amount = option.amount ?? unnamed(option.kind, current);
        const lines = named[index] ?? [];
        return { ...optionIn(room, { ...option, amount }, now), ...(lines.length > 0 && { lines }) };
      });
      const before = await grantedNow(deps, await sight.facts());
      const desks = desksNeeded(deps.policy, current, { options }, before).map(({ id }) => id);
      const proposal: rules.Proposal = { kind: request.kind, options, words, desks };
      const steered = options.some(({ amount }) => amount !== null);
      const change = rules.proposePlan(current, access.member, proposal, room, now);
      const obstacle = steered && change.ok ? await payerObstacle(sight) : null;
      if (obstacle) return err({ code: obstacle });
      const forLead = bandFor(deps.policy, anyApprover, current, highestAmount({ options }), before) === null;
      const ofTeam = forLead ? staffLeadApprovalNeeded : staffApprovalNeeded;
      const notice = desks.length > 0 ? staffDeskApprovalNeeded : ofTeam;
      if (change.ok && named.includes(null)) return err({ code: 'line_not_of_order' });
      return change.ok ? ok({ ...change.value, effects: { notices: [notice] } }) : change;
    },
    {
      message: said(access, 'plan', request.words, { topic: 'plan', parts }),
    },
  );
};

/** An option as it would be carried out now. */
function optionIn(
  room: Room | null,
  { id, kind, amount }: Pick<PlanOption, 'id' | 'kind' | 'amount'>,
  now: Instant,
): PlanOption {
  const path = pathNow(kind, room);
  const rest = room && amount && path === 'before_capture' ? room.left.uncaptured - amount.amount : null;
  const charged = rest === null || rest < 0 || !amount ? null : { amount: rest, currency: amount.currency };
  return { id, kind, amount, path, charged, expectedBy: path && postingDate(path, now) };
}

/** Who hears of a plan that waits, where the amount leaves it to them. */
const anyApprover = { username: '', groups: ['approver'] } as const;

/** A second person approves the plan as it is, or sends it back with the reason. */
export const decideOnPlan = (
  deps: StaffDeps,
  access: StaffAccess,
  request: ApprovalRequest,
): StaffResult<typeof planRoutes.decideOnPlan> =>
  request.decision === 'approve'
    ? approvePlan(deps, access, request.planHash)
    : act(
        deps,
        access,
        (current) => rules.returnPlan(current, access.member, request.planHash, deps.runtime.now()),
        {
          notices: [staffPlanReturned],
          message: said(access, 'note', request.reason, { topic: 'plan_returned' }),
        },
      );

const approvePlan = (
  deps: StaffDeps,
  access: StaffAccess,
  hash: string,
): StaffResult<typeof planRoutes.decideOnPlan> => {
  const now = deps.runtime.now();
  return act(deps, access, async (current, sight) => {
    const room = await roomNow(sight, deps.policy);
    const before = await grantedNow(deps, await sight.facts());
    const change = rules.approvePlan(current, access.member, hash, { room, before }, deps.policy, now);
    const steered = current.plan?.options.some(({ amount }) => amount !== null);
    const obstacle = steered && change.ok ? await payerObstacle(sight) : null;
    if (obstacle) return err({ code: obstacle });
    if (!change.ok) return change;
    if (deskAwaited(change.value.case) !== null) {
      return ok({ ...change.value, effects: { notices: [staffDeskApprovalNeeded] } });
    }
    if (change.value.case.status !== 'resolved') return change;
    const text = current.plan && wordsOf(current.plan, sight.thread)?.text;
    return ok({
      ...change.value,
      effects: { personal: { outcomeWords: { decidedAt: now, text: text ?? '' } } },
    });
  });
};
