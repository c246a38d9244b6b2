import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '../../functions/store/dynamo-case-store.ts';
import { localDynamo } from '../../infra/cli/local-aws.ts';
import { storeContract } from '../functions/store/contract/store-contract.ts';
import { aws, stack } from './support/stack.ts';

const documents = DynamoDBDocumentClient.from(localDynamo(aws.endpoint), {
  marshallOptions: { removeUndefinedValues: true },
});

storeContract('the store on its deployed table', () => dynamoCaseStore(documents, stack.casesTable));
