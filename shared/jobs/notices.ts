import * as appeal from '../features/appeal/appeal.notices.ts';
import * as books from '../features/books/books.notices.ts';
import * as conversation from '../features/conversation/conversation.notices.ts';
import * as desks from '../features/desks/desks.notices.ts';
import * as engineering from '../features/engineering/engineering.notices.ts';
import * as escalation from '../features/escalation/escalation.notices.ts';
import * as intake from '../features/intake/intake.notices.ts';
import * as closing from '../features/outcome/closing.notices.ts';
import * as outcome from '../features/outcome/outcome.notices.ts';
import * as plan from '../features/plan/plan.notices.ts';
import * as refund from '../features/refund/refund.notices.ts';
import * as rights from '../features/rights/rights.notices.ts';
import type { Notice } from '../mail/notice.ts';

const rooms = [
  appeal,
  books,
  closing,
  conversation,
  desks,
  engineering,
  escalation,
  intake,
  outcome,
  plan,
  refund,
  rights,
] as const;

type ExportOf<Room> = Room extends unknown ? Room[keyof Room] : never;

/** Any notice that there is, with its kind and what it tells. */
export type KnownNotice = Extract<ExportOf<(typeof rooms)[number]>, Notice>;

/** Every notice that a file of `rooms` exports: none can be forgotten in its own file. */
export const notices: readonly KnownNotice[] = rooms
  .flatMap((room): ExportOf<(typeof rooms)[number]>[] => Object.values(room))
  .filter((one): one is KnownNotice => typeof one === 'object' && 'letter' in one);
