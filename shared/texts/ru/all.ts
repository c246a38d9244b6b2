import type { Catalogue } from '../en/all.ts';
import { findingRu } from './finding.ts';
import { pageRu } from './page.ts';
import { textRu } from './text.ts';

/** Everything that is said in Russian. */
export const ru = { ...textRu, ...findingRu, ...pageRu } as const satisfies Catalogue;
