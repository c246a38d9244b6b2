import type { Case } from '../case/case.ts';
import { type Status, statuses } from '../case/parts/status.ts';
import { finalStatuses } from '../case/transitions.ts';

/** Whether something is so of a case. */
export type Truth = (current: Case, version?: number) => boolean;

/** True while the case is at one of these. */
export const at =
  (...allowed: readonly Status[]): Truth =>
  ({ status }) =>
    allowed.includes(status);

const open = statuses.filter((status) => !finalStatuses.includes(status));
const waiting: readonly Status[] = [
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
];

export const always: Truth = () => true;
export const whileOpen = at(...open);
export const beforeOutcome = at(...open.filter((status) => status !== 'resolved'));
export const whileWaiting = at(...waiting);
export const whileInWork = at(...waiting, 'refunding');
