import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Status } from '../../../shared/case/parts/status.ts';
import type { OpenCaseResponse } from '../../../shared/features/intake/open.contract.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import type { CaseView } from '../../../shared/views/case.contract.ts';
import type { CaseFile } from '../../../shared/views/case-file.contract.ts';
import { type Answer, openingBody, send } from '../../stack/support/customer.ts';
import { eventually } from '../../stack/support/eventually.ts';
import { type Purchase, purchase } from '../../stack/support/ledger.ts';
import { executionStatus, executionsOf } from '../../stack/support/machine.ts';
import { processOnStack } from '../../stack/support/processes.ts';
import { colleague } from '../../stack/support/staff.ts';
import type { AwsCall } from './tap.ts';

/** A case that ran to its end. */
export interface RunCase {
  readonly caseId: CaseId;
  readonly bought: Purchase;
  /** How often somebody called the API, and which function served it. */
  readonly requests: { readonly customer: number; readonly staff: number };
}

const amount = { amount: 3000, currency: 'EUR' };

/** Opened, refunded by the machine, read, confirmed, closed. */
export async function automaticCase(calls: readonly AwsCall[]): Promise<RunCase> {
  const { bought, caseId, token } = await opened(await purchase());
  await rests(caseId, 'resolved', calls);
  await customerReads(caseId, token);
  await customerSays(caseId, token, 'confirmation', { satisfied: true, solved: true, rating: 5 });
  await ends(caseId, calls);
  return { bought, caseId, requests: { customer: 3, staff: 0 } };
}

/** Opened, waits; an agent lists, reads, claims, asks; the customer answers; part refund, read, confirmed, closed. */
export async function agentCase(calls: readonly AwsCall[]): Promise<RunCase> {
  const { bought, caseId, token } = await opened(await purchase({ orderStatus: 'fulfilled', amount: 5000 }));
  const anna = await colleague('anna.tier1');
  await rests(caseId, 'awaiting_staff', calls);
  await anna.queue();
  const file = must(await anna.file(caseId));
  const claimed = must(await anna.does('claim', caseId, {}, etagOf(file)));
  const questions = ['When did you pay?', 'Which card was it?'];
  must(await anna.does('questions', caseId, { questions }, etagOf(claimed)));
  await rests(caseId, 'awaiting_customer', calls);
  const { openQuestions } = await customerReads(caseId, token);
  const answers = openQuestions.map(({ id }) => ({ question: id, text: 'On Monday, with the blue one.' }));
  await customerSays(caseId, token, 'answers', { answers });
  await rests(caseId, 'awaiting_staff', calls);
  const answered = must(await anna.file(caseId));
  const decision = { kind: 'refund', amount, words: 'One of the two items was used.' };
  must(await anna.does('decision', caseId, decision, etagOf(answered)));
  await rests(caseId, 'resolved', calls);
  await customerReads(caseId, token);
  await customerSays(caseId, token, 'confirmation', { satisfied: true, solved: true, rating: 5 });
  await ends(caseId, calls);
  return { bought, caseId, requests: { customer: 5, staff: 6 } };
}

async function opened(bought: Purchase) {
  const answer = await send<OpenCaseResponse>('POST', '/v1/cases', {
    body: openingBody({ reason: 'mistaken_payment', ...bought }),
    headers: { 'idempotency-key': randomUUID() },
  });
  const { caseId, accessToken: token } = must(answer).body;
  return { bought, caseId: caseId as CaseId, token };
}

async function customerReads(caseId: CaseId, token: string): Promise<CaseView> {
  return must(await send<CaseView>('GET', `/v1/cases/${caseId}`, { token })).body;
}

async function customerSays(caseId: CaseId, token: string, command: string, body: object): Promise<void> {
  must(await send('POST', `/v1/cases/${caseId}/${command}`, { token, body }));
}

function must<T>(answer: Answer<T>): Answer<T> {
  if (answer.status < 300) return answer;
  throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

function etagOf({ headers }: Answer<CaseFile>): string {
  return headers.get('etag') ?? '';
}

/** Watches past the tap, so that watching isn't counted. */
async function rests(caseId: CaseId, status: Status, calls: readonly AwsCall[]): Promise<void> {
  const { store } = processOnStack();
  await eventually(`${caseId} is ${status}`, async () => (await store.find(caseId))?.case.status === status);
  await quiet(calls);
}

async function ends(caseId: CaseId, calls: readonly AwsCall[]): Promise<void> {
  for (const name of await executionsOf(caseId)) {
    await eventually(`${name} ends`, async () => (await executionStatus(name)) === 'SUCCEEDED');
  }
  await quiet(calls);
}

/** Until the functions have asked nothing of AWS for half a second. */
async function quiet(calls: readonly AwsCall[]): Promise<void> {
  let seen = -1;
  for (let round = 0; round < 60 && seen !== calls.length; round += 1) {
    seen = calls.length;
    await pause(500);
  }
}
