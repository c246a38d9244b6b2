import type * as z from 'zod';
import type { ProblemCode } from '../api/problems.ts';
import type { StaffGroup } from '../kernel/staff.ts';

/**
 * Who may call a route: anybody, the holder of a case's access token, staff of the route's groups, or whoever signs the
 * body with a secret that we share.
 */
export type Access = 'public' | 'case_token' | 'staff' | 'signed';

/** One route: the only place that knows its path, its access, its limits, and the shapes that go in and out. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  /** Which function serves it. */
  readonly service: 'customer' | 'public' | 'staff' | 'webhook';
  readonly access: Access;
  /** Groups of which the caller needs one; on `staff` routes only. */
  readonly groups?: readonly StaffGroup[];
  /** Steady requests a second and burst, over all callers. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  readonly summary: string;
  readonly headers?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Body of a `signed` route, for its description: it is taken as it came, for the signature is over its bytes. */
  readonly signedBody?: z.ZodType;
  readonly response: {
    readonly status: 200 | 201 | 202;
    readonly description: string;
    readonly schema: z.ZodType;
    /** `page` answers HTML, and stands outside the OpenAPI document. */
    readonly format?: 'page';
  };
  /** Problems it can answer besides those that every route shares. */
  readonly problems: readonly ProblemCode[];
}
