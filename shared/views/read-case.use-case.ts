import type { AccessScope } from '../case/parts/access.ts';
import { chosenOption } from '../case/parts/plan.ts';
import type { Personal } from '../case/personal.ts';
import type { CaseHistory, CaseStore } from '../case/store.port.ts';
import { type AccessError, authorise, type CaseAccess } from '../command/authorise.ts';
import { onHand } from '../command/case-on-hand.ts';
import { absorbedMessages } from '../features/conversation/absorbed-messages.ts';
import { outcomeWords } from '../features/outcome/outcome-words.ts';
import { isCaseId } from '../kernel/ids.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Runtime } from '../kernel/runtime.ts';
import type { Policy } from '../policy/policy.ts';
import type { CasePages, CaseView } from './case.contract.ts';
import { caseView } from './case.view.ts';

/** What it takes to show a case to its customer. */
export interface ReadDeps {
  readonly store: CaseStore;
  readonly policy: Policy;
  readonly runtime: Runtime;
}

/** What the customer sees, and the name of the state that it shows to this scope. */
export interface SeenCase {
  readonly view: CaseView;
  readonly etag: string;
}

/** Progress and result at any time. */
export async function readCase(
  deps: ReadDeps,
  { caseId, token }: CaseAccess,
  pages: CasePages = {},
): Promise<Result<SeenCase, AccessError>> {
  const read = isCaseId(caseId) ? await deps.store.findWithLog(caseId) : null;
  const authorised = authorise(read, token, deps.runtime.now());
  if (!authorised.ok) return authorised;
  return ok(await seenCase(deps, onHand(deps.store, authorised.value), pages));
}

/** Shows a case that is on hand: as it was read, or as a command wrote it. */
export async function seenCase(
  { store, policy, runtime }: ReadDeps,
  known: CaseHistory & { readonly personal: () => Promise<Personal | null>; readonly scope: AccessScope },
  pages: CasePages = {},
): Promise<SeenCase> {
  const { case: current, log, scope } = known;
  const wantsAccount = scope === 'verified' && chosenOption(current.plan)?.path === 'bank_transfer';
  const [personal, absorbed] = await Promise.all([
    current.outcome?.decidedAt || wantsAccount ? known.personal() : null,
    scope === 'verified' ? absorbedMessages(store, log) : [],
  ]);
  const words = outcomeWords(current, personal);
  const view = caseView(known, {
    words,
    absorbed,
    payoutAccount: personal?.payoutAccount ?? null,
    scope,
    pages,
    policy,
    now: runtime.now(),
  });
  return { view, etag: etagOf(view, current.version, scope, pages) };
}

/**
 * Between two versions time only takes away what can be done, and adds to what is owed for a delay: both tell the states
 * apart.
 */
function etagOf(
  { can, rights }: CaseView,
  version: number,
  scope: AccessScope,
  { messagesBefore = '', timelineBefore = '' }: CasePages,
): string {
  const owed = rights.flatMap(({ money }) => money).reduce((sum, { amount }) => sum + amount.amount, 0);
  const page = messagesBefore || timelineBefore ? `-${messagesBefore}-${timelineBefore}` : '';
  return `"${version}-${scope}-${can.length}-${owed}${page}"`;
}
