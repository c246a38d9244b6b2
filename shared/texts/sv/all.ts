import type { Catalogue } from '../en/all.ts';
import { findingSv } from './finding.ts';
import { pageSv } from './page.ts';
import { textSv } from './text.ts';

/** Everything that is said in Swedish. */
export const sv = { ...textSv, ...findingSv, ...pageSv } as const satisfies Catalogue;
