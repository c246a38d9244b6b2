import type { Route } from '../command/route.contract.ts';
import { routes } from './routes.ts';

/** Methods that reach a route: what can be read answers HEAD too, without the body (RFC 9110, 9.3.2). */
export function methodsOf({ method }: Route): readonly ('GET' | 'HEAD' | 'POST')[] {
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

/** Every method that a path takes, for its `Allow`: none where nothing is served. */
export function methodsAt(path: string): readonly string[] {
  const here = Object.values<Route>(routes).filter((route) => isAt(route, path));
  return here.length === 0 ? [] : [...here.flatMap(methodsOf), 'OPTIONS'];
}

/** Whether the path is the route's own, with something in the place of each parameter. */
function isAt(route: Route, path: string): boolean {
  const given = path.split('/');
  const parts = route.path.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, at) => (part.startsWith('{') ? given[at] !== '' : given[at] === part))
  );
}
