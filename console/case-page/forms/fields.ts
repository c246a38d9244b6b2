import { type Child, el } from '../dom.ts';
import type { Texts } from '../texts.ts';

/** Longest comment, and longest message or answer, that the API takes. */
const longestComment = 2000;
export const longestMessage = 5000;
/** Characters that the API refuses in a text; pasted text brings them along unseen. */
const unsafe = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu;

/** A question with a few answers, of which one can be chosen. */
export interface Choice {
  readonly element: HTMLElement;
  /** The value chosen, null while there is none. */
  readonly chosen: () => string | null;
  /** Shows `message` beside the question, or takes it away. */
  readonly complain: (message: string | null) => void;
  readonly focus: () => void;
}

/** Radio buttons under one question; `before` stands between it and them, and is read out with it. */
export function choice(
  name: string,
  question: string,
  answers: readonly (readonly [value: string, label: Child])[],
  hint: string | null = null,
  before: HTMLElement | null = null,
): Choice {
  const wrong = el('p', { class: 'wrong', id: `${name}-wrong` });
  const radios = answers.map(([value]) =>
    el('input', { type: 'radio', name, value, id: `${name}-${value}` }),
  );
  const labels = answers.map(([value, text]) => el('label', { for: `${name}-${value}` }, text));
  const options = radios.map((radio, index) => el('div', { class: 'option' }, radio, labels[index] ?? null));
  if (before) before.id = `${name}-before`;
  const described = [before && `${name}-before`, hint && `${name}-hint`, `${name}-wrong`]
    .filter(Boolean)
    .join(' ');
  const element = el(
    'fieldset',
    { 'aria-describedby': described },
    el('legend', {}, question),
    before,
    hint ? el('p', { class: 'small', id: `${name}-hint` }, hint) : null,
    el('div', { class: 'options' }, ...options),
    wrong,
  );
  return {
    element,
    chosen: () => radios.find((radio) => radio.checked)?.value ?? null,
    complain: (message) => {
      wrong.textContent = message;
      for (const radio of radios) radio.toggleAttribute('data-wrong', message !== null);
    },
    focus: () => radios[0]?.focus(),
  };
}

/** A free text of one or several lines. */
export interface TextField {
  readonly element: HTMLElement;
  /** The text as the API takes it; undefined where there is none. */
  readonly text: () => string | undefined;
  readonly clear: () => void;
  readonly complain: (message: string | null) => void;
  readonly focus: () => void;
}

/** What is being typed, by field: it outlives a form that is drawn anew. */
const drafts = new Map<string, string>();

/** A text area under its label. */
export function textField(id: string, max: number, ...label: readonly Child[]): TextField {
  const wrong = el('p', { class: 'wrong', id: `${id}-wrong` });
  const area = el('textarea', { id, rows: '3', maxlength: String(max), 'aria-describedby': `${id}-wrong` });
  area.value = drafts.get(id) ?? '';
  area.addEventListener('input', () => {
    drafts.set(id, area.value);
    wrong.textContent = '';
  });
  return {
    element: el('div', { class: 'field' }, el('label', { for: id }, ...label), area, wrong),
    text: () => area.value.replace(unsafe, '').trim() || undefined,
    clear: () => {
      drafts.delete(id);
      area.value = '';
    },
    complain: (message) => {
      wrong.textContent = message;
    },
    focus: () => area.focus(),
  };
}

/** One line of text under its label. */
export function lineField(
  id: string,
  attributes: Readonly<Record<string, string>>,
  ...label: readonly Child[]
): TextField {
  const wrong = el('p', { class: 'wrong', id: `${id}-wrong` });
  const input = el('input', { type: 'text', id, 'aria-describedby': `${id}-wrong`, ...attributes });
  input.value = drafts.get(id) ?? '';
  input.addEventListener('input', () => {
    drafts.set(id, input.value);
    wrong.textContent = '';
  });
  return {
    element: el('div', { class: 'field' }, el('label', { for: id }, ...label), input, wrong),
    text: () => input.value.replace(unsafe, '').trim() || undefined,
    clear: () => {
      drafts.delete(id);
      input.value = '';
    },
    complain: (message) => {
      wrong.textContent = message;
    },
    focus: () => input.focus(),
  };
}

/** A comment that may stay empty. */
export function commentField(texts: Texts, id: string, question: string): TextField {
  return textField(id, longestComment, `${question} `, optional(texts));
}

/** The mark of a question that needs no answer. */
export function optional(texts: Texts): HTMLElement {
  return el('span', { class: 'small' }, texts.say('page.optional'));
}

/** A button that runs `work` once at a time and says so meanwhile, keeping the focus. */
export function busyButton(texts: Texts, label: string, kind: string, work: () => Promise<void>) {
  const button = el('button', { type: 'button', class: kind }, label);
  const run = async () => {
    if (button.hasAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = texts.say('page.sending');
    try {
      await work();
    } finally {
      button.removeAttribute('aria-disabled');
      button.textContent = label;
    }
  };
  button.addEventListener('click', () => void run());
  return button;
}
