import { readEnv } from '../env.ts';
import { dynamoCaseStore } from '../store/dynamo-case-store.ts';
import { documentClient } from '../store/dynamo-document.ts';
import { dynamoPolicyStore } from '../store/dynamo-policy-store.ts';

export const document = documentClient();

export const caseStore = () => dynamoCaseStore(document, readEnv(['CASES_TABLE']).CASES_TABLE);

export const policyStore = () => dynamoPolicyStore(document, readEnv(['CASES_TABLE']).CASES_TABLE);
