import type { Instant } from '../../kernel/time.ts';

/** Where the case stands. The ways between them are in transitions.ts. */
export const statuses = [
  'received',
  'investigating',
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
  'refunding',
  'resolved',
  'closed',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** Statuses at which the case waits for one of us, or for the customer's word. */
export const withPeople: readonly Status[] = [
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
];

/** News that the workflow has to bring to people before it goes on; at most one is outstanding, the newest. */
export const announcements = [
  'escalation',
  'hand_off',
  'fault_report',
  'offer',
  'outcome',
  'closure',
] as const;
export type Announcement = (typeof announcements)[number];

/** Where the case stands, and what is to be told of it. */
export interface Standing {
  readonly status: Status;
  readonly announce: Announcement | null;
  /** When it was closed or withdrawn; null while it is open. */
  readonly endedAt: Instant | null;
}

/** Received, and nobody was told anything. */
export const justReceived: Standing = { status: 'received', announce: null, endedAt: null };
