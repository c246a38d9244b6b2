import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The body as it was sent: API Gateway hands over in base64 what it takes for binary. */
export function bodyBytes({ body, isBase64Encoded }: APIGatewayProxyEventV2): Buffer {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}
