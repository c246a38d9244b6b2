import { Logger } from '@aws-lambda-powertools/logger';

/** JSON lines with the case id as correlation; never personal data, tokens or request bodies. */
export const logger = new Logger({ serviceName: 'redress' });
