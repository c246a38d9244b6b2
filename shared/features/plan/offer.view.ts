import type { Case } from '../../case/case.ts';
import type { AccessScope } from '../../case/parts/access.ts';
import { needsVerifiedLink, type PlanOption } from '../../case/parts/plan.ts';
import type { ThreadMessage } from '../../case/store.port.ts';
import { translate } from '../../texts/translate.ts';
import type { EarlierOffer, OfferView, OptionView } from './offer.contract.ts';
import { wordsOf } from './plan-words.ts';

/** What the customer can choose from now. */
export function offerView(
  { plan, locale }: Case,
  thread: readonly ThreadMessage[],
  scope: AccessScope,
): OfferView {
  if (plan?.state !== 'offered') return null;
  const words = wordsOf(plan, thread);
  return {
    words: words?.text ?? '',
    expiresAt: plan.expiresAt,
    options: plan.options.map((option, index) => ({
      ...optionView(option, words?.options[index] ?? '', locale),
      needsVerifiedLink: needsVerifiedLink(option, scope),
    })),
  };
}

/** Offers that came to nothing. */
export function earlierOffers(
  { offers, locale }: Case,
  thread: readonly ThreadMessage[],
): readonly EarlierOffer[] {
  return offers.map((round) => {
    const words = wordsOf(round, thread);
    return {
      at: round.at,
      result: round.result,
      counter: round.counter,
      words: words?.text ?? '',
      options: round.options.map((option, index) => optionView(option, words?.options[index] ?? '', locale)),
    };
  });
}

function optionView(
  { id, kind, amount, path, charged, expectedBy, lines }: PlanOption,
  words: string,
  locale: Case['locale'],
): OptionView {
  return {
    id,
    kind,
    name: translate(locale, `option.${kind}`),
    amount,
    path,
    charged,
    expectedBy,
    ...(lines && { lines: lines.map((line) => line.name) }),
    words,
  };
}
