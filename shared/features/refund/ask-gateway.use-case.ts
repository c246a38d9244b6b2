import type { StoredCase } from '../../case/store.port.ts';
import { caseAlone } from '../../command/case-on-hand.ts';
import { type Done, runCommandOn } from '../../command/commit.use-case.ts';
import type { Writes } from '../../command/writes.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Notice } from '../../mail/notice.ts';
import { isUnsettled, paidRefunds } from '../../payments/refund.ts';
import { type DriveDeps, tryToDrive } from '../../workflow/drive.use-case.ts';
import { assigned, routingOf } from '../escalation/assignment.use-case.ts';
import { answerCommit, intentRow, type RefundDeps } from './pay.use-case.ts';
import { refundReturned, staffRefundReturned } from './refund.notices.ts';
import { hearReturnedRefund } from './returned.rules.ts';

/** More refunds of one case than were ever seen; more news than that in one go would be a loop. */
const mostNews = 16;

/** What the gateway says has become of the case's refund that is not settled; null where it tells nothing new. */
export async function settlementNews(deps: RefundDeps, stored: StoredCase): Promise<Writes | null> {
  const { refund, payment } = stored.case;
  if (!refund || !isUnsettled(refund)) return null;
  const answer = await deps.payments.findRefund({ ...refund, paymentReference: payment.reference });
  return answer && answerCommit(deps, stored, answer, 'command');
}

/**
 * What the gateway says has become of any refund of the case, as a commit: of the one under way, or of one that was paid
 * and may have come back from the bank. Null where it tells nothing new.
 */
export async function gatewayNews(deps: RefundDeps, stored: StoredCase): Promise<Writes | null> {
  return (await settlementNews(deps, stored)) ?? (await returnedRefundNews(deps, stored));
}

/**
 * Somebody hinted that something happened to a payment: asks the gateway what became of the refunds of its cases, and
 * moves those that it tells news of. Harmless to repeat. Gives back how many cases it moved.
 */
export async function hearOfPayment(
  deps: RefundDeps & DriveDeps,
  paymentReference: string,
): Promise<{ readonly cases: number; readonly moved: number }> {
  const cases = await deps.store.casesOnPayment(paymentReference);
  let moved = 0;
  for (const caseId of cases) {
    const { news, goesOn } = await hearOfCase(deps, caseId);
    if (news > 0) moved += 1;
    if (goesOn) await tryToDrive(deps, caseId);
  }
  return { cases: cases.length, moved };
}

/**
 * Keeps all that the gateway tells of the refunds of one case, and tells its people. `goesOn`: its workflow has to be
 * driven; the reconciler does so where nobody else does.
 */
export async function hearOfCase(
  deps: RefundDeps,
  caseId: CaseId,
): Promise<{ readonly news: number; readonly goesOn: boolean }> {
  let [news, goesOn] = [0, false];
  let last: StoredCase | null = null;
  for (; news < mostNews; news += 1) {
    const source = caseAlone(deps.store, caseId, last);
    const done: Done = await runCommandOn(deps, source, (stored) => gatewayNews(deps, stored));
    if (!done.commit) break;
    last = done;
    goesOn ||= done.moved;
  }
  return { news, goesOn };
}

/** The first refund of the case that was paid, and that the gateway now tells as failed. */
async function returnedRefundNews(deps: RefundDeps, { case: current }: StoredCase): Promise<Writes | null> {
  for (const { id, path } of paidRefunds(current)) {
    const answer = await deps.payments.findRefund({ id, path, paymentReference: current.payment.reference });
    if (answer?.status !== 'failed') continue;
    const routing = await routingOf(deps, current);
    const { failureCode } = answer;
    const change = hearReturnedRefund(current, { id, failureCode }, routing, deps.runtime.now());
    if (!change.ok) continue;
    const { refund, ...made } = change.value;
    return {
      change: made,
      by: 'command',
      notices: [refundReturned, ...staffNotices(made.case.announce)],
      settle: intentRow(current, refund),
      ...assigned(made, routing),
    };
  }
  return null;
}

/** Where the case goes up, the first step of Tier 2 tells its owner. */
function staffNotices(announce: StoredCase['case']['announce']): readonly Notice[] {
  return announce === 'escalation' ? [] : [staffRefundReturned];
}
