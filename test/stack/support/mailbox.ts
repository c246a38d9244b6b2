import { eventually } from './eventually.ts';
import { stack } from './stack.ts';

export interface SentMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Mails sent to an address so far, newest first. */
export async function mailsTo(address: string): Promise<SentMail[]> {
  const response = await fetch(`${stack.origin}/mailbox.json?to=${encodeURIComponent(address)}`);
  return (await response.json()) as SentMail[];
}

/** Waits for a mail to this address whose subject matches. */
export function mailArrives(address: string, subject: RegExp): Promise<SentMail> {
  return eventually(`a mail ${subject} to ${address}`, async () =>
    (await mailsTo(address)).find((mail) => subject.test(mail.subject)),
  );
}

/** Mails to this address, as soon as there are so many: what was sent arrives a little later. */
export async function mailsOnce(count: number, address: string): Promise<SentMail[]> {
  const enough = async () => ((await mailsTo(address)).length >= count ? true : null);
  await eventually(`${count} mails to ${address}`, enough, 20);
  return mailsTo(address);
}
