import { cyclesOf, type Files, type Import, importsOf, packageOf } from './imports.ts';
import { extras, layerOf, rights, typesForInfra } from './layers.ts';

/** One breach of a rule; `detail` names what is wrong. */
export interface Violation {
  readonly rule: RuleName;
  readonly file: string;
  readonly detail: string;
}

type Finder = (file: string, imports: readonly Import[], text: string) => readonly string[];

const isCode = (file: string) => /\.(ts|tsx|mjs|js)$/.test(file);
const maxLines = 300;
const mayBeLong = (file: string) =>
  file === 'shared/mail/layout.ts' || file.startsWith('shared/mail/locales/');
const awsPackage = /^(@aws-sdk\/|@smithy\/|@aws-lambda-powertools\/|@middy\/|aws-|constructs$|cdk-nag$)/;

const packagesIn = (imports: readonly Import[]) =>
  imports.filter(({ target }) => target === null).map(({ specifier }) => packageOf(specifier));

function mayImport(file: string, { target, typeOnly }: Import): boolean {
  const [from, to] = [layerOf(file), target === null ? null : layerOf(target)];
  if (target === null || from === null) return true;
  if (extras[from]?.includes(target)) return true;
  if (to !== null && rights[from].layers.includes(to)) return true;
  return typeOnly && (from === 'infra' || from === 'local') && to !== null && typesForInfra.includes(to);
}

/** The service behind an SDK package; two packages of one service are one vendor. */
function vendorOf(name: string): string | null {
  if (name === 'stripe') return name;
  return /^@aws-sdk\/(?:client|lib|util)-(.+)$/.exec(name)?.[1] ?? null;
}

const finders = {
  'every file has a layer': (file) => (layerOf(file) === null ? ['stands in no layer of the design'] : []),

  'imports go the way of the layers': (file, imports) =>
    imports.filter((one) => !mayImport(file, one)).map(({ target }) => `imports ${target}`),

  'a layer imports only its packages': (file, imports) => {
    const layer = layerOf(file);
    const allowed = layer && rights[layer].packages;
    return allowed ? packagesIn(imports).filter((name) => !allowed.includes(name)) : [];
  },

  'shared knows neither AWS nor what stands around it': (file, imports) => {
    if (!file.startsWith('shared/')) return [];
    const outside = imports.flatMap(({ target }) =>
      target && !target.startsWith('shared/') ? [target] : [],
    );
    return [...packagesIn(imports).filter((name) => awsPackage.test(name)), ...outside];
  },

  'only adapters speak to AWS': (file, imports) => {
    if (layerOf(file) === 'adapters' || layerOf(file) === 'local') return [];
    return packagesIn(imports).filter((name) => name.startsWith('@aws-sdk/'));
  },

  'an adapter speaks to one vendor': (file, imports) => {
    const vendors = new Set(
      packagesIn(imports)
        .map(vendorOf)
        .filter((vendor) => vendor !== null),
    );
    return layerOf(file) === 'adapters' && vendors.size > 1 ? [[...vendors].sort().join(', ')] : [];
  },

  'only the container names adapters': (file, imports) => {
    if (layerOf(file) === 'adapters' || layerOf(file) === 'container') return [];
    const targets = imports.flatMap(({ target }) => (target === null ? [] : [target]));
    const known = extras[layerOf(file) ?? 'domain'] ?? [];
    return targets.filter((target) => layerOf(target) === 'adapters' && !known.includes(target));
  },

  'no barrels': (file, _, text) => {
    const passesOn = /^export\s+(type\s+)?(\*|\{[^}]*\})[\w\s]*\bfrom\b/m.test(text);
    return /(^|\/)index\.\w+$/.test(file) || passesOn ? ['passes on what other files export'] : [];
  },
} satisfies Record<string, Finder>;

export type RuleName = keyof typeof finders | 'no import cycles' | 'no file is long';
export const ruleNames: readonly RuleName[] = [
  ...(Object.keys(finders) as (keyof typeof finders)[]),
  'no import cycles',
  'no file is long',
];

/** Every breach of the design's rules among these source files. */
export function violationsIn(files: Files): Violation[] {
  const code = new Map([...files].filter(([file]) => isCode(file)));
  const found = [...code].flatMap(([file, text]) => {
    const imports = importsOf(file, text);
    return (Object.keys(finders) as (keyof typeof finders)[]).flatMap((rule) =>
      (finders[rule] as Finder)(file, imports, text).map((detail): Violation => ({ rule, file, detail })),
    );
  });
  const cycles = cyclesOf(code).map(
    (detail): Violation => ({ rule: 'no import cycles', file: detail.split(' ', 1)[0] ?? '', detail }),
  );
  return [...found, ...cycles, ...longFilesIn(files)];
}

/** Files of ours that are too long to be one idea, of whatever kind; generated and translated text may be. */
export function longFilesIn(files: Files): Violation[] {
  return [...files].flatMap(([file, text]): Violation[] => {
    const lines = text.split('\n').length - 1;
    if (lines <= maxLines || mayBeLong(file)) return [];
    return [{ rule: 'no file is long', file, detail: `${lines} lines` }];
  });
}
