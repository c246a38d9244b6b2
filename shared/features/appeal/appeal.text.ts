import type { Case } from '../../case/case.ts';
import type { Instant } from '../../kernel/time.ts';
import { externalBodyOf, type Policy } from '../../policy/policy.ts';
import { translate } from '../../texts/translate.ts';
import { appealOutcome } from './appeal.rules.ts';

/** How often the customer can still ask us for a fresh look. */
export function appealsLeft({ appeal }: Pick<Case, 'appeal'>, { appealRounds }: Policy): number {
  return Math.max(0, appealRounds - (appeal?.round ?? 0));
}

/** Text that says how to disagree with an outcome. Parameter: `externalBody`. */
export function appealKey(left: number): 'appeal' | 'appeal.exhausted' {
  return left > 0 ? 'appeal' : 'appeal.exhausted';
}

/**
 * How the customer can go on who disagrees with the outcome: by an appeal while there is one, then by the external body.
 * Null where nothing stands that one could disagree with.
 */
export function appealView(current: Case, policy: Policy, now: Instant): string | null {
  const appealed = appealOutcome(current, policy, null, now);
  const key = appealed.ok ? 'appeal' : textOfRefusal[appealed.error.code];
  return key ? appealText(current, policy, key) : null;
}

/** One of the texts on disagreeing, with the body outside. */
export function appealText(
  current: Case,
  policy: Policy,
  key: 'appeal' | 'appeal.over' | 'appeal.exhausted',
): string {
  const { locale } = current;
  const externalBody = externalBodyOf(policy, current) ?? translate(locale, 'appeal.unnamed_body');
  return translate(locale, key, { externalBody });
}

const textOfRefusal: Readonly<Record<string, 'appeal.over' | 'appeal.exhausted'>> = {
  appeal_window_over: 'appeal.over',
  appeals_exhausted: 'appeal.exhausted',
};
