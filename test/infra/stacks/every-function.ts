import {
  clock,
  type FunctionSpec,
  httpFunctions,
  reconcile,
  reconciliation,
  stepFunctions,
} from '../../../infra/stacks/function-table.ts';

/** The functions that every stage has. */
export const everyFunction: readonly FunctionSpec[] = [
  ...Object.values(httpFunctions),
  ...Object.values(stepFunctions),
  reconcile,
  clock,
  reconciliation,
];
