/** What can go wrong with a request before anything is done … */
export const faultsBefore = [
  'forbidden_before',
  'rate_limited_before',
  'server_error_before',
  'unavailable_before',
  'garbage_before',
  'bare_json_before',
  'reset_before',
  'hang_before',
] as const;
/** … and after all was done. `server_error`s are kept under the idempotency key, as Stripe does. */
export const faultsAfter = [
  'server_error_after',
  'unavailable_after',
  'garbage_after',
  'bare_json_after',
  'empty_object_after',
  'truncated_after',
  'reset_after',
  'hang_after',
  'wrong_amount',
] as const;
export const faults = [...faultsBefore, ...faultsAfter] as const;
export type Fault = (typeof faults)[number];

/** What a fault is chosen by. */
export interface FaultContext {
  readonly method: string;
  readonly path: string;
  /** The payment that it is about, as far as the request names one. */
  readonly payment: string | null;
}

/** Chooses how a request goes wrong; null where it goes well. */
export type FaultPlan = (request: FaultContext) => Fault | null;

export const noFaults: FaultPlan = () => null;

/** These faults hit the next refunds sent, one after another; all other requests go well. */
export function onRefunds(...planned: readonly (Fault | null)[]): FaultPlan {
  const left = [...planned];
  return ({ method, path }) => (method === 'POST' && path === '/v1/refunds' ? (left.shift() ?? null) : null);
}

/** One fault for every question. */
export const onQuestions =
  (fault: Fault): FaultPlan =>
  ({ method }) =>
    method === 'GET' ? fault : null;
