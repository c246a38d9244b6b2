import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A DynamoDB that refuses each request with this error, and keeps what it was asked with. */
const refusal = { error: 'ResourceNotFoundException', asked: '' };
let server: Server;
let endpoint = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    refusal.asked = request.headers.authorization ?? '';
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(
      JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${refusal.error}`, message: 'Refused' }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
const region = { AWS_REGION: 'eu-north-1' };

/** What the tool prints where it fails, in an environment with nothing of AWS but these settings. */
function failure(tool: string, args: readonly string[], settings: Record<string, string>): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere/config',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
    AWS_ENDPOINT_URL: endpoint,
    ...settings,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [`infra/operator/${tool}`, ...args], { env }, (error, _, printed) => {
      resolve(error?.code === 1 ? printed : `ended with ${error?.code ?? 0}: ${printed}`);
    });
  });
}

const stage = ['--table', 'cases-of-nobody', '--ledger', 'ledger-of-nobody'];
const policy = 'shared/policy/policy-v1.json';

describe.each<[string, string, string[], string]>([
  ['reconcile:report', 'reconciliation/report.ts', stage, 'cases-of-nobody'],
  ['policy:publish', 'policy/publish.ts', [policy, '--by', 'me', ...stage.slice(0, 2)], 'cases-of-nobody'],
  ['policy:simulate', 'policy/simulate.ts', [policy, '--since', '2026-11-01', ...stage], 'cases-of-nobody'],
  ['statistics:rebuild', 'rebuild-statistics.ts', stage.slice(0, 2), 'cases-of-nobody'],
  ['case:verify', 'case-log/verify.ts', ['--all', ...stage.slice(0, 2)], 'cases-of-nobody'],
  ['ledger:import', 'ledger-import/cli.ts', ['samples/ledger/switches', '--table', 'my-ledger'], 'my-ledger'],
])('%s', (name, tool, args, table) => {
  it('names an option that it does not take, and those that it takes', async () => {
    const printed = await failure(tool, [...args, '--tabel', 'x'], {});
    expect(printed).toMatch(/^\nUnknown option '--tabel'\.\n\nUsage: /);
    expect(printed).toContain(`Usage: npm run ${name} `);
    expect(printed).not.toContain('    at ');
  });

  it('names the table that is not there', async () => {
    refusal.error = 'ResourceNotFoundException';
    const printed = await failure(tool, args, { ...keys, ...region });
    expect(printed).toMatch(new RegExp(`^\nThere is no table ${table} there\\.`, 'm'));
    expect(printed).not.toContain('    at ');
  });
});

describe('a tool that works on a stage in AWS', () => {
  const run = (settings: Record<string, string>) =>
    failure('rebuild-statistics.ts', ['--table', 'cases'], settings);

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['without a region', keys, '', /^\nNo AWS region is named\. Set AWS_REGION/],
    ['without credentials', region, '', /^\nNo AWS credentials can be had: /],
    [
      'with credentials that AWS does not know',
      { ...keys, ...region },
      'UnrecognizedClientException',
      /^\nAWS does not take these credentials: Refused\. \(UnrecognizedClientException\)/,
    ],
    [
      'with too few rights',
      { ...keys, ...region },
      'AccessDeniedException',
      /^\nThese AWS credentials may not do that: Refused\./,
    ],
  ])('%s says so in plain words', async (_, settings, error, words) => {
    refusal.error = error;
    const printed = await run(settings);
    expect(printed).toMatch(words);
    expect(printed).not.toContain('    at ');
  });

  it.each([
    [{ AWS_DEFAULT_REGION: 'eu-west-1' }, 'eu-west-1'],
    [{ AWS_DEFAULT_REGION: 'eu-west-1', AWS_REGION: 'eu-north-1' }, 'eu-north-1'],
  ])('told %j asks in %s', async (regions, asked) => {
    refusal.error = 'AccessDeniedException';
    await run({ ...keys, ...regions });
    expect(refusal.asked).toContain(`/${asked}/dynamodb/`);
  });
});
