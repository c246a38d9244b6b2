import type { Route } from '../../shared/command/route.contract.ts';
import type { TableAction, TableRights } from '../constructs/data-table.ts';
import type { StepFunction } from '../workflows/machine.ts';
import type { CasesIndex, LedgerIndex } from './stateful-stack.ts';

/** What a function is and what it may touch. Its settings follow from its rights. */
export interface FunctionSpec {
  /** Module below `functions/`. */
  readonly entry: string;
  readonly description: string;
  /** In MiB. */
  readonly memory: 256 | 512;
  readonly timeoutSeconds: number;
  readonly cases: TableRights<CasesIndex>;
  /** Asks the payment gateway. These are its rights to the ledger, where the stage pays from there. */
  readonly ledger?: TableRights<LedgerIndex>;
  /** Brings workflows to where their cases stand: starts them, and tells those that wait. */
  readonly drives?: true;
  /** Reads the secret of the access tokens. */
  readonly accessTokens?: true;
  /** Writes to customers and teams; their links carry access tokens. */
  readonly mail?: true;
  /** Looks up who is on the staff, and in which groups. */
  readonly staffDirectory?: true;
}

const readAndWrite = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'] as const;
const changeCases = { actions: readAndWrite } satisfies TableRights<never>;
/** Whoever may send a case to Tier 2 counts what its members have, to choose the one who gets it. */
const assignCases = { ...changeCases, indexes: ['mine'] } satisfies TableRights<CasesIndex>;
const readLedger = {
  actions: ['GetItem', 'Query'],
  indexes: ['byOrder', 'byPayer'],
} satisfies TableRights<LedgerIndex>;
const moveMoney: readonly TableAction[] = ['PutItem', 'UpdateItem', 'ConditionCheckItem'];

/** The gateway gives up after 30 seconds. */
const http = { memory: 512, timeoutSeconds: 28 } as const;
/** A step's Lambda ends before its state gives up (see the workflow fragments). */
const step = { memory: 256, timeoutSeconds: 30 } as const;
const mailer = { mail: true, accessTokens: true } as const;
/** A job ends before the next minute's run begins. */
const job = { memory: 256, timeoutSeconds: 55 } as const;

/** The functions behind the API, by the service that a route names. */
export const httpFunctions = {
  customer: {
    ...http,
    ...mailer,
    entry: 'http/customer',
    description: 'Opens, shows and changes cases for customers',
    cases: assignCases,
    ledger: readLedger,
    drives: true,
  },
  public: {
    ...http,
    entry: 'http/public',
    description: 'Answers what anybody may ask',
    cases: { actions: ['GetItem'] },
  },
  staff: {
    ...http,
    ...mailer,
    entry: 'http/staff',
    description: 'Lists, shows and changes cases for staff',
    cases: { ...assignCases, indexes: ['queue', ...assignCases.indexes] },
    ledger: readLedger,
    drives: true,
    staffDirectory: true,
  },
} as const satisfies Record<Exclude<Route['service'], 'webhook'>, FunctionSpec>;

/** The function behind the webhook of a stage whose payment provider tells what happened. */
export const webhook = {
  ...http,
  ...mailer,
  entry: 'http/webhook',
  description: 'Hears from the payment provider, and asks it what became of refunds',
  cases: assignCases,
  ledger: readLedger,
  drives: true,
} as const satisfies FunctionSpec;

/** All that whoever asks a provider reads of the ledger: the shop's orders. */
export const readOrders = { actions: ['Query'] } satisfies TableRights<never>;

/** The functions that the workflows call. */
export const stepFunctions = {
  acknowledge: {
    ...step,
    ...mailer,
    entry: 'steps/acknowledge',
    description: 'Tells the customer that the case has come in',
    cases: changeCases,
    ledger: readLedger,
  },
  investigate: {
    ...step,
    ...mailer,
    entry: 'steps/investigate',
    description: 'Checks the claim against the payment records and decides or asks a person',
    cases: assignCases,
    ledger: readLedger,
  },
  awaitSignal: {
    ...step,
    entry: 'steps/await-signal',
    description: 'Keeps the token of a waiting workflow, or tells it at once where to go on',
    cases: { actions: ['GetItem', 'UpdateItem'] },
    drives: true,
  },
  payRefund: {
    ...step,
    ...mailer,
    entry: 'steps/pay-refund',
    description: 'Sends a decided refund to the gateway, or asks what became of it',
    cases: assignCases,
    ledger: { actions: [...readLedger.actions, ...moveMoney], indexes: readLedger.indexes },
  },
  deliverOutcome: {
    ...step,
    ...mailer,
    entry: 'steps/deliver-outcome',
    description: 'Tells the customer what came out',
    cases: assignCases,
  },
  announce: {
    ...step,
    ...mailer,
    entry: 'steps/announce',
    description: 'Tells the customer and the team what is new: escalation, hand-off, offer, closure',
    cases: changeCases,
  },
  putAside: {
    ...step,
    ...mailer,
    entry: 'steps/put-aside',
    description: 'Hands a case to engineering when a step has failed beyond its retries',
    cases: changeCases,
    drives: true,
  },
} as const satisfies Record<StepFunction, FunctionSpec>;

/** The job that re-delivers what a workflow has not heard, and revives the ones that died. */
export const reconcile = {
  ...job,
  ...mailer,
  entry: 'jobs/reconcile',
  description: 'Delivers pending starts and signals again, and revives failed workflows',
  cases: { ...assignCases, indexes: ['pendingWork', ...assignCases.indexes] },
  ledger: readLedger,
  drives: true,
} as const satisfies FunctionSpec;

/** The job that turns each clock that is due into a command on its case. */
export const clock = {
  ...job,
  ...mailer,
  entry: 'jobs/clock',
  description: 'Reports progress, reminds, escalates and closes when the time has come',
  cases: { ...assignCases, indexes: ['dueClocks', ...assignCases.indexes] },
  drives: true,
} as const satisfies FunctionSpec;

/** The job that holds our refunds against the gateway's records. */
export const reconciliation = {
  ...job,
  ...mailer,
  entry: 'jobs/daily-reconciliation',
  description: "Compares refunds with the gateway's records, and gives engineering what differs",
  cases: { ...assignCases, indexes: ['refundsIntended', ...assignCases.indexes] },
  ledger: { ...readLedger, indexes: ['refundsMade', ...readLedger.indexes] },
  drives: true,
} as const satisfies FunctionSpec;
