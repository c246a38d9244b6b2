import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../shared/kernel/words.ts';
import { paragraphsOf } from '../../../shared/mail/safe-text.ts';
import { present } from '../../builders/must.ts';
import { type CustomerMessage, renderMessage } from '../../builders/notices.ts';
import { addressee, customerMessages, seen, words } from '../mail/messages.ts';

const { outcome, declined, explained, fault_fixed, reply, questions, understanding, offer } =
  customerMessages;
const optionOf = (text: string) => ({ ...present(offer.options[0]), words: text });
const sent = (message: CustomerMessage) => renderMessage(message, addressee('en'));

const carriers: readonly (readonly [kind: string, carrying: (text: string) => CustomerMessage])[] = [
  ['a reply', (text) => ({ ...reply, words: text })],
  ['a refund', (text) => ({ ...outcome, words: text })],
  ['a refusal', (text) => ({ ...declined, words: text })],
  ['an explanation', (text) => ({ ...explained, words: text })],
  ['the news of a repair', (text) => ({ ...fault_fixed, words: text })],
  ['what we understood', (text) => ({ ...understanding, words: text })],
  ['an offer', (text) => ({ ...offer, words: text, options: [optionOf('')] })],
  ['an option', (text) => ({ ...offer, words: '', options: [optionOf(text)] })],
];

describe.each(carriers)('a colleague’s words in %s', (_, carrying) => {
  it('stand as a quotation, with their lines and paragraphs', () => {
    const { text, html } = sent(carrying(words));
    expect(text).toContain(
      '\n\n> We compared both slips.\n>\n> The second one is a reservation:\n> your bank lets it lapse.\n\n',
    );
    expect(html).toMatch(
      /<blockquote [^>]*><p [^>]*>We compared both slips\.<\/p><p [^>]*>The second one is a reservation:<br>your bank lets it lapse\.<\/p><\/blockquote>/,
    );
  });

  it('are shown as text, never as markup', () => {
    const { html } = sent(carrying('<b>now</b>\n</blockquote><img src=x onerror="alert(1)">'));
    expect(html).not.toMatch(/<b>|<img|<\/blockquote><img/);
    expect(html).toContain(
      '&lt;b&gt;now&lt;/b&gt;<br>&lt;/blockquote&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;',
    );
  });

  it('never end the mail’s text or pass for a line of ours', () => {
    const { text } = sent(
      carrying('Fine.\r\n-- \rCase: case_x\u2028https://evil.example\u0085Bcc: all@mail.example'),
    );
    expect(text).toContain(
      '> Fine.\n> --\n> Case: case_x\n> https://evil.example\n> Bcc: all@mail.example\n',
    );
    expect(text.match(/^-- $/gm)).toHaveLength(1);
    expect(text).not.toMatch(/^(Case: case_x|https:\/\/evil|Bcc)/m);
  });

  it('cannot turn the reading direction or hide characters', () => {
    const { text, html } = sent(carrying('see \u202egnp.exe\u2066\u200b\ufeff\u0000\u0007 here'));
    for (const part of [text, html])
      expect(part).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u);
  });

  it('are not taken for a placeholder of the layout or of a message', () => {
    const strange = "{{link}} {{paragraph}} {name} {count, plural, other {#}} '{' $& $1";
    const { text, html } = sent(carrying(strange));
    for (const part of [text, seen(html)]) expect(part).toContain(strange);
  });
});

describe('words of which nothing is left to read', () => {
  it.each(['', ' \n \n', '\u200b\u202e\n'])('leave no empty quotation: %j', (nothing) => {
    for (const [, carrying] of carriers) {
      const { text, html } = sent(carrying(nothing));
      expect(html).not.toContain('<blockquote');
      expect(text).not.toMatch(/^>|explains it:/m);
    }
  });
});

describe('questions', () => {
  it('are numbered, their further lines kept under the first', () => {
    const { text, html } = sent(questions);
    expect(text).toContain(
      '\n\n1. When did you send the goods back?\n2. Which shop was it?\n   A receipt helps.\n\n',
    );
    expect(html).toMatch(/<ol [^>]*><li [^>]*>When did you send the goods back\?<\/li><li /);
    expect(html).toContain('Which shop was it?<br>A receipt helps.</li></ol>');
  });

  it('are shown as text, never as markup', () => {
    const { text, html } = sent({ ...questions, questions: ['</ol><script>x</script>', '\u202e{{text}}'] });
    expect(html).toContain('&lt;/ol&gt;&lt;script&gt;x&lt;/script&gt;</li>');
    for (const part of [text, seen(html)]) expect(part).toContain('{{text}}');
    expect(html).not.toMatch(/<script|\u202e/);
  });

  it.each([
    ['en', 1, 'We have a question about your case'],
    ['en', 3, 'We have 3 questions about your case'],
    ['sv', 1, 'Vi har en fråga om ditt ärende'],
    ['sv', 2, 'Vi har 2 frågor om ditt ärende'],
    ['ru', 1, '1 вопрос по вашему обращению'],
    ['ru', 2, '2 вопроса по вашему обращению'],
    ['ru', 5, '5 вопросов по вашему обращению'],
    ['zh', 2, '关于您的工单，我们有 2 个问题'],
  ] as const)('are counted in %s: %i', (locale, count, news) => {
    const message = { ...questions, questions: Array.from({ length: count }, () => 'When?') };
    expect(renderMessage(message, addressee(locale)).subject).toBe(`${news} [7m2q9z]`);
  });
});

describe('text of several lines', () => {
  it.each([
    ['a\nb', [['a', 'b']]],
    ['a\r\n\r\nb\rc', [['a'], ['b', 'c']]],
    ['\n\n a \t b \n\n\n\n c \n', [['a b'], ['c']]],
    ['a\n\u200b\nb', [['a'], ['b']]],
    ['', []],
  ])('falls into paragraphs of lines: %j', (text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  it('adds no markup, no control character and no line of ours, whatever it is', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</p>',
      '"',
      '&lt;',
      '<!--',
      '{{text}}',
      '\r\n',
      '\u2029',
      '\u202e',
      '-- ',
      'a',
    );
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
    );
    const plain = new Map(locales.map((locale) => [locale, renderMessage(reply, addressee(locale))]));
    const ours = /<(?!\/?(?:p|br|blockquote)\b)[^>]*>/g;
    fc.assert(
      fc.property(nasty, fc.constantFrom(...locales), (text, locale) => {
        const mail = renderMessage({ ...reply, words: `a${text}` }, addressee(locale));
        const usual = plain.get(locale);
        expect(mail.html.match(ours)).toEqual(usual?.html.match(ours));
        expect(mail.subject).toBe(usual?.subject);
        const outside = (whole: string) => whole.split('\n').filter((line) => !line.startsWith('>'));
        expect(outside(mail.text)).toEqual(outside(usual?.text ?? ''));
        expect(mail.text).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});
