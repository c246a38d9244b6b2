import type { AccessScope } from '../domain/access.ts';
import type { CaseId } from '../domain/ids.ts';

/** Makes the unguessable tokens of a case: always the same for the same case and scope, so none is stored. */
export interface AccessTokens {
  tokenFor(caseId: CaseId, scope: AccessScope): Promise<string>;
}
