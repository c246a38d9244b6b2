import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const settings = z.object({ deskGroups: z.array(z.string()).default([]) });

/** Groups of desks that one of the stages in this folder makes. */
export function deskGroupsOfStages(folder = new URL('../../../stages/', import.meta.url)): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap(
    (name) => settings.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).deskGroups,
  );
}
