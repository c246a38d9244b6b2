import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type MailMessage, newestFirst } from './messages.ts';

/** All mail of a local stack, also from before a restart: the emulator forgets sent mail when it ends. */
export type MailArchive = {
  /** Newest first. Throws when the emulator doesn't answer. */
  readonly read: () => Promise<MailMessage[]>;
  /** Keeps what was sent for the next start. To be called while the emulator still answers. */
  readonly save: () => Promise<void>;
};

/** @param fetchSent the mail sent since the emulator's start, in the order of sending */
export function openMailArchive(path: string, fetchSent: () => Promise<MailMessage[]>): MailArchive {
  const earlier = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MailMessage[]) : [];
  const all = async () => {
    const sent = await fetchSent();
    const ids = new Set(sent.map((message) => message.id));
    return [...earlier.filter((message) => !ids.has(message.id)), ...sent];
  };
  return {
    read: async () => newestFirst(await all()),
    save: async () => writeFileSync(path, JSON.stringify(await all())),
  };
}
