import type { Case } from '../../case/case.ts';
import type { Personal } from '../../case/personal.ts';

/** What a colleague wrote about the outcome as it stands; null where it rests on no decision of a person. */
export function outcomeWords({ outcome }: Case, personal: Personal | null): string | null {
  const words = personal?.outcomeWords;
  return words && outcome?.decidedAt === words.decidedAt ? words.text : null;
}
