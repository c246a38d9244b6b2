import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage, type ILocalBundling } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import type { CasePageParts } from '../../functions/env.ts';
import { parsePolicy } from '../../shared/policy/policy-schema.ts';
import policyData from '../../shared/policy/policy-v1.json' with { type: 'json' };
import type { PaymentGateway } from '../config.ts';

type GatewayKind = PaymentGateway['kind'];

const functionsFolder = fileURLToPath(new URL('../../functions/', import.meta.url));
const casePageFolder = fileURLToPath(new URL('../../console/case-page/', import.meta.url));

/**
 * What the SDK loads only when it is needed, and here never is: where it would look for credentials if the environment
 * held none, as it does in every Lambda, and operations whose answer is a stream of events. Left out, a bundle is a
 * fifth smaller.
 */
const neverLoaded = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
];

// The functions take the policy as it is: one that can't be used fails here, before it is deployed.
parsePolicy(policyData);

/** The customer's case page: its document, and its style and script bundled for browsers. */
export function casePageParts(): CasePageParts {
  const bundled = (source: string) => {
    const { outputFiles } = buildSync({
      entryPoints: [`${casePageFolder}${source}`],
      bundle: true,
      write: false,
      format: 'iife',
      target: ['chrome110', 'firefox115', 'safari16'],
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
    });
    return (outputFiles[0]?.text ?? '').trim();
  };
  return {
    html: readFileSync(`${casePageFolder}page.html`, 'utf8'),
    style: bundled('page.css'),
    script: bundled('page.ts'),
  };
}

let caseParts: string | undefined;

/**
 * How every function is bundled. The AWS SDK is part of the bundle, so that its version is the lock file's. CommonJS
 * loads no slower than ESM here (measured) and needs no shim for packages that call `require`.
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  // Takes room in the one bundle that names it, and in no other.
  get define() {
    caseParts ??= JSON.stringify(casePageParts());
    return { CASE_PAGE_PARTS: caseParts };
  },
  external: neverLoaded,
  logLevel: 'warning',
} satisfies BuildOptions;

/** The same for a stage with this payment gateway: only its adapters get into the bundles (functions/container/payments.ts). */
export function bundleOptionsFor(gateway: GatewayKind): BuildOptions {
  return {
    ...bundleOptions,
    alias: { '#gateway': `${functionsFolder}gateways/${gateway}/gateway.ts` },
  };
}

/** The code of a function: the module below `functions/` and all that it imports, in one file `index.js`. */
export function functionBundle(entry: string, gateway: GatewayKind): Code {
  return Code.fromAsset(functionsFolder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: { image: neverUsed, local: new EsbuildBundling(`${functionsFolder}${entry}.ts`, gateway) },
  });
}

/** CDK asks for an image to fall back to; a bundle that fails here would fail there too, and throws instead. */
const neverUsed = DockerImage.fromRegistry('scratch');

/** Runs esbuild in this process: a process of its own for each function takes CDK four times as long. */
class EsbuildBundling implements ILocalBundling {
  /** Public because CDK tells bundlings apart by their fields. */
  readonly entry: string;
  readonly gateway: GatewayKind;

  constructor(entry: string, gateway: GatewayKind) {
    this.entry = entry;
    this.gateway = gateway;
  }

  tryBundle(outputFolder: string): boolean {
    const options = bundleOptionsFor(this.gateway);
    buildSync({ ...options, entryPoints: [this.entry], outfile: `${outputFolder}/index.js` });
    return true;
  }
}
