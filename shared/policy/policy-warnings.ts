import { addDays, type PlainDate } from '../kernel/time.ts';
import { statutoryPacks } from '../laws/packs.ts';
import { externalBodyFor, type Policy } from './policy.ts';

/** Within so many days a calendar should be continued: about six months. */
const daysAhead = 183;
/** Rates of authority that are older than so many days should be looked at again. */
const ratesKeptDays = 366;

/** What an operator should mend soon, though the policy can be used at `today`: one sentence each. */
export function policyWarnings(policy: Policy, today: PlainDate): string[] {
  return [...calendarWarnings(policy, today), ...bodyWarnings(policy), ...rateWarnings(policy, today)];
}

/** Calendars whose holidays end soon: dates counted beyond that take holidays for work. */
function calendarWarnings({ calendars }: Policy, today: PlainDate): string[] {
  const soon = addDays(today, daysAhead);
  return Object.entries(calendars)
    .filter(([, { holidaysUntil }]) => holidaysUntil < soon)
    .map(
      ([name, { holidaysUntil }]) =>
        `The holidays of calendar ${name} are known until ${holidaysUntil} only: please add the following ones.`,
    );
}

/** Countries whose law is in force, and whose customers are not told to whom they can turn outside the company. */
function bodyWarnings(policy: Policy): string[] {
  const complaints = policy.statutory.packs.filter((id) => statutoryPacks[id].answers === 'complaint');
  const countries = new Set(complaints.flatMap((id) => statutoryPacks[id].countries));
  const without = [...countries].filter((country) => externalBodyFor(policy, country) === null).toSorted();
  return without.length > 0
    ? [
        `Laws are in force for ${without.join(', ')}, and externalBody names nobody there: please add who hears complaints about payments.`,
      ]
    : [];
}

function rateWarnings({ authorityRates }: Policy, today: PlainDate): string[] {
  return authorityRates && addDays(authorityRates.asOf, ratesKeptDays) < today
    ? [`The rates of authorityRates are of ${authorityRates.asOf}: please bring them up to date.`]
    : [];
}
