const control = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const keptSpaces = /^[ \u00a0\u202f]+$/u;
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const dotInAddress = /([\p{L}\p{N}])([.。．｡])(?=\p{L}{2,})/gu;

/** The text on one line: no control characters, line breaks, direction marks or other unseen characters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(unseen, '')
    .replace(control, (space) => (keptSpaces.test(space) ? space : ' '))
    .trim();
}

/** The text as paragraphs of lines, each line as `oneLine` leaves it. Blank lines part the paragraphs. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(lineBreak).map(oneLine)) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

/**
 * Text that a stranger chose, made harmless: on one line, at most `max` characters, and no web or mail address in it
 * that a mail program would turn into a link.
 */
export function strangersText(text: string, max: number): string {
  const inert = oneLine(text).replaceAll('://', ': ').replace(dotInAddress, '$1$2 ');
  const characters = [...inert];
  return characters.length <= max ? inert : `${characters.slice(0, max - 1).join('')}…`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as it stands in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
