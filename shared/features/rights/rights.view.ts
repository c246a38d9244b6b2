import type { Case } from '../../case/case.ts';
import type { Right } from '../../case/parts/right.ts';
import { dateIn } from '../../kernel/calendar/business-days.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Extension } from '../../laws/pack.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Policy } from '../../policy/policy.ts';
import { translate } from '../../texts/translate.ts';
import { customersRights, moneyText, zoneOf } from './mailed-rights.ts';
import { moneyOwed } from './money-owed.rules.ts';
import type { CustomersRight, StaffRight } from './rights.contract.ts';

type State = CustomersRight['state'];

/** What the law gives the customer, in the language of the case. A chance that only we have is none of theirs. */
export function rightsView(current: Case, policy: Policy, now: Instant): readonly CustomersRight[] {
  const { locale } = current;
  return customersRights(current).map((right) => {
    const timeZone = zoneOf(right.pack, current, policy);
    return {
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
    };
  });
}

/** The rights of a case with their law, source and clocks, for staff. */
export function rightsForStaff(current: Case, now: Instant): readonly StaffRight[] {
  return current.rights.map((right) => {
    const { law, source, atEnd, extension, owes } = statutoryPacks[right.pack];
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
      holdingReply: right.heldAt === null && right.endedAt === null ? delayBy(extension) : null,
      money: moneyOwed(right, current, now),
      payerBears: owes?.payerBears ?? null,
    };
  });
}

function delayBy(extension: Extension | null): StaffRight['holdingReply'] {
  if (!extension) return null;
  return extension.needs === 'reason_beyond_control' ? 'holding_reply' : 'colleague';
}

function stateOf({ endedAt, passedAt, heldAt, answerBy }: Right, now: Instant): State {
  if (endedAt !== null) return 'answered';
  // A law may count from so long ago that the date is over before the clock job has seen it.
  if (passedAt !== null || answerBy <= now) return 'passed';
  return heldAt === null ? 'running' : 'delayed';
}
