import type { Catalogue } from './en.ts';
import { findingZh } from './finding-zh.ts';
import { pageZh } from './page-zh.ts';
import { textZh } from './text-zh.ts';

/** Everything that is said in Chinese. */
export const zh = { ...textZh, ...findingZh, ...pageZh } as const satisfies Catalogue;
