import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { MailMessage } from './messages.ts';

/** Where the local AWS hands on the mail that it accepted: it keeps a list itself, which it can only give whole. */
export type MailRelay = {
  /** Port on loopback at which it takes mail by SMTP. */
  readonly port: number;
  /** All mail of the stack, also from before a restart, in the order in which it came. */
  readonly messages: () => readonly MailMessage[];
  readonly close: () => Promise<void>;
};

/** @param path file that keeps the mail, one to a line; what stands in it is read first */
export async function startMailRelay(path: string): Promise<MailRelay> {
  const messages = earlier(path);
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      readMail(stream, to).then((message) => {
        messages.push(message);
        appendFileSync(path, `${JSON.stringify(message)}\n`);
        done();
      }, done);
    },
  });
  // A client that breaks off is told nothing more; whoever waits for the mail notices that it is missing.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail relay has no port');
  return {
    port: address.port,
    messages: () => messages,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function earlier(path: string): MailMessage[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // The last line is half of one where the process ended while it wrote.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(path, whole);
  return whole.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as MailMessage)));
}

async function readMail(stream: AsyncIterable<Buffer>, to: readonly string[]): Promise<MailMessage> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const { messageId, headers, subject, text, html } = await PostalMime.parse(Buffer.concat(chunks));
  const from = headers.find(({ key }) => key === 'from')?.value ?? '';
  return {
    id: /[^<@\s]+/.exec(messageId ?? '')?.[0] ?? crypto.randomUUID(),
    at: new Date().toISOString(),
    from,
    to,
    subject: subject ?? '',
    text: text ?? '',
    html: html ?? '',
  };
}
