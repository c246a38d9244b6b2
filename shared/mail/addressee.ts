import type { CaseId } from '../kernel/ids.ts';
import type { Locale } from '../kernel/words.ts';

/** To whom a mail speaks. */
export interface Addressee {
  readonly locale: Locale;
  /** As the customer wrote it; a team's name for staff. Untrusted text. */
  readonly name: string;
  readonly caseId: CaseId;
  /** Page of the case; for customers with the access token in the fragment. Null where there is no page to open. */
  readonly link: string | null;
}
