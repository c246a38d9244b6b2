import { openApiDocument } from '../../shared/api/openapi.ts';
import { webhooks } from '../gateways/list.ts';

/** The OpenAPI document, with the webhook of every gateway that has one. */
export const apiDescription = () => openApiDocument(webhooks);
