import { acknowledge } from '../../../shared/features/intake/acknowledge.use-case.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import { investigate } from '../../../shared/features/investigation/investigate.use-case.ts';
import { type CaseId, caseIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { addSeconds, instant } from '../../../shared/kernel/time.ts';
import { type Purchase, purchase } from './ledger.ts';
import { processOnStack, runtimeAt, step } from './processes.ts';

/** A case in the table whose workflow nobody has started; its steps run in the test's own process. */
export async function undeliveredCase(bought: Purchase, ageSeconds = 0): Promise<CaseId> {
  const deps = processOnStack();
  const id = caseIdFrom(deps.runtime.entropy());
  const at = addSeconds(deps.runtime.now(), -ageSeconds);
  const change = openCase(
    {
      id,
      reason: 'mistaken_payment',
      channel: 'web',
      paymentReference: bought.payment,
      orderReference: bought.order,
      disputedAmount: money(bought.amount, 'EUR'),
      locale: 'en',
      country: 'SE',
      accessToken: `token of ${id}`,
    },
    deps.policy,
    at,
  );
  const personal = {
    name: 'Test',
    email: bought.email,
    phone: null,
    description: 'Words',
    closingComment: null,
    outcomeWords: null,
    payoutAccount: null,
  };
  const record = { id, bodyHash: '', caseId: id, answer: {}, expiresAt: addSeconds(at, 3600) };
  if ((await deps.store.open(change, personal, record)) !== 'opened') throw new Error('not opened');
  return id;
}

/** A case that waits for a person of Tier 1, quickly: no execution waits for it. All that happened so many seconds ago. */
export async function waitingCase(ageSeconds = 0): Promise<{ caseId: CaseId; bought: Purchase }> {
  const bought = await purchase({ orderStatus: 'fulfilled' });
  const caseId = await undeliveredCase(bought, ageSeconds);
  const runtime = runtimeAt(() => addSeconds(instant(new Date()), -ageSeconds));
  const deps = processOnStack({ runtime });
  await acknowledge(deps, step(caseId));
  await investigate(deps, step(caseId));
  return { caseId, bought };
}
