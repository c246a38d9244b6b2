import { reasons } from '../../kernel/words.ts';
import type { Policy } from '../../policy/policy.ts';
import { toLocale } from '../../texts/languages.ts';
import { translate } from '../../texts/translate.ts';
import { helpfulEvidence } from './evidence.ts';
import type { Guidance, GuidanceQuery } from './guidance.contract.ts';

/** How to state a case well: what to tell, what to attach, how long it takes. */
export function guidanceFor({ reason, locale }: GuidanceQuery, policy: Policy): Guidance {
  const language = toLocale(locale);
  const asked = reason ? [reason] : reasons;
  return {
    locale: language,
    reasons: asked.map((one) => ({
      reason: one,
      name: translate(language, `reason.${one}`),
      whatToState: translate(language, `guidance.${one}`),
      helpfulEvidence: helpfulEvidence(one).map((kind) => ({
        kind,
        text: translate(language, `evidence.${kind}`),
      })),
      answerWithinBusinessMinutes: policy.serviceTargetMinutes.tier1.normal,
    })),
  };
}
