/** How much is measured. */
export interface BenchSize {
  readonly mode: 'quick' | 'full';
  /** Fresh processes for each bundle. */
  readonly imports: number;
  /** Waiting cases in the queues that are compared, at most one queue for each tier. */
  readonly queues: readonly number[];
  readonly queueRounds: number;
  readonly connections: readonly number[];
  /** Requests of one measurement: so many, and as many more for each connection. */
  readonly requests: { readonly least: number; readonly each: number };
  /** No measurement of load takes longer. */
  readonly loadSeconds: number;
}

const sizes: Readonly<Record<BenchSize['mode'], BenchSize>> = {
  quick: {
    mode: 'quick',
    imports: 7,
    queues: [1000, 5000],
    queueRounds: 7,
    connections: [1, 16, 64],
    requests: { least: 16, each: 1 },
    loadSeconds: 5,
  },
  full: {
    mode: 'full',
    imports: 15,
    queues: [1000, 10_000, 50_000],
    queueRounds: 15,
    connections: [1, 16, 64],
    requests: { least: 192, each: 8 },
    loadSeconds: 30,
  },
};

/** Every purchase of a retail ledger is asked for, instead of the measurements. */
export interface RetailOptions {
  readonly mode: 'retail';
  /** Of ledger files, as the user wrote it. */
  readonly folder: string;
}

const sampleFolder = 'samples/ledger/retail';

/** Null where the arguments mean nothing. */
export function readOptions(args: readonly string[]): BenchSize | RetailOptions | null {
  const [first, second, ...more] = args;
  if (more.length > 0) return null;
  if (first === '--retail') return { mode: 'retail', folder: second ?? sampleFolder };
  if (second !== undefined || (first !== undefined && first !== '--quick')) return null;
  return sizes[first === '--quick' ? 'quick' : 'full'];
}
