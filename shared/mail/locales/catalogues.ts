import type { Locale } from '../../domain/case.ts';
import { type Catalogue, en } from './en.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { zh } from './zh.ts';

/** Every language, whole, with the texts of the case page. */
export const catalogues: Readonly<Record<Locale, Catalogue>> = { en, sv, ru, zh };
