import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { places } from './rules.ts';

/** Path from the project's root → its text. */
export type Files = ReadonlyMap<string, string>;

const maxLines = 300;
const maxFiles = 16;
const mayBeLong = /^shared\/(mail\/layout\.ts$|texts\/)/;

/** Every file below these folders that somebody writes by hand. */
export function filesBelow(root: URL, ...folders: readonly string[]): Files {
  const names = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  );
  const written = names.filter(
    (name) => /\.(ts|tsx|mjs|js|css|html)$/.test(name) && !/node_modules|\/dist\//.test(name),
  );
  return new Map(written.map((name) => [name, readFileSync(new URL(name, root), 'utf8')]));
}

/** Files that stand in no room. */
export function homeless(files: Files): string[] {
  return [...files.keys()].filter((file) => !places.some((place) => file.startsWith(place)));
}

/** Files too long to be one idea; generated and translated text may be. */
export function longFiles(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1;
    return lines <= maxLines || mayBeLong.test(file) ? [] : [`${file}: ${lines} lines`];
  });
}

/** Folders that hold more files side by side than one takes in. */
export function piles(files: Files): string[] {
  const folders = Map.groupBy(files.keys(), (file) => dirname(file));
  return [...folders]
    .filter(([, inside]) => inside.length > maxFiles)
    .map(([folder, inside]) => `${folder}: ${inside.length} files`);
}

/** Files that pass on what other files export. */
export function barrels(files: Files): string[] {
  const passesOn = /^export\s+(type\s+)?(\*|\{[^}]*\})[\w\s]*\bfrom\b/m;
  return [...files]
    .filter(([file, text]) => /(^|\/)index\.\w+$/.test(file) || passesOn.test(text))
    .map(([file]) => file);
}
