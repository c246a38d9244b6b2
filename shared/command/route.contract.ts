import type * as z from 'zod';
import type { StaffGroup } from '../kernel/staff.ts';
import type { ProblemType } from './problem-type.ts';

/**
 * Who may call a route: anybody, the holder of a case's access token, staff of the route's groups, or whoever signs the
 * body with a secret that we share.
 */
export type Access = 'public' | 'case_token' | 'staff' | 'signed';

/** What a route can refuse, by stable codes. One code means the same on every route that has it. */
export type Refusals = Readonly<Record<string, ProblemType>>;

/** One route as its feature states it: the only place that knows its path, its access, its limits and what goes in. */
export interface RouteContract {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  /** Which function serves it. */
  readonly service: 'customer' | 'public' | 'staff' | 'webhook';
  readonly access: Access;
  /** Groups of which the caller needs one; on `staff` routes only. */
  readonly groups?: readonly StaffGroup[];
  /** True where members of desks are let in as well. */
  readonly desks?: boolean;
  /** Steady requests a second and burst, over all callers. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  readonly summary: string;
  readonly headers?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Body of a `signed` route, for its description: it is taken as it came, for the signature is over its bytes. */
  readonly signedBody?: z.ZodType;
  /** Left out on a command, which answers with the whole case: that is put together above the features. */
  readonly response?: RouteResponse;
  /** What it can refuse besides what every route of its shape can (see `problemsOf`). */
  readonly refusals: Refusals;
}

/** The codes by which a route can refuse. */
export type RefusalOf<R extends RouteContract> = keyof R['refusals'] & string;

/** How a route answers when it succeeds. */
export interface RouteResponse {
  readonly status: 200 | 201 | 202;
  readonly description: string;
  readonly schema: z.ZodType;
  /** Its `ETag` names the state that it shows. */
  readonly etag?: true;
  /** Its `Location` says where the new thing stands. */
  readonly location?: true;
  /** `page` answers HTML, and stands outside the OpenAPI document. */
  readonly format?: 'page';
}

/** One route with the shape of its answer. */
export interface Route extends RouteContract {
  readonly response: RouteResponse;
}
