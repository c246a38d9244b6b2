import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import { dateOf, instant } from '../../../shared/kernel/time.ts';
import { unknownGroups } from '../../../shared/policy/desk-inconsistencies.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import { policyWarnings } from '../../../shared/policy/policy-warnings.ts';
import { PlainError } from '../../cli/plain-error.ts';
import { deskGroupsOfStages } from './desk-groups.ts';

/** A mistake in a policy file, by the line on which it stands. */
export interface PolicyMistake {
  readonly line: number;
  /** Where in the data, `authority.tier1.clause`; empty for the text itself. */
  readonly path: string;
  readonly message: string;
}

/** A policy file that can be used, or its mistakes in the order of their lines. */
export type ReadPolicy =
  | { readonly policy: Policy; readonly document: string }
  | { readonly mistakes: readonly PolicyMistake[] };

/**
 * Reads and checks the text of a policy file.
 * @param made groups that stages make for desks; where left out, any group of a desk is taken to be there
 */
export function readPolicy(given: string, made?: readonly string[]): ReadPolicy {
  const text = given.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  if (errors.length > 0 || !tree) {
    const mistakes = errors.map(({ error, offset }) => ({
      line: lineOf(offset),
      path: '',
      message: `is not JSON: ${plainly(printParseErrorCode(error))}`,
    }));
    return { mistakes: mistakes.length > 0 ? mistakes : [{ line: 1, path: '', message: 'is empty' }] };
  }
  const repeated = repeatedNames(tree);
  if (repeated.length > 0) {
    const mistakes = repeated.map(({ name, offset }) => ({
      line: lineOf(offset),
      path: name,
      message: 'stands here a second time, and only one of them would count',
    }));
    return { mistakes };
  }
  const mistakesAt = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) => ({
    mistakes: issues
      .map(({ path, message }) => ({
        line: lineOf(nearest(tree, path).offset),
        path: path.map(String).join('.'),
        message,
      }))
      .toSorted((a, b) => a.line - b.line),
  });
  try {
    const data: unknown = JSON.parse(text);
    const policy = parsePolicy(data);
    const more = [...versionMistakes(policy.version), ...(made ? unknownGroups(policy, made) : [])];
    return more.length > 0 ? mistakesAt(more) : { policy, document: JSON.stringify(data) };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return mistakesAt(error.issues);
  }
}

/** Reads the file that an operator named. Throws a PlainError where there is none, or where it has mistakes. */
export function policyFile(name: string | undefined, usage: string): { policy: Policy; document: string } {
  if (name === undefined) throw new PlainError(usage);
  // npm runs scripts in the project's folder and tells where the user stood.
  const path = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (!existsSync(path)) throw new PlainError(`There is no file ${path}.`);
  const read = readPolicy(readFileSync(path, 'utf8'), deskGroupsOfStages());
  if ('policy' in read) return read;
  const lines = read.mistakes.map(({ line, path: at, message }) =>
    [`  line ${line}:`, at, message].filter((part) => part !== '').join(' '),
  );
  throw new PlainError(`${name} cannot be used:\n${lines.join('\n')}`);
}

/** A version is a name that people say and that stands in mails, logs and keys. Those published before stay as they are. */
function versionMistakes(version: string): { readonly path: readonly string[]; readonly message: string }[] {
  const [path, most] = [['version'], 64];
  if (version.length > most)
    return [{ path, message: `has ${version.length} characters, and at most ${most} are taken` }];
  if (version in {}) return [{ path, message: 'is a name that programs keep for themselves' }];
  if (/^[\p{L}\p{N}]([\p{L}\p{N} ._:+-]*[\p{L}\p{N}])?$/u.test(version)) return [];
  return [{ path, message: 'is no name of letters, digits and, between them, spaces or any of . _ : + -' }];
}

/** What will soon need an operator's hand, though the policy can be used today. */
export function todaysWarnings(policy: Policy): string[] {
  return policyWarnings(policy, dateOf(instant(new Date())));
}

/** `CommaExpected` → `comma expected`. */
function plainly(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** Names that an object has twice, the second time: JSON keeps one of them without a word. */
function repeatedNames(node: Node): { readonly name: string; readonly offset: number }[] {
  const children = node.children ?? [];
  const names = node.type === 'object' ? children.map(({ children: [name] = [] }) => name) : [];
  const again = names.flatMap((name, index) =>
    name && names.findIndex((other) => other?.value === name.value) < index
      ? [{ name: String(name.value), offset: name.offset }]
      : [],
  );
  return [...again, ...children.flatMap(repeatedNames)];
}

/** The deepest part of the path that the file has: a missing member is reported where it should stand. */
function nearest(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (found) return found.parent?.type === 'property' ? found.parent : found;
  }
  return tree;
}
