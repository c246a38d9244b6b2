import type { Case } from '../../case/case.ts';
import { isRunning, type Right } from '../../case/parts/right.ts';
import { calendarOf } from '../../clocks/rights-of-case.ts';
import { dateIn } from '../../kernel/calendar/business-days.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Locale } from '../../kernel/words.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Say } from '../../mail/customer-notice.ts';
import { type Block, paragraph } from '../../mail/letter.ts';
import type { Policy } from '../../policy/policy.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { languages } from '../../texts/languages.ts';
import { moneyOwed, type RightMoney } from './money-owed.rules.ts';

/** What the law gives the customer in a case. */
export interface MailedRight {
  readonly right: PackId;
  /** By when the law wants our answer. */
  readonly by: Instant;
  /** True where that date is over. */
  readonly passed: boolean;
  readonly money: readonly RightMoney[];
  /** Zone of the calendar by which its dates are days. */
  readonly timeZone: string;
}

/** The rights that are the customer's: a chance that only we have is not among them. */
export function customersRights({ rights }: Case): readonly Right[] {
  return rights.filter(({ pack }) => statutoryPacks[pack].atEnd === 'miss');
}

/** The running rights as a mail tells of them. */
export function mailedRights(current: Case, policy: Policy): readonly MailedRight[] {
  return toMail(customersRights(current).filter(isRunning), current, policy);
}

/** These rights of a case as a mail tells of them. */
export function toMail(rights: readonly Right[], current: Case, policy: Policy): readonly MailedRight[] {
  const { updatedAt: now } = current;
  return rights.map((right) => ({
    right: right.pack,
    by: right.answerBy,
    passed: right.answerBy <= now,
    money: moneyOwed(right, current, now),
    timeZone: zoneOf(right.pack, current, policy),
  }));
}

/** Where the days of a right begin and end. */
export function zoneOf(pack: PackId, current: Case, policy: Policy): string {
  return calendarOf(statutoryPacks[pack], current, policy)?.timeZone ?? 'UTC';
}

/** The rights of a case, one item each; nothing where there are none. */
export function rightsBlock(rights: readonly MailedRight[], locale: Locale, say: Say): Block[] {
  if (rights.length === 0) return [];
  return [
    paragraph(say('right.intro')),
    { type: 'list', items: rights.map((right) => rightText(right, locale, say)) },
  ];
}

function rightText(mailed: MailedRight, locale: Locale, say: Say): string {
  const { right, by, passed, timeZone, money } = mailed;
  const sentences = [
    say(`right.${right}.gives`),
    say(passed ? 'right.by.passed' : 'right.by', { by: formatDate(locale, dateIn(timeZone, by)) }),
    ...money.map((owed) => moneyText(owed, mailed, locale, say)),
  ];
  return say('format.fact', {
    label: say(`right.${right}.name`),
    value: sentences.join(languages[locale].joiner),
  });
}

/** What is owed under a right, in a sentence: what it is, or was, due by. */
export function moneyText(
  { what, amount, since, by }: RightMoney,
  { passed, timeZone }: Pick<MailedRight, 'passed' | 'timeZone'>,
  locale: Locale,
  say: Say,
): string {
  const key =
    passed && what !== 'compensation'
      ? (`right.money.${what}.passed` as const)
      : (`right.money.${what}` as const);
  return say(key, {
    amount: formatMoney(locale, amount),
    by: by === null ? '' : formatDate(locale, dateIn(timeZone, by)),
    since: formatDate(locale, dateIn(timeZone, since)),
  });
}
