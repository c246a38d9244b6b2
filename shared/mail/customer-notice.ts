import type { Case } from '../case/case.ts';
import type { Instant } from '../kernel/time.ts';
import type { TextKey } from '../texts/languages.ts';
import { type TextParams, translate } from '../texts/translate.ts';
import type { Addressee } from './addressee.ts';
import type { Block, Fact, Letter } from './letter.ts';
import { buttonTo, paragraph } from './letter.ts';
import type { Material, Notice, NoticeOf } from './notice.ts';
import { paragraphsOf, strangersText } from './safe-text.ts';

/** A text in the customer's language. */
export type Say = (key: TextKey, params?: TextParams) => string;

/** What differs from one kind of mail to the next. */
export interface Body {
  readonly news: string;
  readonly lead: string;
  /** Between the lead and the facts. */
  readonly before?: readonly Block[];
  readonly facts: readonly Fact[];
  readonly after: readonly Block[];
  readonly button: TextKey;
  /** `mail`: the case page takes no message (any more), so that a reply is the way to us. */
  readonly reachUs: 'page_or_mail' | 'mail';
}

/** What a notice to the customer says of itself. */
interface Definition<K extends string, M>
  extends Pick<Notice, 'reads' | 'owedBy' | 'toUnknown' | 'repeats' | 'trueWhile'> {
  readonly kind: K;
  /** Throws an Error where the case lacks what the mail tells. */
  readonly fill: (material: Material) => M;
  readonly body: (message: M, to: Addressee, say: Say) => Body;
}

/** Defines a notice to the customer: the body is its own; greeting, case number and the ways to us are every mail's. */
export function customerNotice<K extends string, M>({
  body,
  ...notice
}: Definition<K, M>): NoticeOf<K, M> & { readonly to: 'customer' } {
  const write = (message: M, to: Addressee) => {
    const say: Say = (key, params) => translate(to.locale, key, params);
    return frame(body(message, to, say), to, say);
  };
  return {
    ...notice,
    to: 'customer',
    write,
    letter: (material, to) => write(notice.fill(material), to),
  };
}

/** What a colleague wrote, after a line that says so; nothing where it holds nothing to read. */
export function quoted(words: string | null, introduction: string | null): Block[] {
  if (words === null || paragraphsOf(words).length === 0) return [];
  return [...(introduction === null ? [] : [paragraph(introduction)]), { type: 'quote', text: words }];
}

/** By when a case has news for the customer, or the customer for us. */
export function answerByOf({ nextBy, updatedAt }: Case): Instant {
  return nextBy ?? updatedAt;
}

const nameLength = 80;

function frame(body: Body, to: Addressee, say: Say): Letter {
  const name = strangersText(to.name, nameLength);
  const byPage = body.reachUs === 'page_or_mail' && to.link !== null;
  return {
    locale: to.locale,
    news: body.news,
    preview: body.lead,
    blocks: [
      paragraph(name === '' ? say('mail.greeting_unnamed') : say('mail.greeting', { name })),
      paragraph(body.lead),
      ...(body.before ?? []),
      { type: 'facts', facts: [...body.facts, { label: say('fact.case'), value: to.caseId }] },
      ...body.after,
      ...buttonTo(to.link, say(body.button)),
      paragraph(say('mail.sign_off')),
    ],
    footer: [
      say(byPage ? 'mail.reach_us' : 'mail.reach_us_by_reply'),
      ...(to.link === null ? [] : [say('mail.link_is_personal')]),
    ],
  };
}
