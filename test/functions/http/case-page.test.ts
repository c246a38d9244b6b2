import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casePage } from '../../../functions/http/case-page.ts';
import { casePageParts } from '../../../infra/constructs/function-bundle.ts';
import { type ProblemCode, problemsOf } from '../../../shared/api/problems.ts';
import { type RouteId, routes } from '../../../shared/api/routes.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import {
  answersRequest,
  messageRequest,
} from '../../../shared/features/conversation/conversation.contract.ts';
import { locales, outcomeKinds } from '../../../shared/kernel/words.ts';
import { refundPaths, refundStatuses } from '../../../shared/payments/refund.ts';
import { pages } from '../../../shared/texts/languages.ts';
import { pageTexts } from '../../../shared/texts/pages.ts';
import { caseView } from '../../../shared/views/case.contract.ts';

const folder = new URL('../../../console/case-page/', import.meta.url);
const source = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const allSource = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map(source)
  .join('\n');
const parts = casePageParts();
const { body, headers } = casePage(parts);
const html = String(body);
const policy = Object.fromEntries(
  (headers?.['content-security-policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }),
);

const hashes = (pattern: RegExp) =>
  [...html.matchAll(pattern)]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ');

describe('the policy of the case page', () => {
  it('lets its own script and style through, and no other', () => {
    expect(policy['script-src']).toBe(hashes(/<script>(.*?)<\/script>/gs));
    expect(policy['style-src']).toBe(hashes(/<style>(.*?)<\/style>/gs));
  });

  it('seals everything else', () => {
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(headers?.['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
    expect(headers?.['referrer-policy']).toBe('no-referrer');
  });

  it('is not needed by handlers or styles in the markup', () => {
    expect(parts.html).not.toMatch(/\son\w+=|\sstyle=|javascript:/i);
    expect(parts.script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/);
  });
});

describe('the case page', () => {
  it('is the same for everybody and holds no case, token or address', () => {
    expect(casePage(casePageParts())).toEqual({ body, headers });
    expect(html).not.toMatch(/case_[0-9a-hjkmnp-tv-z]{26}|[\w.]+@\w+\.\w+|Bearer [\w-]{8}/);
  });

  it('loads nothing from anywhere', () => {
    expect(html).not.toMatch(/\ssrc=|url\(|@import|<(iframe|object|embed|form)\b/i);
    expect([...parts.html.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith('data:'))).toBe(
      true,
    );
  });

  it('has every placeholder filled', () => {
    expect(html).not.toContain('<!--');
    expect(() => casePage({ ...parts, html: '<!-- part:other -->' })).toThrow(/other/);
  });

  it('fills in text that looks like a pattern of replacement unchanged', () => {
    const { body: filled } = casePage({ ...parts, script: "a('$&', '$1')" });
    expect(filled).toContain("<script>a('$&', '$1')</script>");
  });

  it('carries its texts in every language', () => {
    const embedded = /<script type="application\/json" id="texts">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(embedded).not.toContain('<');
    expect(JSON.parse(embedded)).toEqual(pageTexts());
  });

  it('tells each language what to do without its script', () => {
    for (const locale of locales) expect(html).toContain(pages[locale]['page.noscript']);
  });

  it('has an element for each id that its script looks for', () => {
    const ids = new Set([...html.matchAll(/\sid="([\w-]+)"/g)].map(([, id]) => id));
    const wanted = [...allSource.matchAll(/\b(?:slot|byId)\('([\w-]+)'\)/g)].map(([, id]) => id);
    expect(wanted).toEqual(
      expect.arrayContaining(['announcer', 'appeal', 'ask', 'link', 'notice', 'offer', 'reopen', 'write']),
    );
    const ofForms = ['email'];
    for (const id of [...wanted, 'texts']) if (!ofForms.includes(id ?? '')) expect(ids).toContain(id);
  });

  it('stays light', () => {
    // It carries the texts of every language.
    expect(Buffer.byteLength(html)).toBeLessThan(63_000 + 16_000 * locales.length);
  });
});

describe('the words of the case page', () => {
  const usedRoutes: readonly RouteId[] = [
    'readCase',
    'confirmOutcome',
    'withdrawCase',
    'sendMessage',
    'answerQuestions',
    'chooseOption',
    'escalateCase',
    'appealOutcome',
    'reopenCase',
    'requestAccessLink',
  ];
  const known = Object.keys(pageTexts().en);
  /** The page's own requests are always JSON, and name an account with a bank transfer only. */
  const impossible: readonly ProblemCode[] = [
    'malformed_body',
    'unsupported_media_type',
    'payout_account_misplaced',
  ];

  it('cover every problem that its requests can meet', () => {
    const met = new Set(usedRoutes.flatMap((id) => problemsOf(routes[id])));
    for (const code of met) {
      if (!impossible.includes(code)) expect(known).toContain(`page.problem.${code}`);
    }
  });

  it('cover every status', () => {
    for (const status of [...statuses, 'merged']) expect(known).toContain(`page.status.${status}`);
  });

  it('cover every outcome but a withdrawal, which shows none', () => {
    const shown = outcomeKinds.filter((kind) => kind !== 'withdrawn');
    for (const kind of shown) expect(known).toContain(`page.outcome.${kind}`);
  });

  it('cover every way that money can go', () => {
    for (const path of refundPaths) expect(known).toContain(`path.${path}`);
  });

  it('cover every state of a refund', () => {
    for (const state of [...refundStatuses, 'came_back'])
      expect(known).toContain(`page.refund.status.${state}`);
  });

  it('cover both sides of the thread', () => {
    const sides = caseView.shape.messages.element.shape.from.options;
    for (const side of sides) expect(known).toContain(`page.messages.${side}`);
  });

  it('need no more than plain placeholders', () => {
    for (const text of Object.values(pageTexts()).flatMap((texts) => Object.values(texts))) {
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}']/);
    }
  });
});

describe('what the case page lets its reader write', () => {
  const limit = (file: string, name: string) =>
    Number(new RegExp(`const ${name} = (\\d+)`).exec(source(file))?.[1]);
  const answersOf = (count: number) => ({
    answers: Array.from({ length: count }, () => ({ question: `qst_${'0'.repeat(26)}`, text: 'x' })),
  });

  it('is as long as the API takes', () => {
    const longest = limit('forms/fields.ts', 'longestMessage');
    expect(messageRequest.safeParse({ text: 'x'.repeat(longest) }).success).toBe(true);
    expect(messageRequest.safeParse({ text: 'x'.repeat(longest + 1) }).success).toBe(false);
  });

  it('is as many answers as the API takes at once', () => {
    const most = limit('forms/ask-form.ts', 'mostAnswers');
    expect(answersRequest.safeParse(answersOf(most)).success).toBe(true);
    expect(answersRequest.safeParse(answersOf(most + 1)).success).toBe(false);
  });
});
