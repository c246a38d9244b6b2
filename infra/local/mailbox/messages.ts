/** One mail that the local AWS accepted. */
export type MailMessage = {
  readonly id: string;
  /** RFC 3339 UTC with milliseconds. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Empty when the mail had no HTML part. */
  readonly html: string;
};

/** All mail that the local AWS accepted since its start, in the order of sending. Throws when the emulator doesn't answer. */
export async function fetchMessages(awsEndpoint: string): Promise<MailMessage[]> {
  const response = await fetch(`${awsEndpoint}/_ministack/ses/messages`, {
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the emulator's mail list answered ${response.status}`);
  return toMessages(await response.json());
}

/** The mails in the emulator's list, in the order of sending. Entries of an unknown shape are left out. */
export function toMessages(list: unknown): MailMessage[] {
  const byAccount = isRecord(list) && isRecord(list['messages']) ? Object.values(list['messages']) : [];
  return byAccount
    .flatMap((entries) => (Array.isArray(entries) ? entries : []))
    .flatMap((entry: unknown) => toMessage(entry) ?? []);
}

/** Sorts mails given in the order of sending; of two in the same millisecond the later one stands first. */
export function newestFirst(messages: readonly MailMessage[]): MailMessage[] {
  return messages.toReversed().sort((a, b) => b.at.localeCompare(a.at));
}

/** Whether a mail went to an address; "Name <address>" counts as the address, case doesn't matter. */
export function isAddressedTo(message: MailMessage, address: string): boolean {
  const wanted = bareAddress(address);
  return message.to.some((to) => bareAddress(to) === wanted);
}

function toMessage(entry: unknown): MailMessage | null {
  if (!isRecord(entry)) return null;
  const id = text(entry['MessageId']).split('@')[0];
  const seconds = entry['Timestamp'];
  if (!id || typeof seconds !== 'number') return null;
  return {
    id,
    at: new Date(seconds * 1000).toISOString(),
    from: text(entry['Source']),
    to: [...texts(entry['To']), ...texts(entry['CC']), ...texts(entry['BCC'])],
    subject: text(entry['Subject']),
    text: text(entry['BodyText']),
    html: text(entry['BodyHtml']),
  };
}

function bareAddress(address: string): string {
  return (/<([^<>]*)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
