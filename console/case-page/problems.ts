import type { PageProblem } from './api.ts';
import { type Child, el } from './dom.ts';
import type { Texts } from './texts.ts';

/** True where trying again with the same link cannot help. */
export function isFinal({ code }: PageProblem): boolean {
  return code === 'access_token_missing' || code === 'access_token_expired' || code === 'case_not_found';
}

/** A problem in the reader's language; one that is newer than this page in the API's own words. */
export function problemText(texts: Texts, problem: PageProblem): readonly Child[] {
  const known = texts.find(`page.problem.${problem.code}`);
  const text = known ?? problem.hint ?? texts.say('page.problem.internal_error');
  const { code, detail, instance } = problem;
  const named = instance !== null && (code === 'internal_error' || known === null);
  return [
    el('p', {}, text),
    detail && el('p', {}, detail),
    named ? el('p', { class: 'small' }, texts.say('page.problem.reference', { instance })) : null,
  ];
}
