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
