import type { Commit } from '../case/store.port.ts';
import type { Notice } from '../mail/notice.ts';

/** What a command decided to write, with the mails that it owes. The store keeps their kinds. */
export interface Writes extends Omit<Commit, 'notices'> {
  readonly notices?: readonly Notice[];
}
