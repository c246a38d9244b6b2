import { createHash } from 'node:crypto';
import { locales } from '../../shared/kernel/words.ts';
import { escapeHtml } from '../../shared/mail/safe-text.ts';
import { languages } from '../../shared/texts/languages.ts';
import { pageTexts } from '../../shared/texts/pages.ts';
import type { CasePageParts } from '../env.ts';
import type { Answer } from './http-handler.ts';

/**
 * The customer's case page, the same for every case: nothing in it belongs to anybody. It may run its own script and
 * style, known by their hashes, talk to its own origin, and nothing else.
 */
export function casePage({ html, style, script }: CasePageParts): Answer<string> {
  const texts = pageTexts();
  const noscript = locales.map((locale) => {
    const { html: lang, direction } = languages[locale];
    return `<p lang="${lang}" dir="${direction}">${escapeHtml(texts[locale]['page.noscript'])}</p>`;
  });
  const parts: Readonly<Record<string, string>> = {
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
    texts: `<script type="application/json" id="texts">${JSON.stringify(texts).replaceAll('<', '\\u003c')}</script>`,
    noscript: `<noscript>${noscript.join('\n')}</noscript>`,
  };
  const body = html.replace(/<!-- part:(\w+) -->/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the case page asks for ${name}, which nothing fills`);
    return part;
  });
  return { body, headers: { ...sealed, 'content-security-policy': policy(style, script) } };
}

const sealed = {
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${source(style)}`,
    `script-src ${source(script)}`,
    "connect-src 'self'",
    // The icon stands in the document itself.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function source(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
