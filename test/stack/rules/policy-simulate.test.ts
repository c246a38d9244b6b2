import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Replay, Tally } from '../../../shared/features/simulation/simulate.rules.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { dateOf, instant } from '../../../shared/kernel/time.ts';
import policyData from '../../../shared/policy/policy-v1.json' with { type: 'json' };
import { type OpenedCase, opens } from '../support/customer.ts';
import { purchase } from '../support/ledger.ts';
import { processOnStack } from '../support/processes.ts';
import { runTool } from '../support/tool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The shipped policy with another ceiling for mistaken payments in euro, as a file. */
async function fileWith(ceiling: number): Promise<string> {
  const policy = structuredClone(policyData);
  policy.version = `ceiling-${ceiling}`;
  policy.automatic.mistaken_payment.ceilings.EUR = ceiling;
  const file = join(folder, `${policy.version}.json`);
  await writeFile(file, JSON.stringify(policy));
  return file;
}

async function settled(amount: number): Promise<OpenedCase> {
  const opened = await opens({ reason: 'mistaken_payment', ...(await purchase({ amount })) });
  await opened.reaches('resolved', 'awaiting_staff');
  return opened;
}

async function simulate(file: string): Promise<{ changed: Replay[]; tally: Tally }> {
  const today = dateOf(instant(new Date()));
  const run = await runTool('infra/operator/policy/simulate.ts', file, '--since', today, '--json');
  if (run.code !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as { changed: Replay[]; tally: Tally };
}

test('a lower ceiling names the cases that would go to a person, and the money that would not go back by itself', async () => {
  const [low, high, above] = await Promise.all([settled(3000), settled(5000), settled(16_000)]);
  const versions = () =>
    Promise.all(
      [low, high, above].map(
        async ({ caseId }) => (await processOnStack().store.find(caseId as CaseId))?.case.version,
      ),
    );
  const before = await versions();

  const { changed, tally } = await simulate(await fileWith(4000));
  const mine = changed.filter(({ caseId }) => [low, high, above].some((one) => one.caseId === caseId));
  expect(mine).toMatchObject([
    {
      caseId: high.caseId,
      past: { kind: 'refund', amount: { amount: 5000, currency: 'EUR' } },
      before: { kind: 'refund', amount: { amount: 5000, currency: 'EUR' } },
      after: { kind: 'person', reasons: ['above_automatic_limit'] },
      uncertain: false,
    },
  ]);
  expect(tally.changes.to_person).toBe(changed.length);
  const [eur] = tally.automatic.filter(({ currency }) => currency === 'EUR');
  const lost = changed.flatMap((one) => (one.before.kind === 'refund' ? one.before.amount.amount : []));
  expect((eur?.before ?? 0) - (eur?.after ?? 0)).toBe(lost.reduce((sum, amount) => sum + amount, 0));

  const raised = await simulate(await fileWith(20_000));
  expect(raised.changed.find(({ caseId }) => caseId === above.caseId)).toMatchObject({
    before: { kind: 'person', reasons: ['above_automatic_limit'] },
    after: { kind: 'refund', amount: { amount: 16_000 } },
    decidedByPerson: null,
  });
  expect(await versions()).toEqual(before);
}, 180_000);

test('the policy that is in force changes nothing', async () => {
  const { changed, tally } = await simulate(
    await fileWith(policyData.automatic.mistaken_payment.ceilings.EUR),
  );
  expect(changed).toEqual([]);
  expect(tally.replayed).toBeGreaterThan(0);
  expect(tally.automatic.every(({ before, after }) => before === after)).toBe(true);
});

test('without --json a person can read it', async () => {
  const today = dateOf(instant(new Date()));
  const run = await runTool('infra/operator/policy/simulate.ts', await fileWith(4000), '--since', today);
  expect(run.stdout).toContain('Policy ceiling-4000 instead of');
  expect(run.stdout).toMatch(/automatic → a person +\d/);
});
