import { never } from '../kernel/result.ts';
import { translate } from '../texts/translate.ts';
import type { Block, Letter } from './letter.ts';
import { oneLine, paragraphsOf } from './safe-text.ts';

/** The letter as plain text, one paragraph a line, for mail programs without HTML. */
export function toText(letter: Letter): string {
  const parts = [oneLine(letter.news), ...letter.blocks.map((block) => blockText(letter, block))];
  const footer = letter.footer.map(oneLine).join('\n');
  return `${[...parts, ...(footer ? [`-- \n${footer}`] : [])].join('\n\n')}\n`;
}

function blockText({ locale }: Letter, block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return oneLine(block.text);
    case 'facts':
      return block.facts
        .map(({ label, value }) =>
          translate(locale, 'format.fact', { label: oneLine(label), value: oneLine(value) }),
        )
        .join('\n');
    case 'list':
      return block.items.map((item) => `• ${oneLine(item)}`).join('\n');
    case 'quote':
      return paragraphsOf(block.text)
        .map((lines) => lines.map((line) => `> ${line}`).join('\n'))
        .join('\n>\n');
    case 'numbered':
      return block.items.map((item, index) => numbered(index + 1, paragraphsOf(item).flat())).join('\n');
    case 'button':
      return `${oneLine(block.label)}\n${block.link}`;
    default:
      return never(block);
  }
}

/** Further lines stand under the first, so that none is taken for a line of ours. */
function numbered(count: number, lines: readonly string[]): string {
  const mark = `${count}. `;
  return mark + lines.join(`\n${' '.repeat(mark.length)}`);
}
