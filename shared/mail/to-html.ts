import { never } from '../kernel/result.ts';
import { languages } from '../texts/languages.ts';
import { layout } from './layout.ts';
import { wordsLayout } from './layout-words.ts';
import type { Block, Letter } from './letter.ts';
import { escapeHtml, oneLine, paragraphsOf } from './safe-text.ts';

/** HTML made here, not to be escaped again. */
interface Markup {
  readonly html: string;
}

/** The letter in the one HTML layout. Every text is escaped on its way in. */
export function toHtml(letter: Letter): string {
  const { html, direction } = languages[letter.locale];
  return fill(layout.frame, {
    lang: html,
    direction,
    title: letter.news,
    preview: letter.preview,
    content: {
      html: fill(layout.heading, { text: letter.news }).html + letter.blocks.map(blockHtml).join(''),
    },
    footer: { html: letter.footer.map((text) => fill(layout.footnote, { text }).html).join('') },
  }).html;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return fill(layout.paragraph, { text: block.text }).html;
    case 'facts':
      return fill(layout.facts, { fact: all(block.facts.map((fact) => fill(layout.fact, { ...fact }))) })
        .html;
    case 'list':
      return fill(layout.list, { item: all(block.items.map((text) => fill(layout.item, { text }))) }).html;
    case 'quote':
      return fill(layout.paragraph, { text: quoteHtml(block.text) }).html;
    case 'numbered':
      return fill(layout.paragraph, { text: numberedHtml(block.items) }).html;
    case 'button':
      return fill(layout.button, { label: block.label, link: block.link }).html;
    default:
      return never(block);
  }
}

function quoteHtml(text: string): Markup {
  const paragraphs = paragraphsOf(text).map((lines) =>
    fill(wordsLayout.paragraph, { text: linesHtml(lines) }),
  );
  return fill(wordsLayout.quote, { paragraph: all(paragraphs) });
}

function numberedHtml(items: readonly string[]): Markup {
  const lines = items.map((text) => fill(wordsLayout.item, { text: linesHtml(paragraphsOf(text).flat()) }));
  return fill(wordsLayout.numbered, { item: all(lines) });
}

function linesHtml(lines: readonly string[]): Markup {
  return { html: lines.map(escapeHtml).join('<br>') };
}

function all(parts: readonly Markup[]): Markup {
  return { html: parts.map((part) => part.html).join('') };
}

/** Fills the placeholders of a template once; what is filled in is not searched for more. */
function fill(template: string, values: Readonly<Record<string, string | Markup>>): Markup {
  const html = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the layout asks for ${name}, which nothing fills`);
    return typeof value === 'string' ? escapeHtml(oneLine(value)) : value.html;
  });
  return { html };
}
