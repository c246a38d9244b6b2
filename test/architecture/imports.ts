import { posix } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };

/** One import, re-export, dynamic import or import type of a file. */
export interface Import {
  readonly specifier: string;
  /** True where nothing of it is left at run time. */
  readonly typeOnly: boolean;
  /** Path from the project's root, or null where it is a package. */
  readonly target: string | null;
}

/** Path from the project's root → its text. */
export type Files = ReadonlyMap<string, string>;

const statement = /^(?:import|export)\b(\s+type\b)?(?:[\w\s{},*$]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
const call = /\b(typeof\s+)?(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** Everything that a file imports, types too. Relies on the formatter, which begins a statement on a line of its own. */
export function importsOf(file: string, text: string): Import[] {
  return [statement, call].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, type, specifier = '']) => ({
      specifier,
      typeOnly: type !== undefined,
      target: targetOf(file, specifier),
    })),
  );
}

/** Names of the project's own files, such as `#gateway`. */
const ownNames: Readonly<Record<string, string>> = packageJson.imports;

function targetOf(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const own = ownNames[specifier];
  return own === undefined ? null : posix.normalize(own);
}

/** Name of the package that a specifier belongs to: `@aws-sdk/lib-dynamodb`, `dinero.js`, `node:crypto`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Every ring of files that import each other, each named by its files in order. */
export function cyclesOf(files: Files): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { target } of importsOf(file, files.get(file) ?? '')) {
      if (target !== null && files.has(target)) visit(target, [...path, file]);
    }
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return cycles;
}
