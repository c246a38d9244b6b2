import type { CaseView } from '../contracts/case-schemas.ts';
import type { AccessScope } from '../domain/access.ts';
import type { Case } from '../domain/case.ts';
import type { OfferRound, Plan, PlanOption } from '../domain/plan.ts';
import { translate } from '../mail/translate.ts';
import type { ThreadMessage } from '../ports/case-store.ts';

type OptionView = CaseView['offers'][number]['options'][number];

/** The message that holds a plan's words. */
export function wordsOfPlan(
  thread: readonly ThreadMessage[],
  { version }: Pick<Plan | OfferRound, 'version'>,
): ThreadMessage | null {
  return thread.find((message) => message.from === 'plan' && message.version === version) ?? null;
}

/** What our colleague wrote about the option at this index: options are numbered from 1 in the plan's words. */
export function optionWords(message: ThreadMessage | null, index: number): string {
  return message?.parts[String(index + 1)] ?? '';
}

/** Only the link that goes to the address on record may steer money (design §5). */
export function needsVerifiedLink({ amount }: PlanOption, scope: AccessScope): boolean {
  return amount !== null && scope !== 'verified';
}

/** What the customer can choose from now. */
export function offerView(
  { plan, locale }: Case,
  thread: readonly ThreadMessage[],
  scope: AccessScope,
): CaseView['offer'] {
  if (plan?.state !== 'offered') return null;
  const message = wordsOfPlan(thread, plan);
  return {
    words: message?.text ?? '',
    expiresAt: plan.expiresAt,
    options: plan.options.map((option, index) => ({
      ...optionView(option, optionWords(message, index), locale),
      needsVerifiedLink: needsVerifiedLink(option, scope),
    })),
  };
}

/** Offers that came to nothing. */
export function earlierOffers(
  { offers, locale }: Case,
  thread: readonly ThreadMessage[],
): CaseView['offers'] {
  return offers.map((round) => {
    const message = wordsOfPlan(thread, round);
    return {
      at: round.at,
      result: round.result,
      counter: round.counter,
      words: message?.text ?? '',
      options: round.options.map((option, index) => optionView(option, optionWords(message, index), locale)),
    };
  });
}

function optionView(
  { id, kind, amount, path, expectedBy }: PlanOption,
  words: string,
  locale: Case['locale'],
): OptionView {
  return { id, kind, name: translate(locale, `option.${kind}`), amount, path, expectedBy, words };
}
