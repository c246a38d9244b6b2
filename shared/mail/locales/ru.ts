import type { Catalogue } from './en.ts';
import { findingRu } from './finding-ru.ts';
import { pageRu } from './page-ru.ts';
import { textRu } from './text-ru.ts';

/** Everything that is said in Russian. */
export const ru = { ...textRu, ...findingRu, ...pageRu } as const satisfies Catalogue;
