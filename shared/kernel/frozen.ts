type Primitive = string | number | boolean | null | undefined;

/** A value that is only read. What answers a request is never changed, so that it may share what it is made of. */
export type Frozen<T> = T extends Primitive ? T : { readonly [K in keyof T]: Frozen<T[K]> };
