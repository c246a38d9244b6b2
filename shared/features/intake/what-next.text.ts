import type { Case } from '../../case/case.ts';
import { waitsForAddress } from '../../case/parts/access.ts';
import { chosenOption } from '../../case/parts/plan.ts';
import { asksForAgreement } from '../../case/standing.ts';
import { isShopCredit } from '../../payments/refund.ts';
import type { TextKey } from '../../texts/languages.ts';
import { translate } from '../../texts/translate.ts';

/** What of a case tells what happens next. */
export type Standing = Pick<
  Case,
  | 'status'
  | 'addressAskedAt'
  | 'outcome'
  | 'confirmation'
  | 'plan'
  | 'understanding'
  | 'openQuestions'
  | 'refund'
>;

/** Text that tells what happens next, without parameters. */
export function nextKey(current: Standing): TextKey {
  const { status, outcome, plan, confirmation, refund } = current;
  if (status === 'received' && waitsForAddress(current)) return 'next.confirm_address';
  if (outcome?.kind === 'merged') return 'next.merged';
  if (status === 'resolved' && confirmation) return 'next.confirmed';
  if (status === 'refunding' && refund?.status === 'requires_action') return 'next.refund_requires_action';
  const path = chosenOption(plan)?.path;
  if (status === 'refunding' && path === 'before_capture') return 'next.correcting';
  if (status === 'refunding' && path && isShopCredit(path)) return 'next.crediting';
  if (status !== 'awaiting_customer') return `next.${status}`;
  if (plan?.state === 'offered') return 'next.awaiting_choice';
  return asksForAgreement(current) ? 'next.awaiting_agreement' : 'next.awaiting_customer';
}

/** What happens next, in the customer's language, and by when; null where nobody was promised a time. */
export function whatNext(current: Case): { readonly message: string; readonly by: Case['nextBy'] } {
  return { message: translate(current.locale, nextKey(current)), by: current.nextBy };
}
