import type { AccessScope } from '../case/parts/access.ts';
import type { CaseId } from '../kernel/ids.ts';

/** Makes the unguessable tokens of a case: always the same for the same case, scope and serial, so none is stored. */
export interface AccessTokens {
  /** `serial` counts the renewals of the link; 0 is the first. */
  tokenFor(caseId: CaseId, scope: AccessScope, serial: number): Promise<string>;
}
