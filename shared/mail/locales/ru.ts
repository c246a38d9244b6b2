import type { Catalogue } from './en.ts';
import { pageRu } from './page-ru.ts';
import { textRu } from './text-ru.ts';

/** Everything that is said in Russian. */
export const ru = { ...textRu, ...pageRu } as const satisfies Catalogue;
