import type { CaseView } from '../../shared/contracts/case-schemas.ts';
import { allows, finalStatuses } from '../../shared/domain/transitions.ts';
import { type Access, forget, takeAccess } from './access.ts';
import {
  answerQuestions,
  type CaseAnswer,
  confirmOutcome,
  type PageProblem,
  readCase,
  requestAccessLink,
  sendMessage,
  withdrawCase,
} from './api.ts';
import { askForm } from './ask-form.ts';
import { confirmForm } from './confirm-form.ts';
import { byId, type Child, el, slot } from './dom.ts';
import { linkForm } from './link-form.ts';
import { isFinal, problemText } from './problems.ts';
import { refresh } from './refresh.ts';
import { showMessages } from './show-messages.ts';
import { showOutcome, showRefund } from './show-outcome.ts';
import { showFacts, showHelp, showNext, showStatus, showTimeline, statusText } from './show-status.ts';
import { browserLocale, embeddedTexts, htmlLang, type Texts } from './texts.ts';
import { withdrawForm } from './withdraw-form.ts';
import { writeForm } from './write-form.ts';

/** Statuses at which news is a matter of seconds. */
const moving: readonly CaseView['status'][] = ['received', 'investigating', 'refunding'];
const secondsBetweenLooks = 5;
const longestRest = 60;

const textsIn = embeddedTexts();
const places = {
  status: slot('status'),
  link: slot('link'),
  next: slot('next'),
  ask: slot('ask'),
  outcome: slot('outcome'),
  refund: slot('refund'),
  confirm: slot('confirm'),
  messages: slot('messages'),
  write: slot('write'),
  timeline: slot('timeline'),
  facts: slot('facts'),
  help: slot('help'),
  withdraw: slot('withdraw'),
};
const notice = slot('notice');

let access: Access = takeAccess();
let texts: Texts = textsIn(browserLocale());
let shown: CaseView | null = null;
/** Counts what the customer did, so that an answer asked for earlier does not undo what is shown since. */
let deeds = 0;
let failures = 0;

/** Texts of the page that hang on nothing but the language. */
function showFrame(headline: string): void {
  const brand = texts.say('page.brand');
  document.documentElement.lang = htmlLang(texts.locale);
  document.title = `${headline} – ${brand}`;
  byId('brand').textContent = brand;
  byId('footer').textContent = texts.say('page.footer');
}

function showCase(view: CaseView): void {
  texts = textsIn(view.locale);
  shown = view;
  const { status, locale, next, clocks, outcome, refund, messages, openQuestions } = view;
  const headline = statusText(texts, view);
  showFrame(headline);
  announce(headline);
  const writable = !finalStatuses.includes(status);
  const questions = writable ? openQuestions : [];
  const confirmable = allows('close', status);
  const withdrawable = allows('withdraw', status) && (!refund || refund.status === 'failed');
  const question = (questions.length > 0 && 'ask') || (confirmable && 'confirm') || null;
  places.link([], () => []);
  places.status([locale, status, outcome?.kind, next.message], () => showStatus(texts, view));
  places.next([locale, status, next, clocks, question], () =>
    showNext(texts, view, question && leadTo(`${question}-heading`)),
  );
  places.ask([locale, questions], () => (questions.length > 0 ? [askForm(texts, questions, answer)] : []));
  places.outcome([locale, status, outcome], () => showOutcome(texts, view));
  places.refund([locale, refund], () => showRefund(texts, view));
  places.confirm([locale, confirmable], () => (confirmable ? [confirmForm(texts, confirm)] : []));
  places.messages([locale, messages, questions, writable], () => showMessages(texts, view, writable));
  places.write([locale, writable], () => (writable ? [writeForm(texts, write)] : []));
  places.timeline([locale, view.timeline], () => showTimeline(texts, view));
  places.facts([locale, view.caseId], () => showFacts(texts, view));
  places.help([locale, writable], () => showHelp(texts, writable));
  places.withdraw([locale, withdrawable], () => (withdrawable ? [withdrawForm(texts, withdraw)] : []));
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

async function confirm(answer: Parameters<typeof confirmOutcome>[1]): Promise<void> {
  await act(() => confirmOutcome(access, answer), texts.say('page.confirm.thanks'));
}

async function withdraw(request: Parameters<typeof withdrawCase>[1]): Promise<void> {
  await act(() => withdrawCase(access, request), texts.say('page.withdraw.done'));
}

function answer(request: Parameters<typeof answerQuestions>[1]): Promise<boolean> {
  return act(() => answerQuestions(access, request), texts.say('page.ask.thanks'));
}

function write(message: Parameters<typeof sendMessage>[1]): Promise<boolean> {
  return act(() => sendMessage(access, message), texts.say('page.write.thanks'));
}

/**
 * Sends what the customer decided or wrote; the notice tells what became of it, and the case is shown as it then
 * stands. True where it arrived.
 */
async function act(send: () => Promise<CaseAnswer>, thanks: string): Promise<boolean> {
  deeds += 1;
  const answered = await send();
  deeds += 1;
  if (answered.ok) {
    failures = 0;
    showCase(answered.value);
    showNotice('good', [el('p', {}, thanks)]);
  } else {
    showNotice('bad', problemText(texts, answered.error));
  }
  byId('notice').focus();
  // Shows what a refused answer was too late for, and starts looking again where the case moves.
  void look();
  return answered.ok;
}

/** Asks for a fresh link where the one at hand opens nothing. */
async function renewLink(caseId: string, email: string): Promise<void> {
  const asked = await requestAccessLink({ caseId, email });
  if (asked.ok) {
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
  if (isFinal(problem) && caseId !== null) {
    places.link([texts.locale, caseId], () => [linkForm(texts, (email) => renewLink(caseId, email))]);
  }
  if (shown) return;
  const headline = texts.say('page.problem.heading');
  showFrame(headline);
  places.status([headline], () => [el('h1', {}, headline)]);
}

/** Reads the case once; answers in how many seconds to look again. */
async function readAndShow(): Promise<number | null> {
  const deedsBefore = deeds;
  const answer = await readCase(access);
  if (deeds !== deedsBefore) return secondsBetweenLooks;
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

const loading = texts.say('page.loading');
showFrame(loading);
places.status([loading], () => [el('h1', {}, loading)]);
const look = refresh(readAndShow);

addEventListener('hashchange', () => {
  access = takeAccess();
  void look();
});
