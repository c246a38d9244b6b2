import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, describe, expect, it } from 'vitest';
import { mimeMessage } from '../../../functions/aws/mime-message.ts';
import { withLinksInNewTab } from '../../../infra/local/mailbox/mail-html.ts';
import { isAddressedTo, type MailMessage, toMessages } from '../../../infra/local/mailbox/messages.ts';
import { startMailRelay } from '../../../infra/local/mailbox/relay.ts';
import { mailboxRoutes } from '../../../infra/local/mailbox/routes.ts';
import { textParts } from '../../../infra/local/mailbox/text-links.ts';
import { present } from '../../builders/must.ts';

const mail = (over: Partial<MailMessage>): MailMessage => ({
  id: 'm1',
  at: '2026-11-22T02:49:17.343Z',
  from: 'Redress <no-reply@redress.example>',
  to: ['maria.novak@mail.example'],
  subject: 'We received your case',
  text: 'See http://localhost:8080/case/case_1#token.',
  html: '<html><head></head><body>Hello</body></html>',
  ...over,
});
const EVIL = mail({
  id: 'evil',
  subject: '<script>alert(1)</script>',
  from: '"><img src=x onerror=alert(1)>',
  text: '<script>alert(2)</script> https://x.example/?a="><script>',
  html: '<script>alert(3)</script>',
});
const routes = (messages: MailMessage[]) => mailboxRoutes(async () => messages);
const page = async (messages: MailMessage[], path: string) => {
  const response = await routes(messages).request(path);
  return { status: response.status, headers: response.headers, body: await response.text() };
};

describe('toMessages', () => {
  it('reads the emulator’s list and leaves out what it doesn’t know', () => {
    const sent = {
      MessageId: 'abc@email.amazonses.com',
      Source: 'a@redress.example',
      To: ['b@mail.example'],
      CC: ['c@mail.example'],
      Subject: '我们已收到',
      BodyText: 'text',
      BodyHtml: null,
      Timestamp: 1_795_315_757.5,
    };

    expect(toMessages({ messages: { '000000000000': [sent, { MessageId: 'no-time' }, 7] } })).toEqual([
      {
        id: 'abc',
        at: '2026-11-22T02:49:17.500Z',
        from: 'a@redress.example',
        to: ['b@mail.example', 'c@mail.example'],
        subject: '我们已收到',
        text: 'text',
        html: '',
      },
    ]);
    expect(toMessages(null)).toEqual([]);
  });
});

describe('isAddressedTo', () => {
  it.each([
    ['Maria.Novak@Mail.Example', true],
    ['Maria <maria.novak@mail.example>', true],
    ['novak@mail.example', false],
  ])('finds %s: %s', (address, expected) => {
    expect(isAddressedTo(mail({}), address)).toBe(expected);
  });
});

describe('textParts', () => {
  it('makes web addresses links, without the stop behind them, and nothing else', () => {
    expect(textParts('见 https://a.example/x#t。 or javascript:alert(1) or http://b.example/?q=1.')).toEqual([
      { kind: 'text', value: '见 ' },
      { kind: 'link', value: 'https://a.example/x#t' },
      { kind: 'text', value: '。 or javascript:alert(1) or ' },
      { kind: 'link', value: 'http://b.example/?q=1' },
      { kind: 'text', value: '.' },
    ]);
  });
});

describe('withLinksInNewTab', () => {
  it.each([
    [
      '<!doctype html><html><HEAD lang="x"><title>t</title></HEAD></html>',
      '<HEAD lang="x"><base target="_blank"><title>',
    ],
    ['<p>bare</p>', '<!doctype html><base target="_blank"><p>bare</p>'],
    ['<header>no head</header>', '<!doctype html><base target="_blank"><header>'],
  ])('sets the target of the links in %s', (html, expected) => {
    expect(withLinksInNewTab(html)).toContain(expected);
  });
});

describe('the mailbox', () => {
  it('lists mails and filters by address', async () => {
    const other = mail({ id: 'm2', to: ['li.na@mail.example'], subject: '退款' });

    expect((await page([mail({}), other], '/mailbox')).body).toContain('退款');
    const filtered = await page([mail({}), other], '/mailbox?to=LI.NA@mail.example');
    expect(filtered.body).toContain('/mailbox/m2');
    expect(filtered.body).not.toContain('/mailbox/m1');
    const json = await routes([mail({}), other]).request('/mailbox.json?to=li.na@mail.example');
    expect(await json.json()).toEqual([other]);
  });

  it('shows one mail as page, HTML, text and JSON', async () => {
    const shown = await page([mail({})], '/mailbox/m1');
    expect(shown.body).toMatch(/<iframe [^>]*src="\/mailbox\/m1\/html"[^>]* sandbox="allow-popups [^"]*"/);
    expect(shown.body).toContain('<a href="http://localhost:8080/case/case_1#token" target="_blank"');
    expect((await page([mail({})], '/mailbox/m1/text')).body).toBe(mail({}).text);
    expect(await (await routes([mail({})]).request('/mailbox/m1.json')).json()).toEqual(mail({}));
  });

  it('never lets a mail’s content become markup of our pages', async () => {
    for (const path of ['/mailbox', '/mailbox/evil', '/mailbox?to=%22%3E%3Cscript%3E']) {
      const { body } = await page([EVIL], path);
      expect(body).not.toContain('<script');
      expect(body).not.toContain('<img');
    }
  });

  it('locks a mail’s own HTML into a sandbox that runs and loads nothing', async () => {
    const policy = (await page([EVIL], '/mailbox/evil/html')).headers.get('content-security-policy') ?? '';

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('script');
  });

  it.each(['/mailbox/none', '/mailbox/none.json', '/mailbox/none/html', '/mailbox/none/text'])(
    'answers 404 for %s',
    async (path) => {
      expect((await page([], path)).status).toBe(404);
    },
  );

  it('says in plain words that the emulator is down', async () => {
    const down = mailboxRoutes(async () => {
      throw new Error('ECONNREFUSED');
    });

    expect((await down.request('/mailbox')).status).toBe(502);
    const json = await down.request('/mailbox.json');
    expect(json.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('the mail relay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const send = async (port: number, message: string) => {
    const mailer = createTransport({ host: '127.0.0.1', port });
    await mailer.sendMail({
      envelope: { from: 'no-reply@redress.example', to: ['maria.novak@mail.example'] },
      raw: message,
    });
  };

  it('keeps what the local AWS hands on, also over a restart', async () => {
    const path = join(folder, 'mail.jsonl');
    const relay = await startMailRelay(path);
    const written = mimeMessage({
      ...mail({}),
      to: 'maria.novak@mail.example',
      replyTo: 'no-reply@redress.example',
      subject: '我们已收到',
      headers: { 'Message-ID': '<abc@email.amazonses.com>' },
    });
    await send(relay.port, written);
    await relay.close();
    const restarted = await startMailRelay(path);
    const { at, ...seen } = present(restarted.messages()[0]);
    const { at: _, ...sent } = mail({ id: 'abc', subject: '我们已收到' });
    expect(seen).toEqual(sent);
    await restarted.close();
  });

  it('starts from a file whose last line is half written', async () => {
    const path = join(folder, 'half.jsonl');
    writeFileSync(path, `${JSON.stringify(mail({}))}\n{"id":"m2","su`);
    const relay = await startMailRelay(path);
    expect(relay.messages().map(({ id }) => id)).toEqual(['m1']);
    await send(relay.port, 'Message-ID: <m3@email.amazonses.com>\r\n\r\nText\r\n');
    await relay.close();
    const restarted = await startMailRelay(path);
    expect(restarted.messages().map(({ id }) => id)).toEqual(['m1', 'm3']);
    await restarted.close();
  });
});
