import type { CaseId } from '../../../shared/kernel/ids.ts';
import { present } from '../../builders/must.ts';
import { type OpenedCase, opens } from './customer.ts';
import { eventually } from './eventually.ts';
import { type Purchase, purchase } from './ledger.ts';
import { processOnStack } from './processes.ts';
import { type Colleague, colleague } from './staff.ts';
import { byLinkMailedTo } from './verified.ts';

/** A case in the hands of Tier 2, taken on by a specialist. */
export interface SpecialistCase {
  readonly bought: Purchase;
  readonly opened: OpenedCase;
  readonly caseId: string;
  readonly tara: Colleague;
  readonly ari: Colleague;
}

/** A case that an agent handed up and a specialist took on. */
export async function caseAtTier2(
  amount = 5000,
  paymentStatus: 'captured' | 'authorised' = 'captured',
): Promise<SpecialistCase> {
  const bought = await purchase({ orderStatus: 'fulfilled', amount, paymentStatus });
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('awaiting_staff');
  const { caseId } = opened;
  const anna = await colleague('anna.tier1');
  await anna.does('escalation', caseId, { reasons: ['complexity'], note: 'Two shops are involved.' });
  const [tara, ari] = await Promise.all([colleague('tara.tier2'), colleague('ari.approver')]);
  await tara.does('claim', caseId);
  await eventually('the workflow has told of it', async () => {
    const found = await processOnStack().store.find(caseId as CaseId);
    return found?.case.announce === null;
  });
  return { bought, opened, caseId, tara, ari };
}

/** An offer of one refund. */
export const refundOffer = (amount: number, currency = 'EUR') => ({
  kind: 'offer',
  words: 'We looked into it and propose this.',
  options: [{ kind: 'refund', amount: { amount, currency }, words: 'It goes back to your card.' }],
});

/** The hash by which a case's plan is approved. */
export async function planHash(by: Colleague, caseId: string): Promise<string> {
  return present((await by.file(caseId)).body.plan).hash;
}

/** Proposes a plan and has it approved. */
export async function approved({ tara, ari, caseId }: SpecialistCase, plan: object): Promise<void> {
  const proposed = await tara.does('plan', caseId, plan);
  if (proposed.status !== 200) throw new Error(`not proposed: ${JSON.stringify(proposed.body)}`);
  const approval = { decision: 'approve', planHash: await planHash(tara, caseId) };
  const answer = await ari.does('approval', caseId, approval);
  if (answer.status !== 200) throw new Error(`not approved: ${JSON.stringify(answer.body)}`);
}

/** A case whose customer can choose, with the customer's own verified link and the first option. */
export async function offered(amount = 5000) {
  const at = await caseAtTier2(amount);
  await approved(at, refundOffer(amount));
  const seen = await at.opened.reaches('awaiting_customer');
  const option = seen.offer?.options[0]?.id ?? '';
  const verified = await byLinkMailedTo(at.bought.email, at.caseId);
  return { ...at, option, verified };
}

export const closingReport = {
  cause: 'customer_mistake',
  workDone: 'Compared both orders.',
  solution: 'Refunded.',
  prevention: 'Ask before the second order.',
};
