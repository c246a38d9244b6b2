import { dateOf, instant, type PlainDate } from '../../shared/kernel/time.ts';
import { PlainError } from './plain-error.ts';

/** The date that an option names, `2026-11-20`. Throws a PlainError where it names none. */
export function dateOption(name: string, text: string): PlainDate {
  try {
    return dateOf(instant(`${text}T00:00:00Z`));
  } catch {
    throw new PlainError(`${name} takes a date such as 2026-11-20, not "${text}".`);
  }
}
