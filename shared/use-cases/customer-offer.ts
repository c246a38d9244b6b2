import type { OptionChoiceRequest } from '../contracts/customer-schemas.ts';
import type { AccessScope } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import { acceptOption, refuseOffer } from '../domain/commands/choose-option.ts';
import type { OptionId } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { Plan, PlanOption } from '../domain/plan.ts';
import { err, ok } from '../domain/result.ts';
import type { ThreadMessage } from '../ports/case-store.ts';
import { type CaseAccess, type CustomerDeps, command, type Seen, said } from './customer-command.ts';
import { needsVerifiedLink, optionWords, wordsOfPlan } from './offer-view.ts';

type Acceptance = Extract<OptionChoiceRequest, { choice: 'accept' }>;

/** The customer takes one of our options, none of them, or proposes something else (D12). */
export function chooseOption(deps: CustomerDeps, access: CaseAccess, request: OptionChoiceRequest): Seen {
  return request.choice === 'accept' ? accept(deps, access, request) : refuse(deps, access, request);
}

/** What moves money needs the link that only the address on record gets; a bank transfer also needs to know where to. */
function accept(deps: CustomerDeps, access: CaseAccess, { option: id, payoutAccount }: Acceptance): Seen {
  return command(deps, access, {
    decide: async (current, scope) => {
      const now = deps.runtime.now();
      const change = acceptOption(current, id as OptionId, deps.policy, now);
      if (!change.ok) return chosenBefore(current) ? err({ code: 'already_chosen' }) : change;
      const { plan } = current;
      const option = plan?.options.find((one) => one.id === id);
      if (!plan || !option) return err({ code: 'option_not_found' });
      const obstacle = obstacleOf(option, scope, payoutAccount);
      if (obstacle) return err({ code: obstacle });
      const account = option.path === 'bank_transfer' ? payoutAccount : undefined;
      const words = acceptedWords(await deps.store.thread(current.id), plan, option);
      return ok({
        change: change.value,
        personal: {
          ...(words !== '' && { outcomeWords: { decidedAt: now, text: words } }),
          ...(account !== undefined && { payoutAccount: account }),
        },
        notices: ['staff_offer_answered'],
      });
    },
    refusal: () => 'no_offer',
  });
}

/** Plan and option as our colleague explained them: they explain the outcome as well. */
function acceptedWords(thread: readonly ThreadMessage[], plan: Plan, option: PlanOption): string {
  const message = wordsOfPlan(thread, plan);
  const words = [message?.text, optionWords(message, plan.options.indexOf(option))];
  return words.filter(Boolean).join('\n\n');
}

function chosenBefore({ plan }: Case): boolean {
  return plan !== null && plan.chosen !== null;
}

function obstacleOf(
  option: PlanOption,
  scope: AccessScope,
  payoutAccount: string | undefined,
): 'verified_link_needed' | 'payout_account_missing' | null {
  if (needsVerifiedLink(option, scope)) return 'verified_link_needed';
  return option.path === 'bank_transfer' && payoutAccount === undefined ? 'payout_account_missing' : null;
}

function refuse(
  deps: CustomerDeps,
  access: CaseAccess,
  request: Exclude<OptionChoiceRequest, Acceptance>,
): Seen {
  const countered = request.choice === 'counter';
  const amount = countered ? ((request.amount as Money | undefined) ?? null) : null;
  const { text } = request;
  return command(deps, access, {
    decide: (current) => {
      const result = countered ? 'countered' : 'declined';
      const change = refuseOffer(current, result, amount, deps.runtime.now());
      if (!change.ok) return chosenBefore(current) ? err({ code: 'already_chosen' }) : change;
      return ok({
        change: change.value,
        notices: ['staff_offer_answered'],
        ...(text !== undefined && { message: said(text, 'counter') }),
      });
    },
    refusal: () => 'no_offer',
  });
}
