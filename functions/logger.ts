import { Logger } from '@aws-lambda-powertools/logger';
import { metricSpace } from '../shared/kernel/metrics.ts';

/** JSON lines with the case id as correlation; never personal data, tokens or request bodies. */
export const logger = new Logger({ serviceName: metricSpace.service });
