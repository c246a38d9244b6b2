import type { Catalogue } from './en.ts';
import { findingSv } from './finding-sv.ts';
import { pageSv } from './page-sv.ts';
import { textSv } from './text-sv.ts';

/** Everything that is said in Swedish. */
export const sv = { ...textSv, ...findingSv, ...pageSv } as const satisfies Catalogue;
