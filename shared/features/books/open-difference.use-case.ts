import { createHash } from 'node:crypto';
import type { FindingFacts } from '../../case/parts/finding.ts';
import type { Personal } from '../../case/personal.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import { caseIdFrom } from '../../kernel/ids.ts';
import { instant } from '../../kernel/time.ts';
import { countsAsRefunded } from '../../payments/payment-facts.ts';
import { type DriveDeps, tryToDrive } from '../../workflow/drive.use-case.ts';
import type { OpeningStore } from '../intake/opening.port.ts';
import type { Difference, DifferenceKind } from './compare.rules.ts';
import { openFault } from './open-fault.rules.ts';

/** What was found is never opened again, however long ago. */
const forever = instant('9999-01-01T00:00:00Z');
/** Cases on the payment that are named with a refund which no case knows. */
const mostRelated = 25;

/** What it takes to open a case of our own. */
export type OpenDifferenceDeps = DriveDeps &
  Pick<NoticeDeps, 'policy' | 'teamAddresses'> & { readonly store: OpeningStore };

/** Opens a case of engineering's for a difference; false where that was done before, ever. */
export async function openDifference(deps: OpenDifferenceDeps, difference: Difference): Promise<boolean> {
  const { kind, refundId, intent, made } = difference;
  const name = createHash('sha256').update(`difference\n${kind}\n${refundId}`).digest();
  const [one = null] = [...made.filter(countsAsRefunded), ...made];
  const paymentReference = intent?.paymentReference ?? one?.paymentReference;
  const amount = one?.amount ?? intent?.amount;
  if (!paymentReference || !amount) throw new Error(`neither book knows ${refundId}`);
  const about = intent
    ? [intent.caseId]
    : (await deps.store.casesOnPayment(paymentReference, mostRelated)).toReversed();
  const id = caseIdFrom(name);
  const change = openFault(
    { id, paymentReference, amount, severity: 'major', facts: factsOf(difference), about },
    deps.policy,
    deps.runtime.now(),
  );
  const hash = name.toString('hex');
  const record = { id: hash, bodyHash: hash, caseId: id, answer: null, expiresAt: forever };
  const personal = ourselves(deps.teamAddresses.engineering, `${words[kind]} (${refundId})`);
  if ((await deps.store.open(change, personal, record)) === 'key_taken') return false;
  await tryToDrive(deps, id);
  return true;
}

/** What each side has, for whoever looks for the cause. */
function factsOf({ kind, refundId, intent, made }: Difference): FindingFacts {
  const recorded = intent && {
    caseId: intent.caseId,
    recordedPayment: intent.paymentReference,
    recordedStatus: intent.status,
    recordedAmount: intent.amount,
    intendedAt: intent.intendedAt,
  };
  const gateway = made.map((one, at) => {
    const name = made.length > 1 ? `gateway${at + 1}` : 'gateway';
    return {
      [`${name}Reference`]: one.gatewayReference,
      [`${name}Payment`]: one.paymentReference,
      [`${name}Status`]: one.status,
      [`${name}Amount`]: one.amount,
      [`${name}CreatedAt`]: one.createdAt,
      [`${name}FailureCode`]: one.failureCode,
    };
  });
  return Object.assign({ difference: kind, refundId, ...recorded }, ...gateway);
}

/** In place of a customer. */
function ourselves(email: string, description: string): Personal {
  return {
    name: 'Redress',
    email,
    phone: null,
    description,
    closingComment: null,
    outcomeWords: null,
    payoutAccount: null,
  };
}

/** Told to engineers, in English. */
const words: Readonly<Record<DifferenceKind, string>> = {
  not_recorded: 'The gateway paid a refund that our records do not hold for paid',
  not_paid: 'Our records hold a refund for paid that the gateway does not have, or that failed there',
  other_amount: 'The gateway paid a refund in another amount or currency than we recorded',
  other_payment: 'The gateway paid a refund on another payment than we recorded',
  paid_twice: 'The gateway paid more than one refund under one id',
};
