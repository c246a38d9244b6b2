import { languages } from '../../shared/texts/languages.ts';
import type { PageKey } from '../../shared/texts/pages.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import { type Access, forget, takeAccess } from './access.ts';
import { type CaseAnswer, type PageProblem, readCase, requestAccessLink } from './api.ts';
import { byId, type Child, el, slot } from './dom.ts';
import { customerActionsOf } from './forms/customer-actions.ts';
import { linkForm } from './forms/link-form.ts';
import { isFinal, problemText } from './problems.ts';
import { refresh } from './refresh.ts';
import { formPlaces, waitingForm } from './show-forms.ts';
import { showMessages } from './show-messages.ts';
import { showOutcome } from './show-outcome.ts';
import { showRefund } from './show-refund.ts';
import { showRights } from './show-rights.ts';
import { showFacts, showHelp, showNext, showStatus, showTimeline, statusText } from './show-status.ts';
import { browserLocale, embeddedTexts, type Texts } from './texts.ts';

/** Statuses at which news is a matter of seconds. */
const moving: readonly CaseView['status'][] = ['received', 'investigating', 'refunding'];
const secondsBetweenLooks = 5;
const longestRest = 60;

const textsIn = embeddedTexts();
const places = {
  status: slot('status'),
  link: slot('link'),
  next: slot('next'),
  outcome: slot('outcome'),
  refund: slot('refund'),
  messages: slot('messages'),
  timeline: slot('timeline'),
  facts: slot('facts'),
  rights: slot('rights'),
  help: slot('help'),
};
const showForms = formPlaces();
const notice = slot('notice');

let access: Access = takeAccess();
let texts: Texts = textsIn(browserLocale());
let shown: CaseView | null = null;
/** Counts what the customer did, so that an answer asked for earlier does not undo what is shown since. */
let done = 0;
let failures = 0;
/** True while the form for a fresh link stands open at the customer's wish. */
let askingForLink = false;

/** Texts of the page that hang on nothing but the language. */
function showFrame(headline: string): void {
  const brand = texts.say('page.brand');
  const { html, direction } = languages[texts.locale];
  document.documentElement.lang = html;
  document.documentElement.dir = direction;
  document.title = `${headline} – ${brand}`;
  byId('brand').textContent = brand;
  byId('footer').textContent = texts.say('page.footer');
}

function showCase(view: CaseView): void {
  texts = textsIn(view.locale);
  shown = view;
  const { status, locale, next, clocks, outcome, refund, earlierRefunds, messages, openQuestions, can } =
    view;
  const headline = statusText(texts, view);
  showFrame(headline);
  announce(headline);
  const writable = can.includes('message');
  const waiting = waitingForm(view);
  if (!askingForLink) places.link([], () => []);
  places.status([locale, status, headline], () => showStatus(texts, view));
  places.next([locale, status, next, clocks, waiting, headline], () =>
    showNext(texts, view, waiting && leadTo(`${waiting}-heading`)),
  );
  places.outcome([locale, status, outcome], () => showOutcome(texts, view));
  places.refund([locale, refund, earlierRefunds], () => showRefund(texts, view));
  places.messages([locale, messages, openQuestions, writable], () =>
    showMessages(texts, view, writable, earlier),
  );
  places.timeline([locale, view.timeline], () => showTimeline(texts, view));
  places.facts([locale, view.caseId], () => showFacts(texts, view));
  places.rights([locale, view.rights], () => showRights(texts, view));
  places.help([locale, writable], () => showHelp(texts, writable));
  showForms(texts, view, actions, askForLink);
}

/** Messages from before those on the page; null where they cannot be had now. */
async function earlier(messagesBefore: string): Promise<CaseView | null> {
  const read = await readCase(access, messagesBefore);
  return read.ok ? read.value : null;
}

/** Tells a screen reader, once, what changed without its user's doing. */
function announce(text: string): void {
  const announcer = byId('announcer');
  if (announcer.textContent !== text) announcer.textContent = text;
}

/** A button that leads to the heading of what waits for an answer. */
function leadTo(id: string): HTMLElement {
  const button = el('button', { type: 'button', class: 'primary' }, texts.say('page.next.answer'));
  button.addEventListener('click', () => {
    const heading = byId(id);
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  });
  return button;
}

/**
 * Sends what the customer decided or wrote; the notice tells what became of it, and the case is shown as it then
 * stands. True where it arrived.
 */
async function act(send: (access: Access) => Promise<CaseAnswer>, thanks: PageKey): Promise<boolean> {
  done += 1;
  const answered = await send(access);
  done += 1;
  if (answered.ok) {
    failures = 0;
    showCase(answered.value);
    showNotice('good', [el('p', {}, texts.say(thanks))]);
  } else {
    showNotice('bad', problemText(texts, answered.error));
  }
  byId('notice').focus();
  // Shows what a refused answer was too late for, and starts looking again where the case moves.
  void look();
  return answered.ok;
}

/** Opens the form for a fresh link, where the one at hand may not do what the customer wants. */
function askForLink(): void {
  if (access.caseId === null) return;
  askingForLink = true;
  showLinkForm(access.caseId);
  byId('email').focus();
}

function showLinkForm(caseId: string): void {
  places.link([texts.locale, caseId], () => [linkForm(texts, (email) => renewLink(caseId, email))]);
}

/** Asks for a fresh link where the one at hand does not do. */
async function renewLink(caseId: string, email: string): Promise<void> {
  const asked = await requestAccessLink({ caseId, email });
  if (asked.ok) {
    askingForLink = false;
    places.link(['sent'], () => []);
    showNotice('good', [el('p', {}, texts.say('page.link.sent'))]);
  } else {
    showNotice('bad', problemText(texts, asked.error));
  }
  byId('notice').focus();
}

function showNotice(kind: 'good' | 'bad' | 'none', children: readonly Child[]): void {
  byId('notice').className = kind;
  notice(
    [kind, texts.locale, children.map((child) => (child instanceof Node ? child.textContent : child))],
    () => children,
  );
}

function showProblem(problem: PageProblem): void {
  const retry = el('button', { type: 'button' }, texts.say('page.problem.retry'));
  const tryAgain = async () => {
    await look();
    if (!retry.isConnected) document.querySelector('h1')?.focus();
  };
  retry.addEventListener('click', () => void tryAgain());
  const words = problemText(texts, problem);
  showNotice('bad', [...words, isFinal(problem) ? null : retry]);
  announce(words.map((child) => (child instanceof Node ? child.textContent : child)).join(' '));
  const { caseId } = access;
  if (isFinal(problem) && caseId !== null) showLinkForm(caseId);
  if (shown) return;
  const headline = texts.say('page.problem.heading');
  showFrame(headline);
  places.status([headline], () => [el('h1', {}, headline)]);
}

/** Reads the case once; answers in how many seconds to look again. */
async function readAndShow(): Promise<number | null> {
  const doneBefore = done;
  const answer = await readCase(access);
  if (done !== doneBefore) return secondsBetweenLooks;
  if (answer.ok) {
    if (failures > 0) showNotice('none', []);
    failures = 0;
    showCase(answer.value);
    return moving.includes(answer.value.status) ? secondsBetweenLooks : Number.POSITIVE_INFINITY;
  }
  failures += 1;
  showProblem(answer.error);
  if (!isFinal(answer.error)) return Math.min(longestRest, secondsBetweenLooks * 2 ** (failures - 1));
  forget(access);
  return null;
}

const actions = customerActionsOf(act);
const loading = texts.say('page.loading');
showFrame(loading);
places.status([loading], () => [el('h1', {}, loading)]);
const look = refresh(readAndShow);

addEventListener('hashchange', () => {
  access = takeAccess();
  askingForLink = false;
  void look();
});
