/** How often each function of a port was called. */
export type Calls = Record<string, number>;

/** A port whose calls are counted in `calls`, under `name` and the function's own. */
export function counted<Port extends object>(port: Port, name: string, calls: Calls): Port {
  return new Proxy(port, {
    get(target, key) {
      const called: unknown = Reflect.get(target, key);
      if (typeof called !== 'function') return called;
      return (...given: readonly unknown[]): unknown => {
        const at = `${name}.${String(key)}`;
        calls[at] = (calls[at] ?? 0) + 1;
        return Reflect.apply(called, target, given);
      };
    },
  });
}
