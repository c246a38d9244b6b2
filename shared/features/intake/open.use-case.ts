import { normalEmail } from '../../case/claim.ts';
import type { Personal } from '../../case/personal.ts';
import type { AccessTokens } from '../../command/access-tokens.port.ts';
import type { LimitStore } from '../../command/limits.port.ts';
import { digest } from '../../kernel/digest.ts';
import { caseIdFrom } from '../../kernel/ids.ts';
import { metrics } from '../../kernel/metrics.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { addHours, type Instant, nextHour } from '../../kernel/time.ts';
import type { Policy } from '../../policy/policy.ts';
import { toLocale } from '../../texts/languages.ts';
import { translate } from '../../texts/translate.ts';
import { type DriveDeps, tryToDrive } from '../../workflow/drive.use-case.ts';
import { admitOpening } from './crowd.ts';
import { helpfulEvidence } from './evidence.ts';
import type { OpenCaseRequest, OpenCaseResponse } from './open.contract.ts';
import * as rules from './open.rules.ts';
import type { OpeningStore } from './opening.port.ts';
import { whatNext } from './what-next.text.ts';

export interface OpenCaseDeps extends DriveDeps {
  readonly store: DriveDeps['store'] & OpeningStore & LimitStore;
  readonly tokens: AccessTokens;
  readonly policy: Policy;
}

export type OpenCaseError = {
  readonly code: 'idempotency_conflict' | 'temporarily_unavailable' | 'too_many_cases';
  /** When it can be tried again, where that is known. */
  readonly retryAt?: Instant;
};

/**
 * Opens a case from the public API. The same customer, key and body give the same answer for ever so long as the
 * key is remembered; the case, its start and its idempotency record are written together. No record of any payment is
 * looked at: the answer must tell nobody whether a payment exists, whose it is or what was paid.
 */
export async function openCase(
  deps: OpenCaseDeps,
  request: OpenCaseRequest,
  idempotencyKey: string,
  source: string | null = null,
): Promise<Result<OpenCaseResponse, OpenCaseError>> {
  const { customer } = request;
  const now = deps.runtime.now();
  const id = digest(`${normalEmail(customer.email)}\n${idempotencyKey}`);
  const bodyHash = digest(JSON.stringify(request));
  const opener = { request: id, email: customer.email, paymentReference: request.payment.reference, source };
  const admission = await admitOpening(deps, opener, now);
  if (!admission.admitted) {
    // What was answered before is answered again.
    const earlier = await repeat(deps, id, bodyHash);
    const unknown = !earlier.ok && earlier.error.code === 'temporarily_unavailable';
    return unknown ? err({ code: 'too_many_cases', retryAt: nextHour(now) }) : earlier;
  }
  const caseId = caseIdFrom(deps.runtime.entropy());
  const accessToken = await deps.tokens.tokenFor(caseId, 'opened', 0);
  const locale = toLocale(customer.locale);
  const change = rules.openCase(
    {
      id: caseId,
      reason: request.reason,
      channel: 'web',
      paymentReference: request.payment.reference,
      orderReference: request.order?.reference ?? null,
      disputedAmount: request.disputedAmount,
      locale,
      country: customer.country ?? null,
      accessToken,
      quiet: admission.quiet,
    },
    deps.policy,
    now,
  );
  const answer: Omit<OpenCaseResponse, 'accessToken'> = {
    caseId,
    status: 'received',
    next: whatNext(change.case),
    helpfulEvidence: helpfulEvidence(request.reason).map((kind) => ({
      kind,
      text: translate(locale, `evidence.${kind}`),
    })),
  };
  const expiresAt = addHours(now, deps.policy.idempotencyDays * 24);
  const record = { id, bodyHash, caseId, answer, expiresAt };
  if ((await deps.store.open(change, personalOf(request), record)) === 'opened') {
    deps.reporter.count(metrics.caseOpened);
    await tryToDrive(deps, caseId);
    return ok({ ...answer, accessToken });
  }
  return repeat(deps, id, bodyHash);
}

async function repeat(
  deps: OpenCaseDeps,
  id: string,
  bodyHash: string,
): Promise<Result<OpenCaseResponse, OpenCaseError>> {
  const earlier = await deps.store.findIdempotency(id, deps.runtime.now());
  if (!earlier) return err({ code: 'temporarily_unavailable' });
  if (earlier.bodyHash !== bodyHash) return err({ code: 'idempotency_conflict' });
  const accessToken = await deps.tokens.tokenFor(earlier.caseId, 'opened', 0);
  return ok({ ...(earlier.answer as Omit<OpenCaseResponse, 'accessToken'>), accessToken });
}

function personalOf({ customer, description }: OpenCaseRequest): Personal {
  const { name, email, phone } = customer;
  return {
    name,
    email,
    phone: phone ?? null,
    description,
    closingComment: null,
    outcomeWords: null,
    payoutAccount: null,
  };
}
