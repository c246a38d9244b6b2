import type { Case } from '../../case/case.ts';
import type { Right } from '../../case/parts/right.ts';
import { isRunning } from '../../case/parts/right.ts';
import { learnedRights } from '../../clocks/rights-of-case.ts';
import { dateIn } from '../../kernel/calendar/business-days.ts';
import { never } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { CustomerMessage, MailedRight } from '../../mail/message.ts';
import { told } from '../../mail/told.ts';
import { calendarFor, externalBodyFor, type Policy } from '../../policy/policy.ts';
import { translate } from '../../texts/translate.ts';
import type { CaseView } from '../../views/case.contract.ts';
import type { CaseFile } from '../../views/case-file.contract.ts';
import { moneyOwed } from './money-owed.rules.ts';
import { moneyText } from './rights.notices.ts';

type State = CaseView['rights'][number]['state'];

/** What the law gives the customer, in the language of the case. A chance that only we have is none of theirs. */
export function rightsView(current: Case, policy: Policy, now: Instant): CaseView['rights'] {
  const { locale } = current;
  const timeZone = zoneOf(current, policy);
  return customersRights(current).map((right) => ({
    id: right.pack,
    name: translate(locale, `right.${right.pack}.name`),
    gives: translate(locale, `right.${right.pack}.gives`),
    by: right.answerBy,
    date: dateIn(timeZone, right.answerBy),
    state: stateOf(right, now),
    source: statutoryPacks[right.pack].source,
    money: moneyOwed(right, current, now).map((owed) => ({
      ...owed,
      text: moneyText(owed, { passed: right.answerBy <= now, timeZone }, locale, (key, params) =>
        translate(locale, key, params),
      ),
    })),
  }));
}

/** The rights of a case with their law, source and clocks, for staff. */
export function rightsForStaff(current: Case, now: Instant): CaseFile['rights'] {
  return current.rights.map((right) => {
    const { law, source, atEnd, extension } = statutoryPacks[right.pack];
    return {
      id: right.pack,
      law,
      source,
      since: right.since,
      by: right.by,
      state: stateOf(right, now),
      acknowledgeBy: right.acknowledgeBy,
      answerBy: right.answerBy,
      furthestBy: right.furthestBy,
      heldAt: right.heldAt,
      atEnd,
      holdingReply: right.heldAt === null && right.endedAt === null ? (extension?.by ?? null) : null,
      money: moneyOwed(right, current, now),
    };
  });
}

/** The running rights as a mail tells of them. */
export function mailedRights(current: Case, policy: Policy): readonly MailedRight[] {
  return mailed(customersRights(current).filter(isRunning), current, policy);
}

/**
 * What a mail tells of rights that the acknowledgement could not tell of. Throws an Error where there are none.
 */
export function rightsApply(current: Case, policy: Policy): HeldMessage<'right_applies'> {
  const learned = learnedRights(current);
  return {
    kind: 'right_applies',
    rights: mailed(told(learned.length > 0 ? learned : null, 'right'), current, policy),
  };
}

/**
 * What a mail tells of the delay that was put down last. Throws an Error where no right was put off. Where the customer
 * waits for data, how the complaint goes and who hears complaints about payments says nothing.
 */
export function holdingReplyOf(
  current: Case,
  policy: Policy,
  words: string | null,
): HeldMessage<'holding_reply'> {
  const { pack, answerBy } = told(lastHeld(current), 'delayed right');
  const { extension, answers } = statutoryPacks[pack];
  const ahead = extension?.within && answerBy > current.updatedAt;
  const about = answers === 'complaint';
  return {
    kind: 'holding_reply',
    right: pack,
    because: about ? holdingBecause(current) : null,
    words,
    until: ahead ? dateIn(zoneOf(current, policy), answerBy) : null,
    externalBody: about ? externalBodyFor(policy, current.country) : null,
  };
}

type HeldMessage<K> = Extract<CustomerMessage, { kind: K }>;

function mailed(rights: readonly Right[], current: Case, policy: Policy): readonly MailedRight[] {
  const timeZone = zoneOf(current, policy);
  const { updatedAt: now } = current;
  return rights.map((right) => ({
    right: right.pack,
    by: right.answerBy,
    passed: right.answerBy <= now,
    money: moneyOwed(right, current, now),
    timeZone,
  }));
}

/** Where the days of a case's rights begin and end. */
function zoneOf({ country }: Case, policy: Policy): string {
  return (country && calendarFor(policy, country)?.timeZone) || 'UTC';
}

/** Why the answer takes longer, from where the case stands. */
export function holdingBecause({
  status,
}: Pick<Case, 'status'>): NonNullable<HeldMessage<'holding_reply'>['because']> {
  switch (status) {
    case 'awaiting_customer':
      return 'customer';
    case 'awaiting_engineering':
      return 'engineering';
    case 'awaiting_approval':
      return 'approval';
    case 'refunding':
      return 'provider';
    case 'received':
    case 'investigating':
    case 'awaiting_staff':
    case 'resolved':
    case 'closed':
    case 'withdrawn':
      return 'review';
    default:
      return never(status);
  }
}

/** The right of which the customer was told last that its answer takes longer. */
function lastHeld({ rights }: Pick<Case, 'rights'>): Right | null {
  const held = rights.filter(({ heldAt }) => heldAt !== null);
  return held.toSorted((a, b) => ((a.heldAt ?? '') < (b.heldAt ?? '') ? -1 : 1)).at(-1) ?? null;
}

function customersRights({ rights }: Case): readonly Right[] {
  return rights.filter(({ pack }) => statutoryPacks[pack].atEnd === 'miss');
}

function stateOf({ endedAt, passedAt, heldAt, answerBy }: Right, now: Instant): State {
  if (endedAt !== null) return 'answered';
  // A law may count from so long ago that the date is over before the clock job has seen it.
  if (passedAt !== null || answerBy <= now) return 'passed';
  return heldAt === null ? 'running' : 'delayed';
}
