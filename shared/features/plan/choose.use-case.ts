import { isSEPACountry } from 'ibantools';
import type { Case } from '../../case/case.ts';
import { countriesOf } from '../../case/known-payment.ts';
import type { AccessScope } from '../../case/parts/access.ts';
import {
  needsVerifiedLink,
  offerNeedsVerifiedLink,
  type Plan,
  type PlanOption,
} from '../../case/parts/plan.ts';
import type { ThreadMessage } from '../../case/store.port.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import { payerObstacle } from '../../command/case-on-hand.ts';
import {
  type CustomerDeps,
  type CustomerResult,
  command,
  type Decided,
  said,
} from '../../command/customer-command.use-case.ts';
import type { Money } from '../../kernel/money.ts';
import { err, ok } from '../../kernel/result.ts';
import { waitingForPerson } from '../escalation/escalation.notices.ts';
import type { chooseRoutes, OptionChoiceRequest } from './choose.contract.ts';
import { acceptOption, failOffer, refuseOffer } from './choose.rules.ts';
import { fitsCountries } from './payout-account.contract.ts';
import { staffOfferAnswered } from './plan.notices.ts';
import { wordsOf } from './plan-words.ts';
import { type Room, roomObstacle } from './room.rules.ts';
import { roomNow } from './room-now.ts';

type Acceptance = Extract<OptionChoiceRequest, { choice: 'accept' }>;

/** The customer takes one of our options, none of them, or proposes something else. */
export function chooseOption(
  deps: CustomerDeps,
  access: CaseAccess,
  request: OptionChoiceRequest,
): CustomerResult<typeof chooseRoutes.chooseOption> {
  return request.choice === 'accept' ? accept(deps, access, request) : refuse(deps, access, request);
}

/** What moves money needs the link that only the address on record gets; a bank transfer also needs to know where to. */
function accept(
  deps: CustomerDeps,
  access: CaseAccess,
  { option: id, payoutAccount }: Acceptance,
): CustomerResult<typeof chooseRoutes.chooseOption> {
  return command(deps, access, {
    decide: async (current, sight) => {
      const { scope, thread } = sight;
      const now = deps.runtime.now();
      const change = acceptOption(current, id, deps.policy, now);
      if (!change.ok) return chosenBefore(current) ? err({ code: 'already_chosen' }) : change;
      const { plan } = current;
      const option = plan?.options.find((one) => one.id === id);
      if (!plan || !option) return err({ code: 'option_not_found' });
      const obstacle = choiceObstacleOf(option, scope, payoutAccount);
      if (obstacle) return err({ code: obstacle });
      const account = option.path === 'bank_transfer' ? payoutAccount : undefined;
      if (account !== undefined && !fitsCountries(account, countriesOf(current), ibansOnly)) {
        return err({ code: 'payout_account_invalid' });
      }
      const room = option.amount && (await roomNow(sight, deps.policy));
      if (option.amount && (roomObstacle(option, room) || (await payerObstacle(sight)))) {
        return failed(deps, current);
      }
      const words = acceptedWords(thread, plan, option);
      return ok({
        change: change.value,
        personal: {
          ...(words !== '' && { outcomeWords: { decidedAt: now, text: words } }),
          ...(account !== undefined && { payoutAccount: account }),
        },
        notices: [staffOfferAnswered],
      });
    },
    refusal: () => 'no_offer',
  });
}

/** Where everybody's account has an IBAN. In Great Britain and Sweden accounts are written otherwise at home. */
function ibansOnly(country: string): boolean {
  return isSEPACountry(country);
}

/** Plan and option as our colleague explained them: they explain the outcome as well. */
function acceptedWords(thread: readonly ThreadMessage[], plan: Plan, option: PlanOption): string {
  const words = wordsOf(plan, thread);
  return [words?.text, words?.options[plan.options.indexOf(option)]].filter(Boolean).join('\n\n');
}

function chosenBefore({ plan }: Case): boolean {
  return plan !== null && plan.chosen !== null;
}

function choiceObstacleOf(
  option: PlanOption,
  scope: AccessScope,
  payoutAccount: string | undefined,
): 'verified_link_needed' | 'payout_account_missing' | 'payout_account_misplaced' | null {
  if (needsVerifiedLink(option, scope)) return 'verified_link_needed';
  if (option.path === 'bank_transfer') return payoutAccount === undefined ? 'payout_account_missing' : null;
  return payoutAccount === undefined ? null : 'payout_account_misplaced';
}

/** Whether the payment holds so much, be it taken or still to be taken. */
function covers(room: Room | null, { amount, currency }: Money): boolean {
  return room !== null && room.currency === currency && room.left.taken + room.left.uncaptured >= amount;
}

/** The offer ends, since it cannot be kept: the specialist has to find another way, and the customer hears so. */
function failed(deps: CustomerDeps, current: Case): Decided<'no_offer' | 'option_expired'> {
  const change = failOffer(current, deps.runtime.now());
  return change.ok ? ok({ change: change.value, notices: [waitingForPerson, staffOfferAnswered] }) : change;
}

function refuse(
  deps: CustomerDeps,
  access: CaseAccess,
  request: Exclude<OptionChoiceRequest, Acceptance>,
): CustomerResult<typeof chooseRoutes.chooseOption> {
  const countered = request.choice === 'counter';
  const amount = countered ? (request.amount ?? null) : null;
  const { text } = request;
  return command(deps, access, {
    decide: async (current, sight) => {
      const result = countered ? 'countered' : 'declined';
      const change = refuseOffer(current, result, amount, deps.runtime.now());
      if (!change.ok) return chosenBefore(current) ? err({ code: 'already_chosen' }) : change;
      // Whether an amount is still there is the owner's to know, too.
      const named = amount !== null && sight.scope !== 'verified';
      if (named || offerNeedsVerifiedLink(current, sight.scope)) {
        return err({ code: 'verified_link_needed' });
      }
      if (amount && !covers(await roomNow(sight, deps.policy), amount)) {
        return err({ code: 'amount_exceeds_payment' });
      }
      return ok({
        change: change.value,
        notices: [staffOfferAnswered],
        ...(text !== undefined && { message: said(text, 'counter') }),
      });
    },
    refusal: () => 'no_offer',
  });
}
