/** What a problem is, whenever it comes up. */
export interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** What the caller can do, in plain words. */
  readonly hint: string;
}
