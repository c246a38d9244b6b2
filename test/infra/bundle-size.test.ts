import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleOptions } from '../../infra/constructs/function-bundle.ts';
import { clock, httpFunctions, reconcile, stepFunctions } from '../../infra/stacks/function-table.ts';

const specs = [...Object.values(httpFunctions), ...Object.values(stepFunctions), reconcile, clock];

/** The aim for every function, in KiB. */
const aim = 400;
/** Where the aim was not reached: what stands between, and the ceiling until then, in KiB. */
const above: Readonly<Record<string, readonly [ceiling: number, reason: string]>> = {
  'http/customer': [710, 'zod with the request schemas, and everything that a mail takes'],
  'http/public': [660, 'zod with the request schemas, OpenAPI, the case page in four languages'],
  'http/staff': [740, 'zod with the request schemas, everything that a mail takes, the user pool’s client'],
  ...Object.fromEntries(
    ['acknowledge', 'announce', 'deliver-outcome', 'investigate', 'pay-refund'].map((step) => [
      `steps/${step}`,
      [530, 'three clients of the SDK, ICU, and mails in four languages'],
    ]),
  ),
  'steps/put-aside': [535, 'four clients of the SDK, ICU, and mails in four languages'],
  'jobs/clock': [530, 'four clients of the SDK, ICU, and mails in four languages'],
  'jobs/reconcile': [545, 'four clients of the SDK, ICU, and mails in four languages'],
};

async function bundled(entry: string) {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [fileURLToPath(new URL(`../../functions/${entry}.ts`, import.meta.url))],
    outdir: 'none',
    write: false,
    metafile: true,
  });
  const [{ bytes, inputs } = { bytes: 0, inputs: {} }] = Object.values(metafile.outputs);
  return { kib: bytes / 1024, files: Object.keys(inputs) };
}

describe('the bundle of', () => {
  const sized = specs.map(({ entry }) => {
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
