import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleOptionsFor } from '../../../infra/constructs/function-bundle.ts';
import { reconcile, stepFunctions, webhook } from '../../../infra/stacks/function-table.ts';
import { everyFunction } from './every-function.ts';

/** The aim for every function, in KiB. */
const aim = 400;
/** Where the aim was not reached: what stands between, and the ceiling until then, in KiB. */
const above: Readonly<Record<string, readonly [ceiling: number, reason: string]>> = {
  'http/customer': [
    905,
    'the IBANs of each country, zod with the contracts of every feature, and everything that a mail takes',
  ],
  'http/public': [
    815,
    'the IBANs of each country, zod with the contracts of every feature, OpenAPI, the case page in four languages',
  ],
  'http/staff': [
    920,
    'zod with the contracts of every feature, everything that a mail takes, the user pool’s client',
  ],
  ...Object.fromEntries(
    ['acknowledge', 'announce', 'deliver-outcome', 'investigate', 'pay-refund'].map((step) => [
      `steps/${step}`,
      [665, 'three clients of the SDK, ICU, mails and laws in four languages'],
    ]),
  ),
  'steps/put-aside': [665, 'four clients of the SDK, ICU, mails and laws in four languages'],
  'jobs/clock': [665, 'four clients of the SDK, ICU, mails and laws in four languages'],
  'jobs/reconcile': [665, 'four clients of the SDK, ICU, mails and laws in four languages'],
  'jobs/daily-reconciliation': [675, 'four clients of the SDK, ICU, mails and laws in four languages'],
};

interface Bundle {
  readonly kib: number;
  readonly files: readonly string[];
}
const bundles = new Map<string, Promise<Bundle>>();

/** Each is built once, however many tests look at it. */
function bundled(entry: string, gateway: 'ledger' | 'stripe' = 'ledger'): Promise<Bundle> {
  const key = `${entry} ${gateway}`;
  const bundle = bundles.get(key) ?? built(entry, gateway);
  bundles.set(key, bundle);
  return bundle;
}

async function built(entry: string, gateway: 'ledger' | 'stripe'): Promise<Bundle> {
  const { metafile } = await build({
    ...bundleOptionsFor(gateway),
    entryPoints: [fileURLToPath(new URL(`../../../functions/${entry}.ts`, import.meta.url))],
    outdir: 'none',
    write: false,
    metafile: true,
  });
  const [{ bytes, inputs } = { bytes: 0, inputs: {} }] = Object.values(metafile.outputs);
  return { kib: bytes / 1024, files: Object.keys(inputs) };
}

describe('the bundle of', () => {
  const sized = everyFunction.map(({ entry }) => {
    const [ceiling, reason] = above[entry] ?? [aim, 'the aim'];
    return [entry, ceiling, reason] as const;
  });

  it.each(sized)('%s takes at most %i KiB (%s)', async (entry, ceiling) => {
    const { kib } = await bundled(entry);
    expect(kib).toBeGreaterThan(0);
    expect(kib).toBeLessThanOrEqual(ceiling);
  });

  it.each(Object.keys(above))('%s is told apart only as long as it misses the aim', async (entry) => {
    expect((await bundled(entry)).kib).toBeGreaterThan(aim);
  });
});

describe('left out is', () => {
  const [steps, quiet] = [Object.values(stepFunctions), stepFunctions.awaitSignal];

  it.each(steps.map(({ entry }) => entry))('the validation library of %s', async (entry) => {
    expect((await bundled(entry)).files.filter((file) => /node_modules\/zod/.test(file))).toEqual([]);
  });

  it('everything about mail where none is sent', async () => {
    const { files } = await bundled(quiet.entry);
    expect(files.filter((file) => /shared\/mail|client-ses|intl-messageformat/.test(file))).toEqual([]);
  });
});

describe('on a stage that pays through Stripe', () => {
  /** What Stripe's own package and our adapters take, in KiB; the package makes a client of all that Stripe offers. */
  const stripe = 260;
  const ofStripe = (files: readonly string[]) =>
    files.filter((file) => /node_modules\/stripe\/|gateways\/stripe\/(?!manifest|event.contract)/.test(file));
  const asking = everyFunction.filter(({ ledger }) => ledger);
  const others = everyFunction.filter(({ ledger }) => !ledger);

  it.each(asking.map(({ entry }) => entry))(
    '%s takes Stripe besides, and without it nothing of it',
    async (entry) => {
      const [ledger, both] = await Promise.all([bundled(entry), bundled(entry, 'stripe')]);
      expect(ofStripe(ledger.files)).toEqual([]);
      expect(ofStripe(both.files)).not.toEqual([]);
      expect(both.kib - ledger.kib).toBeLessThanOrEqual(stripe);
      expect(both.files.filter((file) => file.includes('gateways/ledger/payments'))).toEqual([]);
      expect(ledger.files.filter((file) => file.includes('gateways/ledger/payments'))).toHaveLength(1);
    },
  );

  it.each(others.map(({ entry }) => entry))('%s, which does not ask it, is the same', async (entry) => {
    const [ledger, both] = await Promise.all([bundled(entry), bundled(entry, 'stripe')]);
    expect(ofStripe(both.files)).toEqual([]);
    expect(both.kib).toBe(ledger.kib);
  });

  it('the webhook takes hardly more than the reconciler, which asks the same, and no validation library', async () => {
    const [heard, asked] = await Promise.all([
      bundled(webhook.entry, 'stripe'),
      bundled(reconcile.entry, 'stripe'),
    ]);
    expect(heard.kib).toBeLessThanOrEqual(asked.kib + 20);
    expect(heard.files.filter((file) => /node_modules\/zod/.test(file))).toEqual([]);
  });
});
