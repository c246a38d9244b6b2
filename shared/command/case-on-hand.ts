import type { Case } from '../case/case.ts';
import { payerStanding } from '../case/claim.ts';
import type { Personal } from '../case/personal.ts';
import type {
  CaseHistory,
  CaseStore,
  Commit,
  LoadedCase,
  StoredCase,
  ThreadMessage,
} from '../case/store.port.ts';
import type { CaseId } from '../kernel/ids.ts';
import { once } from '../kernel/once.ts';
import type { PaymentFacts } from '../payments/payment-facts.ts';
import type { Payments } from '../payments/payments.port.ts';

/** A case as it was read: alone, or with its log and thread. */
export type ReadCase = StoredCase & Partial<Pick<CaseHistory, 'log' | 'thread'>>;

/** A case as it was read, or as it was written since; the customer's data are read when they are first asked for. */
export type CaseOnHand<C extends ReadCase = StoredCase> = C & {
  readonly personal: () => Promise<Personal | null>;
};

/** What a command can look at: the whole case and, asked for when first wanted, what the payment system knows. */
export type CaseAndPayment = CaseOnHand<LoadedCase> & {
  readonly facts: () => Promise<PaymentFacts | null>;
};

/** Where a case comes from: `first`, if it was read already; `read` gives it as it stands. */
export interface Source<C extends ReadCase> {
  readonly caseId: CaseId;
  readonly first: C | null;
  readonly read: () => Promise<C | null>;
}

/** The case alone, as most steps need it. */
export function caseAlone(
  store: CaseStore,
  caseId: CaseId,
  first: StoredCase | null = null,
): Source<StoredCase> {
  return { caseId, first, read: () => store.find(caseId) };
}

/** The case with its log and thread, as whoever acts on it sees it. */
export function wholeCase(
  store: CaseStore,
  caseId: CaseId,
  first: LoadedCase | null = null,
): Source<LoadedCase> {
  return { caseId, first, read: () => store.findWithLog(caseId) };
}

/** Takes a case that was read in hand. */
export function onHand<C extends ReadCase>(store: CaseStore, read: C): CaseOnHand<C> {
  return { ...read, personal: once(() => store.findPersonal(read.case.id)) };
}

/** What the payment system knows of the case's payment when it is first asked; null where it does not know it. */
export function factsOf(payments: Payments, { payment }: Case): CaseAndPayment['facts'] {
  return once(() => payments.find(payment.reference));
}

/** The case as the commit left it, without reading it again. */
export function written<C extends ReadCase>(hand: CaseOnHand<C>, commit: Commit): CaseOnHand<C> {
  const { change, by, personal } = commit;
  const said = messageOf(commit);
  return {
    ...hand,
    case: change.case,
    ...(by === 'step' && { workflow: { ...hand.workflow, start: null, wait: null } }),
    ...(hand.log && { log: [...hand.log, change.entry] }),
    ...(hand.thread && said && { thread: [...hand.thread, said] }),
    personal: async () => {
      const known = await hand.personal();
      return known && { ...known, ...personal };
    },
  };
}

/** What somebody says in the commit, as the thread keeps it. */
export function messageOf({ change, message }: Commit): ThreadMessage | null {
  const { version, updatedAt: at } = change.case;
  return message ? { ...message, version, at } : null;
}

/**
 * Why no money of the case's payment may move: its record names somebody else than the customer. Null where it may, and
 * where the payment is not known, which is refused for itself.
 */
export async function payerObstacle({
  personal,
  facts,
}: Pick<CaseAndPayment, 'personal' | 'facts'>): Promise<'payer_not_verified' | null> {
  const [customer, known] = await Promise.all([personal(), facts()]);
  return payerStanding(customer, known) === 'somebody_else' ? 'payer_not_verified' : null;
}
