import type { PageKey } from '../../shared/texts/pages.ts';
import type { CaseView } from '../../shared/views/case.contract.ts';
import { type Child, card, el, factList } from './dom.ts';
import type { Texts } from './texts.ts';

const steps = ['received', 'review', 'result', 'closed'] as const;

/** Which step a case of each status has reached; a withdrawn case left the way. */
const stepOf: Readonly<Record<CaseView['status'], (typeof steps)[number] | null>> = {
  received: 'received',
  investigating: 'review',
  awaiting_staff: 'review',
  awaiting_customer: 'review',
  awaiting_approval: 'review',
  awaiting_engineering: 'review',
  refunding: 'result',
  resolved: 'result',
  closed: 'closed',
  withdrawn: null,
};

/** The status in a few words. */
export function statusText(texts: Texts, view: CaseView): string {
  const { status, outcome, offer, next, refund } = view;
  if (outcome?.kind === 'merged') return texts.say('page.status.merged');
  if (offer) return texts.say('page.status.offer');
  if (isConfirmed(view)) return texts.say('page.status.confirmed');
  if (status === 'refunding' && refund?.status === 'requires_action') {
    return texts.say('page.status.refund_requires_action');
  }
  return texts.find(`page.status.${status}`) ?? next.message;
}

/** True where we have the customer's word on the outcome, and have only to finish our own work. */
function isConfirmed({ status, can }: CaseView): boolean {
  return status === 'resolved' && !can.includes('confirm');
}

/** Headline and progress. */
export function showStatus(texts: Texts, view: CaseView): readonly Child[] {
  return [el('h1', { tabindex: '-1' }, statusText(texts, view)), progress(texts, view.status)];
}

function progress(texts: Texts, status: CaseView['status']): Child {
  const reached = steps.indexOf(stepOf[status] ?? 'received');
  if (!stepOf[status]) return null;
  const items = steps.map((step, index) => {
    const done = index < reached || status === 'closed';
    return el(
      'li',
      { class: done ? 'done' : null, 'aria-current': index === reached ? 'step' : null },
      texts.say(`page.step.${step}`),
      done ? el('span', { class: 'unseen' }, ` (${texts.say('page.step.done')})`) : null,
    );
  });
  return el('ol', { class: 'steps', 'aria-label': texts.say('page.steps') }, ...items);
}

/** What happens next and by when; `answer` leads to the question, where there is one. */
export function showNext(texts: Texts, view: CaseView, answer: Child): readonly Child[] {
  const by = byWhen(texts, view);
  return [
    card(
      texts.say('page.next.heading'),
      mayBePaidFrom(view) ? el('p', { class: 'by' }, texts.say('guidance.block_card')) : null,
      el('p', {}, isConfirmed(view) ? texts.say('page.next.confirmed') : view.next.message),
      by && el('p', { class: 'by' }, by),
      answer,
    ),
  ];
}

/** True where somebody else may still pay with the customer’s card or account. */
function mayBePaidFrom({ reason, status }: CaseView): boolean {
  return reason === 'unauthorised' && status !== 'closed' && status !== 'withdrawn';
}

/** Whose answer is due, and when. */
function byWhen(texts: Texts, { status, clocks, next }: CaseView): string | null {
  const due = (kind: CaseView['clocks'][number]['kind']) => {
    const at = clocks.find((clock) => clock.kind === kind)?.dueAt;
    return at && { by: texts.moment(at) };
  };
  const information = status === 'awaiting_customer' && due('information');
  if (information) return texts.say('page.next.answer_by', information);
  const choosing = status === 'awaiting_customer' && due('choice');
  if (choosing) return texts.say('page.next.choose_by', choosing);
  const confirmation = status === 'resolved' && due('confirmation');
  if (confirmation) return texts.say('page.next.confirm_by', confirmation);
  return next.by && texts.say('page.next.by', { by: texts.moment(next.by) });
}

/** What the case is about. */
export function showFacts(texts: Texts, view: CaseView): readonly Child[] {
  const reason = texts.find(`reason.${view.reason}`);
  return [
    card(
      texts.say('page.facts.heading'),
      factList([
        [texts.say('fact.reason'), reason],
        [texts.say('fact.disputed_amount'), texts.money(view.disputedAmount)],
        [texts.say('fact.case'), el('code', {}, view.caseId)],
      ]),
    ),
  ];
}

/** How to reach a person. */
export function showHelp(texts: Texts, writable: boolean): readonly Child[] {
  const lines: readonly PageKey[] = [writable ? 'page.help.open' : 'page.help.text', 'guidance.never_send'];
  return [card(texts.say('page.help.heading'), ...lines.map((key) => el('p', {}, texts.say(key))))];
}

/** What has happened, the newest first. */
export function showTimeline(texts: Texts, { timeline }: CaseView): readonly Child[] {
  const entries = timeline
    .toReversed()
    .map(({ at, text }) =>
      el('li', {}, el('span', {}, text), el('time', { datetime: at }, texts.moment(at))),
    );
  return entries.length === 0
    ? []
    : [card(texts.say('page.timeline.heading'), el('ol', { class: 'timeline' }, ...entries))];
}
