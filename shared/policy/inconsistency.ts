/** Where two parts of a policy contradict each other. */
export interface Inconsistency {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
