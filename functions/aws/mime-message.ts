import { randomUUID } from 'node:crypto';

/** A mail with a text and an HTML part. Addresses are ASCII; everything else may hold any character. */
export interface MimeMail {
  /** `Name <address>`, or the address alone. */
  readonly from: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Further headers, printable ASCII. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The mail as it goes over the wire (RFC 5322, 2045–2047). Throws where a header would break out of its line. */
export function mimeMessage(mail: MimeMail): string {
  const boundary = `=_${randomUUID()}`;
  const headers = {
    From: mailbox(mail.from),
    'Reply-To': mail.replyTo,
    To: mail.to,
    Subject: words(mail.subject),
    ...mail.headers,
    'MIME-Version': '1.0',
    'Content-Type': `multipart/alternative;\r\n boundary="${boundary}"`,
  };
  return [
    ...Object.entries(headers).map(([name, value]) => header(name, value)),
    '',
    ...part(boundary, 'text/plain', mail.text),
    ...part(boundary, 'text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function header(name: string, value: string): string {
  if (!/^[ -~]*(\r\n [ -~]+)*$/.test(value)) throw new Error(`the header ${name} is not printable ASCII`);
  return `${name}: ${value}`;
}

function part(boundary: string, type: string, content: string): string[] {
  const encoded = Buffer.from(content.replace(/\r\n|\r|\n/g, '\r\n')).toString('base64');
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? []),
  ];
}

/** `Name <address>` as mail programs write it: the name is quoted or encoded where it has to be. */
export function mailbox(from: string): string {
  const [, name, address] = /^(.+) <([^<>]+)>$/.exec(from) ?? [];
  if (!name || !address) return from;
  if (/^[\w !#$%&'*+/?^`{|}~-]*$/.test(name)) return from;
  const ascii = /^[ -~]*$/.test(name);
  return `${ascii ? `"${name.replace(/["\\]/g, '\\$&')}"` : words(name)} <${address}>`;
}

/** Text of a header: as it is where that is safe, else as encoded words, none longer than a mail server must take. */
function words(text: string): string {
  if (/^[ -~]{0,60}$/.test(text) && !text.includes('=?')) return text;
  const chunks = [''];
  for (const character of text.replace(/[\r\n]+/g, ' ')) {
    const last = chunks.length - 1;
    const longer = `${chunks[last]}${character}`;
    if (Buffer.byteLength(longer) > 42) chunks.push(character);
    else chunks[last] = longer;
  }
  return chunks.map((chunk) => `=?UTF-8?B?${Buffer.from(chunk).toString('base64')}?=`).join('\r\n ');
}
