import { createHash } from 'node:crypto';

/** Chance that comes out the same on every run: a stream of its own for each name under one seed. */
export function chance(seed: number, name: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed}/${name}/${count}`).digest().readUInt32BE() / 2 ** 32;
  };
}

/** One of these, each as likely. */
export const oneOf = <T>(all: readonly T[], draw: () => number): T | undefined =>
  all[Math.floor(draw() * all.length)];
