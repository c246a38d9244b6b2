import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../shared/kernel/time.ts';
import { policyHash } from '../../shared/policy/live-policy.ts';
import type { PolicyStore } from '../../shared/policy/policy-store.port.ts';
import { localDynamo } from '../cli/local-aws.ts';
import { operatorPolicyStore, shippedPolicy } from '../operator/deps.ts';

const publisher = 'npm start';
/** What a payment service provider of the European Economic Area would switch on. */
const laws = { packs: ['psd2_101', 'psd2_73', 'psd2_77', 'gdpr_12'], payersProvider: true };

/** Desks as a shop might have them: two are asked only, and two approve. Their groups stand in stages/local.json. */
const desks = ({ approval }: Shipped) => {
  const desk = (id: string, answerMinutes: number) => {
    return { id, group: id, address: `${id}@redress.example`, calendar: 'SE', answerMinutes };
  };
  const leadsOnly = approval.at(-2)?.ceilings;
  return [
    {
      ...desk('fraud', 240),
      approves: { clause: 'APPROVAL-RISK', reasons: ['unauthorised'], findings: ['fraud_signs'] },
    },
    { ...desk('finance', 480), approves: { clause: 'APPROVAL-SUM', above: leadsOnly } },
    desk('legal', 960),
    desk('shop', 480),
  ];
};

interface Shipped {
  readonly statutory: object;
  readonly approval: readonly { readonly ceilings: object | null }[];
}

/**
 * The shipped policy with Europe's laws in force and with desks, so that the local stage shows what they give: there is
 * none by itself.
 */
export function samplePolicy(): { readonly version: string; readonly document: string } {
  const shipped = JSON.parse(shippedPolicy.document) as Shipped;
  const sample = { ...shipped, statutory: { ...shipped.statutory, ...laws }, desks: desks(shipped) };
  const version = `sample-${policyHash(JSON.stringify(sample)).slice(0, 12)}`;
  return { version, document: JSON.stringify({ ...sample, version }) };
}

/** Publishes the sample, and leaves alone what anybody else published. Returns whether something was published. */
export async function publishSample(store: PolicyStore, now: Instant): Promise<boolean> {
  const seen = await store.current();
  const { version, document } = samplePolicy();
  if (seen && (seen.by !== publisher || seen.version === version)) return false;
  const policy = { document, version, hash: policyHash(document), by: publisher, at: now };
  return (await store.publish(policy, seen)) === 'published';
}

/** The same, into a cases table of the local AWS. */
export async function publishSamplePolicy(
  awsEndpoint: string,
  tableName: string,
  now: Instant,
): Promise<boolean> {
  const dynamo = localDynamo(awsEndpoint);
  try {
    return await publishSample(operatorPolicyStore(DynamoDBDocumentClient.from(dynamo), tableName), now);
  } finally {
    dynamo.destroy();
  }
}
