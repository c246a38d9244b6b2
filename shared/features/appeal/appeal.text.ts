import type { Case } from '../../case/case.ts';
import { externalBodyOf, type Policy } from '../../policy/policy.ts';
import { translate } from '../../texts/translate.ts';

/** How often the customer can still ask us for a fresh look. */
export function appealsLeft({ appeal }: Pick<Case, 'appeal'>, { appealRounds }: Policy): number {
  return Math.max(0, appealRounds - (appeal?.round ?? 0));
}

/** Text that says how to disagree with an outcome. Parameter: `externalBody`. */
export function appealKey(left: number): 'appeal' | 'appeal.exhausted' {
  return left > 0 ? 'appeal' : 'appeal.exhausted';
}

/** How the customer can go on who disagrees with the outcome: by the appeals that are left, then the external body. */
export function appealView(current: Case, policy: Policy): string {
  const { locale } = current;
  const externalBody = externalBodyOf(policy, current) ?? translate(locale, 'appeal.unnamed_body');
  return translate(locale, appealKey(appealsLeft(current, policy)), { externalBody });
}
