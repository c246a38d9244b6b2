import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sesMailer } from '../../../functions/aws/ses-mailer.ts';
import { stepFunctionsWorkflow } from '../../../functions/aws/step-functions-workflow.ts';
import { ledgerPayments } from '../../../functions/gateways/ledger/payments.ts';
import { dynamoCaseStore } from '../../../functions/store/dynamo-case-store.ts';
import type { Store } from '../../../functions/store/store.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { samplePolicy } from '../../../infra/local/sample-policy.ts';
import { notices } from '../../../shared/jobs/notices.ts';
import type { ReconcileDeps } from '../../../shared/jobs/reconcile.use-case.ts';
import { strikeDueClocks } from '../../../shared/jobs/strike-due-clocks.use-case.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import type { Runtime } from '../../../shared/kernel/runtime.ts';
import { instant } from '../../../shared/kernel/time.ts';
import type { Mailer } from '../../../shared/mail/mailer.port.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import { sfn } from './machine.ts';
import { aws, stack } from './stack.ts';

/** Time as the test wants it; chance as it is. */
export const runtimeAt = (now: Runtime['now']): Runtime => ({
  now,
  entropy: () => randomBytes(16),
  pause: (milliseconds) => pause(milliseconds),
  pauseBelow: (milliseconds) => pause(Math.random() * milliseconds),
});

const ses = new SESClient(aws);

/** A step of the case's newest execution, as long as there was only one. */
export const step = (caseId: CaseId) => ({ caseId, execution: `${caseId}-tier1-1` });

/** Thrown where a test lets the process die. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Mails that processes of the test sent, instead of SES. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
}

/** All that any use-case needs. */
type Process = ReconcileDeps & { readonly store: Store };

/**
 * The use-cases' dependencies in the test's own process, on the tables and workflows of the deployed stack, so that
 * a test can let a process die between two effects. Only mail is kept here.
 */
export function processOnStack(overrides: Partial<Process> = {}): Process & { kept: KeptMail[] } {
  const documents = DynamoDBDocumentClient.from(localDynamo(aws.endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const kept: KeptMail[] = [];
  const mailer: Mailer = {
    async send(to, { subject }) {
      kept.push({ to, subject });
      return { status: 'sent' };
    },
  };
  const now = () => instant(new Date());
  return {
    kept,
    store: dynamoCaseStore(documents, stack.casesTable),
    payments: ledgerPayments(documents, stack.ledgerTable, now),
    workflow: stepFunctionsWorkflow(stack.machines, sfn),
    mailer,
    tokens: { tokenFor: async (caseId, scope, serial) => `${caseId}-${scope}-${serial}` },
    runtime: runtimeAt(now),
    reporter: { warn: () => {}, count: () => {} },
    policy: parsePolicy(JSON.parse(samplePolicy().document)),
    casePageOrigin: stack.origin,
    teamAddresses: {
      tier1: 'tier1@redress.example',
      tier2: 'tier2@redress.example',
      engineering: 'engineering@redress.example',
      approver: 'approvers@redress.example',
      lead: 'leads@redress.example',
    },
    notices,
    ...overrides,
  };
}

/**
 * Runs the clock job for one case alone, so that the other cases of the stack keep their time, however late it is.
 * Gives back the mails that it sent through SES.
 */
export async function tickCase(caseId: string, time: string): Promise<readonly KeptMail[]> {
  const process = processOnStack();
  const store = {
    ...process.store,
    async *dueCases() {
      yield caseId as CaseId;
    },
  };
  const mailer: Mailer = {
    async send(to, mail, thread) {
      await process.mailer.send(to, mail, thread);
      return sesMailer('Redress <redress@redress.example>', 'tier1@redress.example', ses).send(
        to,
        mail,
        thread,
      );
    },
  };
  const { failed } = await strikeDueClocks({ ...process, store, mailer }, instant(time));
  if (failed > 0) throw new Error(`the clocks of ${caseId} could not be struck`);
  return process.kept;
}
