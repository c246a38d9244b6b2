import type { CaseView } from '../contracts/case-schemas.ts';
import type { CaseFile } from '../contracts/staff-schemas.ts';
import type { Case } from '../domain/case.ts';
import { never } from '../domain/result.ts';
import { moneyOwed } from '../domain/statutory/money-owed.ts';
import { statutoryPacks } from '../domain/statutory/packs.ts';
import type { Right } from '../domain/statutory/right.ts';
import type { Instant } from '../domain/time.ts';
import { moneyText } from '../mail/compose-right.ts';
import type { CustomerMessage, MailedRight } from '../mail/message.ts';
import { translate } from '../mail/translate.ts';

type State = CaseView['rights'][number]['state'];

/** What the law gives the customer, in the language of the case. A chance that only we have is none of theirs. */
export function rightsView(current: Case, now: Instant): CaseView['rights'] {
  const { locale } = current;
  return customersRights(current).map((right) => ({
    id: right.pack,
    name: translate(locale, `right.${right.pack}.name`),
    gives: translate(locale, `right.${right.pack}.gives`),
    by: right.answerBy,
    state: stateOf(right),
    source: statutoryPacks[right.pack].source,
    money: moneyOwed(right, current, now).map((owed) => ({
      ...owed,
      text: moneyText(owed, locale, (key, params) => translate(locale, key, params)),
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
      state: stateOf(right),
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
export function mailedRights(current: Case): readonly MailedRight[] {
  return customersRights(current)
    .filter(({ endedAt }) => endedAt === null)
    .map((right) => mailedRight(right, current));
}

/** One right as a mail tells of it. */
export function mailedRight(right: Right, current: Case): MailedRight {
  return { right: right.pack, by: right.answerBy, money: moneyOwed(right, current, current.updatedAt) };
}

/** Why the answer takes longer, from where the case stands. */
export function holdingBecause({
  status,
}: Pick<Case, 'status'>): Extract<CustomerMessage, { kind: 'holding_reply' }>['because'] {
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
export function lastHeld({ rights }: Pick<Case, 'rights'>): Right | null {
  const held = rights.filter(({ heldAt }) => heldAt !== null);
  return held.toSorted((a, b) => ((a.heldAt ?? '') < (b.heldAt ?? '') ? -1 : 1)).at(-1) ?? null;
}

function customersRights({ rights }: Case): readonly Right[] {
  return rights.filter(({ pack }) => statutoryPacks[pack].atEnd === 'miss');
}

function stateOf({ endedAt, passedAt, heldAt }: Right): State {
  if (endedAt !== null) return 'answered';
  if (passedAt !== null) return 'passed';
  return heldAt === null ? 'running' : 'delayed';
}
