import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { reading, ruleSet } from './rules.ts';

/** One breach of a rule. */
export interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What stands below `root` in these folders: every file with what it imports, and every breach. */
export async function cruised(
  root: string,
  folders: readonly string[],
): Promise<{ readonly breaches: readonly Breach[]; readonly modules: ICruiseResult['modules'] }> {
  const asked = { ...reading.cruise, ruleSet, validate: true, baseDir: root } as ICruiseOptions;
  const { output } = await cruise([...folders], asked, reading.resolve);
  if (typeof output === 'string') throw new Error('the cruise gave text where its result was wanted');
  const breaches = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { breaches, modules: output.modules };
}
