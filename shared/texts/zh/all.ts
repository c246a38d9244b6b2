import type { Catalogue } from '../en/all.ts';
import { findingZh } from './finding.ts';
import { pageZh } from './page.ts';
import { textZh } from './text.ts';

/** Everything that is said in Chinese. */
export const zh = { ...textZh, ...findingZh, ...pageZh } as const satisfies Catalogue;
