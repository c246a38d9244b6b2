/** An answer in the API's own form that refuses. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, type: string, message: string, more: { code?: string; param?: string } = {}) {
    super(message);
    this.status = status;
    this.body = { error: { type, message, ...more } };
  }
}

export const missing = (kind: string, id: string, param = 'id') =>
  new Refusal(404, 'invalid_request_error', `No such ${kind}: '${id}'`, { code: 'resource_missing', param });

export const invalid = (message: string, more: { code?: string; param?: string } = {}) =>
  new Refusal(400, 'invalid_request_error', message, more);
