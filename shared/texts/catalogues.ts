import type { Locale } from '../kernel/words.ts';
import { type Catalogue, en } from './en/all.ts';
import { ru } from './ru/all.ts';
import { sv } from './sv/all.ts';
import { zh } from './zh/all.ts';

/** Every language, whole, with the texts of the case page. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = { en, sv, ru, zh };
