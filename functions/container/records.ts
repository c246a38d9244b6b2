import { dynamoCaseStore } from '../adapters/dynamo-case-store.ts';
import { documentClient } from '../adapters/dynamo-document.ts';
import { dynamoPolicyStore } from '../adapters/dynamo-policy-store.ts';
import { readEnv } from '../env.ts';

export const document = documentClient();

export const caseStore = () => dynamoCaseStore(document, readEnv(['CASES_TABLE']).CASES_TABLE);

export const policyStore = () => dynamoPolicyStore(document, readEnv(['CASES_TABLE']).CASES_TABLE);
