import { readFile } from 'node:fs/promises';
import mjml2html from 'mjml';

/** Where the source stands. */
export const layoutSource = new URL('layout.mjml', import.meta.url);
/** Where the compiled layout belongs. */
export const layoutModule = new URL('../../shared/mail/layout.ts', import.meta.url);

const partNames = [
  'frame',
  'heading',
  'paragraph',
  'facts',
  'fact',
  'list',
  'item',
  'button',
  'footnote',
] as const;

/** Compiles the layout to the text of its TypeScript module. Throws if MJML finds a fault or a part is missing. */
export async function compileLayout(): Promise<string> {
  const { html, errors } = await mjml2html(await readFile(layoutSource, 'utf8'), {
    validationLevel: 'strict',
    fonts: {},
  });
  const fault = errors[0];
  if (fault) throw new Error(fault.formattedMessage);
  const parts = new Map<string, string>();
  parts.set('frame', takeParts(compact(html), parts));
  const lines = partNames.map((name) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`the layout has no part ${name}`);
    return `  ${name}: \`${part.trim().replace(/[\\`]|\$\{/g, '\\$&')}\`,`;
  });
  return [
    '// Made from infra/mail-layout/layout.mjml by `node infra/mail-layout/build.ts`; change it there.',
    '',
    '/** Templates of the HTML mail; `{{name}}` marks what is filled in. */',
    'export const layout = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}

/** Lifts each marked region out into `parts`, inner ones too, and leaves its placeholder. */
function takeParts(html: string, parts: Map<string, string>): string {
  return html.replace(/<!-- part:(\w+) -->(.*?)<!-- end:\1 -->/gs, (_, name: string, inner: string) => {
    parts.set(name, takeParts(inner, parts));
    return `{{${name}}}`;
  });
}

function compact(html: string): string {
  return html.replace(/[ \t]*\n\s*/g, '\n').replace(/\n(?=>)/g, '');
}
