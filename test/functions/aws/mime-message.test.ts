import { describe, expect, it } from 'vitest';
import { type MimeMail, mimeMessage } from '../../../functions/aws/mime-message.ts';

const mail: MimeMail = {
  from: 'Redress <no-reply@redress.example>',
  replyTo: 'tier1@redress.example',
  to: 'olga@mail.example',
  subject: 'Your case',
  text: 'Hello Olga,\nyour case.',
  html: '<p>Hello Olga</p>',
  headers: { References: '<case_1@redress.example>', 'Auto-Submitted': 'auto-generated' },
};
const made = (overrides: Partial<MimeMail> = {}) => mimeMessage({ ...mail, ...overrides });
const headersOf = (message: string) => message.slice(0, message.indexOf('\r\n\r\n'));
const header = (message: string, name: string) =>
  new RegExp(`^${name}: (.*(?:\r\n .*)*)`, 'm').exec(headersOf(message))?.[1];
/** An encoded header as people read it (RFC 2047: no space between two encoded words). */
const read = (value: string | undefined) =>
  value
    ?.replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, text: string) => Buffer.from(text, 'base64').toString());

describe('a mail on the wire', () => {
  it('says who writes, to whom, that a machine did, and where answers go', () => {
    expect(headersOf(made()).split('\r\n').slice(0, 7)).toEqual([
      'From: Redress <no-reply@redress.example>',
      'Reply-To: tier1@redress.example',
      'To: olga@mail.example',
      'Subject: Your case',
      'References: <case_1@redress.example>',
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
    ]);
  });

  it('carries the text first and then the HTML, whole', () => {
    const message = made({ text: 'Grüße\n李', html: `<p>${'ы'.repeat(500)}</p>` });
    const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? 'none';
    const [, ...parts] = message.split(`--${boundary}`);
    const bodies = parts.slice(0, 2).map((part) => {
      const [head = '', body = ''] = part.trim().split('\r\n\r\n');
      return [/text\/\w+/.exec(head)?.[0], Buffer.from(body, 'base64').toString()];
    });
    expect(bodies).toEqual([
      ['text/plain', 'Grüße\r\n李'],
      ['text/html', `<p>${'ы'.repeat(500)}</p>`],
    ]);
    expect(parts[2]).toBe('--\r\n');
  });

  it('is ASCII in lines that every server takes', () => {
    const message = made({ subject: '您的退款 '.repeat(40), text: 'ы'.repeat(9_000) });
    expect(message).toMatch(/^[\r\n -~]*$/);
    expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it.each([
    'Ваше обращение о возврате 20,00 € получено, и мы им занимаемся',
    '您的退款 €20.00 已完成',
    `a long one in ASCII: ${'x'.repeat(200)}`,
    'looks =?UTF-8?B?encoded?= but is not',
    'emoji 👩‍💻 over the edge of a word 👩‍💻👩‍💻👩‍💻👩‍💻',
  ])('keeps the subject %j', (subject) => {
    expect(read(header(made({ subject }), 'Subject'))).toBe(subject);
  });

  it.each([
    ['Example, Inc. "Pay"', '"Example, Inc. \\"Pay\\"" <a@b.example>'],
    [
      'Återbetalningar',
      `${'=?UTF-8?B?'}${Buffer.from('Återbetalningar').toString('base64')}?= <a@b.example>`,
    ],
  ])('writes the sender %s', (name, expected) => {
    expect(header(made({ from: `${name} <a@b.example>` }), 'From')).toBe(expected);
  });

  it('writes a sender without a name', () => {
    expect(header(made({ from: 'a@b.example' }), 'From')).toBe('a@b.example');
  });
});

describe('nobody adds a header', () => {
  it('by a subject of several lines', () => {
    const message = made({ subject: 'Hi\r\nBcc: thief@mail.example' });
    expect(headersOf(message)).not.toMatch(/^Bcc/m);
    expect(read(header(message, 'Subject'))).toBe('Hi Bcc: thief@mail.example');
  });

  it.each([
    ['to', { to: 'a@b.example\r\nBcc: thief@mail.example' }],
    ['reply-to', { replyTo: 'a@b.example\nX: y' }],
    ['thread', { headers: { References: '<a>\r\n\r\nbody' } }],
    ['folded', { headers: { References: '<a>\r\nBcc: x@y.example' } }],
  ])('by %s', (_, overrides) => {
    expect(() => made(overrides)).toThrow(/is not printable ASCII/);
  });
});
