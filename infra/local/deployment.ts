import { instant } from '../../shared/kernel/time.ts';
import { invokeJob, isBootstrapped } from '../cli/local-aws.ts';
import { type Report, step } from '../cli/progress.ts';
import { filesOf, type LocalSettings } from '../cli/settings.ts';
import { readOutputs, requireOutput, type StackOutputs } from '../cli/stack-outputs.ts';
import { bootstrapAccount, deployStacks, synthesize } from './emulator/cdk.ts';
import { loadSamples } from './sample-ledger.ts';
import { publishSamplePolicy } from './sample-policy.ts';
import { makeStaff } from './staff/make-staff.ts';

/**
 * Deploys the stacks into the running local AWS, loads the samples, puts a policy with laws into force and makes the staff
 * it doesn't hold yet, and revives open cases.
 * @param rendering a rendering of the stacks that is under way; without it one is begun
 */
export async function deploy(
  settings: LocalSettings,
  report: Report,
  abort: AbortSignal,
  rendering: Promise<void> = synthesize(settings, abort),
): Promise<void> {
  const { awsEndpoint } = settings;
  await step(report, 'Rendering the stacks', () => Promise.all([rendering, prepareAws(settings, abort)]));
  await step(report, 'Deploying the stacks', () => deployStacks(settings, abort));
  const outputs = readOutputs(filesOf(settings).outputs);
  const table = requireOutput(outputs, 'LedgerTableName');
  const now = new Date().toISOString();
  await step(report, 'Loading the sample ledger', async () => {
    const added = await loadSamples(awsEndpoint, table, now);
    report(added === 0 ? '  it is there already' : `  ${added.toLocaleString('en')} rows`);
  });
  const casesTable = requireOutput(outputs, 'CasesTableName');
  await step(report, 'Publishing the sample policy', async () => {
    const published = await publishSamplePolicy(awsEndpoint, casesTable, instant(now));
    if (!published) report('  a policy is published already');
  });
  await step(report, 'Making the staff', async () => {
    const pool = requireOutput(outputs, 'StaffUserPoolId');
    const added = await makeStaff(awsEndpoint, pool, filesOf(settings).staff);
    report(added === 0 ? '  they are there already' : `  ${added} people`);
  });
  await reviveCases(awsEndpoint, outputs, now, report);
}

/** Readies the AWS account for deployments, once for each saved state: the state itself tells whether it was done. */
async function prepareAws(settings: LocalSettings, abort: AbortSignal): Promise<void> {
  if (!(await isBootstrapped(settings.awsEndpoint))) await bootstrapAccount(settings, abort);
}

/** A restart of the local AWS ends every running workflow; the reconciler starts them anew from the cases. */
async function reviveCases(
  awsEndpoint: string,
  outputs: StackOutputs,
  now: string,
  report: Report,
): Promise<void> {
  const functionName = outputs['ReconcilerFunctionName'];
  if (functionName === undefined) return;
  await step(report, 'Reviving open cases', async () => {
    const problem = await invokeJob(awsEndpoint, functionName, now);
    if (problem !== null) report(`  the reconciler failed; it runs again within a minute. ${problem}`);
  });
}
