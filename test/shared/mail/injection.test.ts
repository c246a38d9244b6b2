import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../shared/kernel/words.ts';
import { strangersText } from '../../../shared/mail/safe-text.ts';
import { renderMessage } from '../../builders/notices.ts';
import { addressee, customerMessages, seen } from './messages.ts';

const { acknowledgement, outcome, withdrawn } = customerMessages;
const greeted = (name: string) => renderMessage(withdrawn, addressee('en', { name }));
/** The tags of a mail: what a browser would take for markup. */
const tags = (html: string) => html.match(/<[^>]*>?/g);

describe('text from a stranger', () => {
  it('is shown as text, never as markup', () => {
    const { html } = greeted('<script>alert(1)</script>"\'&');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  it('cannot start a line of its own or a header', () => {
    const { text, subject } = renderMessage(
      { ...acknowledgement, paymentReference: 'pay_1\r\nBcc: all@mail.example' },
      addressee('en', { name: 'Eve\r\n\r\nDear all,\u2028\u2029\u0085\u0000you have won' }),
    );
    expect(text).toContain('Hello Eve Dear all, you have won,');
    expect(text).not.toMatch(/^(Bcc|Dear|you have won)/m);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('cannot turn the reading direction or hide characters', () => {
    const { text, html } = greeted('Anna \u202egnp.exe\u2066\u200b\ufeff');
    for (const part of [text, html]) expect(part).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
  });

  it('is cut where a name is longer than any name', () => {
    const { text } = greeted('x'.repeat(10_000));
    expect(text).toContain(`Hello ${'x'.repeat(79)}…,`);
    expect(text.length).toBeLessThan(1000);
  });

  it('is never cut inside a character', () => {
    expect(strangersText('𠮷'.repeat(100), 80)).toBe(`${'𠮷'.repeat(79)}…`);
    expect(strangersText('\ud842', 80)).toBe('\ufffd');
  });

  it.each(['Win at https://evil.example/x', 'www.evil.example', 'evil。example', 'me@evil.example'])(
    'holds no address that a mail program would link: %s',
    (name) => {
      const { text } = greeted(name);
      const greeting = text.split('\n').find((line) => line.startsWith('Hello')) ?? '';
      expect(greeting).not.toMatch(/:\/\/|\p{L}[.。]\p{L}/u);
    },
  );

  it.each(['Jean-Luc O’Neill', "D'Arcy", 'J.R. Smith', '欧阳娜娜', 'Олег Сидоров-Цветков', 'محمد علی'])(
    'stays as written where it is a name: %s',
    (name) => {
      expect(greeted(name).text).toContain(`Hello ${name},`);
    },
  );

  it('is not taken for a placeholder of the layout or of a message', () => {
    const { text, html } = greeted('{{link}} {name} {count, plural, other {#}}');
    for (const part of [text, seen(html)])
      expect(part).toContain('{{link}} {name} {count, plural, other {#}}');
  });

  it('adds no markup and no line, whatever it is', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom('<b>', '</td>', '"', "'", '&lt;', '<!--', '-->', '{{text}}', '\r\n', '\u202e', 'a'),
          {
            maxLength: 20,
          },
        )
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(nasty, nasty, fc.constantFrom(...locales), (name, reference, locale) => {
        const mail = (who: string, what: string) =>
          renderMessage({ ...acknowledgement, paymentReference: what }, addressee(locale, { name: who }));
        const plain = mail('Anna', 'pay_1');
        const hostile = mail(`A${name}`, `p${reference}`);
        expect(tags(hostile.html)).toEqual(tags(plain.html));
        expect(hostile.text.split(/[\r\n\u2028\u2029\u0085]/).length).toBe(plain.text.split('\n').length);
        expect(hostile.subject).toBe(plain.subject);
      }),
    );
  });
});

describe('text from a gateway or the policy', () => {
  it('is escaped and kept on its line as well', () => {
    const { text, html } = renderMessage(
      { ...outcome, traceReference: 'ARN\n<i>1', externalBody: '<b>Body\u202e\nmore' },
      addressee('en'),
    );
    expect(text).toContain('Trace reference: ARN <i>1\n');
    expect(text).toContain('independent body: <b>Body more.\n');
    expect(html).not.toMatch(/<i>|<b>|\u202e/);
  });
});

describe('the link', () => {
  it.each(['javascript:alert(1)', 'https://pay.example/"onclick="x', 'https://pay.example/\n', '/case', ''])(
    'has to be a web address: %s',
    (link) => {
      expect(() => renderMessage(withdrawn, addressee('en', { link }))).toThrow(RangeError);
    },
  );
});
