import { expect, test } from 'vitest';
import type { Step } from '../../../shared/case/next-step.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { executionName } from '../../../shared/workflow/execution-name.ts';
import { opens } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { purchase } from '../support/ledger.ts';
import { abort, executionsOf, reconcileAfter } from '../support/machine.ts';
import { processOnStack } from '../support/processes.ts';
import { caseAtTier2, closingReport, offered, planHash, refundOffer } from '../support/specialists.ts';
import { colleague } from '../support/staff.ts';
import { byLinkMailedTo } from '../support/verified.ts';

const workflowOf = async (caseId: string) => {
  const found = await processOnStack().store.find(caseId as CaseId);
  if (!found) throw new Error(`no ${caseId}`);
  return found.workflow;
};

/** Ends the execution that waits at this step, as a restart of the local AWS does to every one. */
async function interrupted(caseId: string, step: Step): Promise<void> {
  const { machine, executionNumber } = await eventually(`${caseId} waits at ${step}`, async () => {
    const workflow = await workflowOf(caseId);
    return workflow.wait?.step === step && workflow;
  });
  await abort(executionName({ caseId: caseId as CaseId, machine, number: executionNumber }));
}

test('a case whose executions end at every wait of the three machines still ends as it should', async () => {
  const { opened, caseId, tara, ari, bought } = await caseAtTier2();
  await interrupted(caseId, 'await_person');
  await tara.does('hand-off', caseId, { severity: 'minor', hypothesis: 'A fee is added twice.' });
  await interrupted(caseId, 'await_diagnosis');
  const eva = await colleague('eva.engineering');
  await eva.does('diagnosis', caseId, {
    cause: 'system_error',
    diagnosis: 'Twice.',
    rootCause: 'Two sources.',
  });
  await interrupted(caseId, 'await_fix');
  await eva.does('fault-report', caseId, { resolution: 'fixed', solution: 'One.', prevention: 'A test.' });

  await tara.does('plan', caseId, refundOffer(5000));
  await interrupted(caseId, 'await_approval');
  await ari.does('approval', caseId, { decision: 'approve', planHash: await planHash(tara, caseId) });
  await interrupted(caseId, 'await_choice');
  const verified = await byLinkMailedTo(bought.email, caseId);
  const option = (await opened.read()).offer?.options[0]?.id;
  await verified.command('option-choice', { choice: 'accept', option });
  await opened.reaches('resolved');
  await interrupted(caseId, 'await_confirmation');
  await opened.command('confirmation', { satisfied: true, solved: true });
  expect((await tara.does('report', caseId, closingReport)).body.status).toBe('closed');
  await eventually('all is told', async () => {
    await reconcileAfter(60);
    return (await processOnStack().store.find(caseId as CaseId))?.case.announce === null;
  });
  const numbers = (await executionsOf(caseId)).map((name) => Number(name.split('-').at(-1)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('an interrupted wait is taken up by the reconciler alone, where the case stands', async () => {
  const { caseId, opened, verified, option } = await offered();
  await interrupted(caseId, 'await_choice');
  await reconcileAfter(3600);
  await verified.command('option-choice', { choice: 'accept', option });
  await opened.reaches('resolved');
});

test('a refund that is pending while its execution ends is settled all the same', async () => {
  const bought = await purchase({ behaviour: 'slow' });
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await interrupted(opened.caseId, 'await_settlement');
  await eventually('the outcome', async () => {
    await reconcileAfter(60);
    return (await opened.read()).status === 'resolved';
  });
});
