import type { Billed, Cost } from '../counts/cost.ts';

/** What one case took, from opening to its end. */
export interface CaseCount extends Billed {
  readonly kind: 'automatic' | 'agent';
  readonly mailsToCustomer: number;
  /** Requests that write, by table; one that writes several items counts once. */
  readonly tableWrites: { readonly cases: number; readonly ledger: number };
  readonly tableReads: number;
  /** Of the write units, those of each index. */
  readonly indexUnits: Readonly<Record<string, number>>;
  /** Requests to other services than DynamoDB. */
  readonly otherCalls: Readonly<Record<string, number>>;
  readonly cost: Cost;
}

export interface BundleFigure {
  readonly entry: string;
  readonly kib: number;
  /** Median over fresh processes. */
  readonly importMs: number;
}

export interface BundleFigures {
  readonly processes: number;
  /** DynamoDB, Step Functions and SES clients, and nothing else. */
  readonly bare: BundleFigure;
  readonly functions: readonly BundleFigure[];
}

export const operations = ['health', 'open', 'queue', 'reply'] as const;
export const ways = ['proxy', 'direct'] as const;

export interface LoadFigure {
  readonly operation: (typeof operations)[number];
  /** Through the one-port proxy, or straight at the emulated API. */
  readonly way: (typeof ways)[number];
  readonly connections: number;
  readonly requests: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Seconds from the last answer until every opened case waited for a person; null for other operations. */
  readonly workflowsBehind: number | null;
}

export interface QueueFigure {
  readonly waiting: number;
  readonly page: 'first' | 'middle';
  /** Median. */
  readonly ms: number;
  readonly pages: number;
  readonly tableRequests: number;
  readonly readUnits: number;
}

export interface Results {
  readonly takenOn: string;
  readonly mode: 'quick' | 'full';
  readonly machine: string;
  readonly cases: readonly CaseCount[];
  readonly bundles: BundleFigures;
  readonly load: readonly LoadFigure[];
  readonly queue: readonly QueueFigure[];
}
