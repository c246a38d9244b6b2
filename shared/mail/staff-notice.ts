import type { Case } from '../case/case.ts';
import { workingOwner, workingTier } from '../case/ownership.ts';
import { confirmed } from '../case/parts/finding.ts';
import type { Money } from '../kernel/money.ts';
import type { Owner, Tier } from '../kernel/parties.ts';
import type { DeskId } from '../kernel/staff.ts';
import type { Instant } from '../kernel/time.ts';
import type { Reason } from '../kernel/words.ts';
import { dutyLabels, staffTexts, tierNames, whyTexts } from '../texts/en/staff.ts';
import { formatMoney } from '../texts/format.ts';
import { formatInstant } from '../texts/format-instant.ts';
import { translate } from '../texts/translate.ts';
import type { Addressee } from './addressee.ts';
import type { Block, Fact, Letter } from './letter.ts';
import { buttonTo, paragraph } from './letter.ts';
import type { Notice, NoticeOf, StaffReader } from './notice.ts';
import type { Truth } from './true-while.ts';

/** What every mail to staff tells: in English, free of the customer's personal data. */
export interface StaffItem {
  /** Whoever has the case at the tier that the mail is about. */
  readonly owner: Owner;
  readonly tier: Tier;
  readonly reason: Reason;
  readonly disputedAmount: Money;
  /** Stable codes of why a person has to look. */
  readonly why: readonly string[];
  /** What is left on the payment, where money of it went back before; else null. */
  readonly left: Money | null;
  /** By when the customer hears from us, or we from the customer; null where nobody was promised anything. */
  readonly answerBy: Instant | null;
  /** The desk to which the mail goes; absent where it goes to none. */
  readonly desk?: DeskId;
  /** By when the one who gets the mail has to act (take it on, approve, report); null where that has no clock. */
  readonly actBy: Instant | null;
}

/** What a notice to staff says of itself. */
interface Definition<K extends string, M extends object> {
  readonly kind: K;
  readonly to: StaffReader;
  readonly trueWhile: Truth;
  /** What has happened: the start of the subject. */
  readonly news: string;
  /** What there is to do. */
  readonly lead: string;
  /** The clock on what the reader has to do, where there is one. */
  readonly duty?: keyof typeof dutyLabels;
  /** What it tells besides what every mail to staff tells. */
  readonly fill: (current: Case, version?: number) => M;
  /** On a notice to a desk, which. */
  readonly desk?: Notice['desk'];
  readonly facts: (message: M) => readonly Fact[];
}

/** Spread into a notice that tells nothing besides what every mail to staff tells. */
export const nothingMore = { fill: () => ({}), facts: (): readonly Fact[] => [] };

/** Defines a notice to a team or a colleague. Always in English, whatever the addressee's language. */
export function staffNotice<K extends string, M extends object>(
  definition: Definition<K, M>,
): NoticeOf<K, StaffItem & M> & { readonly to: StaffReader } {
  const { kind, to, trueWhile, desk } = definition;
  const fill = (current: Case, version?: number) => ({
    ...staffItem(definition, current, version),
    ...definition.fill(current, version),
  });
  const write = (message: StaffItem & M, addressee: Addressee) =>
    frame(definition, message, definition.facts(message), addressee);
  return {
    kind,
    to,
    trueWhile,
    ...(desk && { desk }),
    fill: ({ case: current, version }) => fill(current, version),
    write,
    letter: ({ case: current, version }, addressee) => write(fill(current, version), addressee),
  };
}

/** Who gets a notice on this case: whoever has the work is engineering while it has the case, else the owner. */
export function readerOf(
  to: StaffReader,
  { handOff }: Pick<Case, 'handOff'>,
): Exclude<StaffReader, 'working_owner'> {
  if (to !== 'working_owner') return to;
  return handOff ? 'engineering' : 'owner';
}

/** What staff call an owner. */
export function ownerName(owner: Owner): string {
  switch (owner) {
    case 'team:tier1':
    case 'team:tier2':
      return `the ${owner === 'team:tier1' ? tierNames.tier1 : tierNames.tier2} team`;
    case 'team:engineering':
      return `the ${tierNames.engineering} team`;
    case 'team:lead':
      return 'the leads';
    default:
      return owner.slice('staff:'.length);
  }
}

function staffItem(
  { to, duty, desk }: Pick<Definition<string, object>, 'to' | 'duty' | 'desk'>,
  current: Case,
  version?: number,
): StaffItem {
  const { reason, disputedAmount, nextBy: answerBy, clocks } = current;
  const reader = readerOf(to, current);
  const asked = to === 'desk' ? desk?.(current, version) : null;
  const customersOwner = reader === 'owner' || reader === 'desk';
  return {
    owner: customersOwner ? current.owner : workingOwner(current),
    tier: customersOwner ? current.tier : workingTier(current),
    reason,
    disputedAmount,
    why: why(current),
    left: leftOn(current),
    answerBy,
    ...(asked && { desk: asked.desk }),
    actBy: clocks.find(({ kind }) => kind === duty)?.dueAt ?? null,
  };
}

/** Why it came up, and why it waits now; engineering has it for the fault alone. */
function why({ handOff, escalation, holdReasons }: Case): readonly string[] {
  return handOff ? ['technical_fault'] : [...new Set([...(escalation?.reasons ?? []), ...holdReasons])];
}

function leftOn({ findings }: Case): Money | null {
  const left = confirmed(findings, 'already_refunded')?.facts['refundable'];
  return typeof left === 'object' && left !== null && 'amount' in left ? left : null;
}

function frame(
  { to, news, lead, duty }: Omit<Definition<string, object>, 'fill' | 'facts'>,
  message: StaffItem,
  more: readonly Fact[],
  { caseId, link }: Addressee,
): Letter {
  const reason = translate('en', `reason.${message.reason}`);
  const amount = formatMoney('en', message.disputedAmount);
  const times = [
    ...timed(duty && dutyLabels[duty], message.actBy),
    ...timed(staffTexts.answerBy, message.answerBy),
  ];
  const reasons: Block[] =
    message.why.length > 0
      ? [
          paragraph(staffTexts.why),
          { type: 'list', items: message.why.map((code) => explained(code, message)) },
        ]
      : [];
  const [first] = times;
  return {
    locale: 'en',
    news: `${news} for ${readerName(to, message)}: ${reason}, ${amount}`,
    preview: first ? `${first.label} ${first.value}` : lead,
    blocks: [
      paragraph(lead),
      {
        type: 'facts',
        facts: [
          { label: staffTexts.owner, value: ownerName(message.owner) },
          { label: staffTexts.tier, value: tierNames[message.tier] },
          { label: staffTexts.reason, value: reason },
          { label: staffTexts.disputedAmount, value: amount },
          ...more,
          ...times,
          { label: staffTexts.case, value: caseId },
        ],
      },
      ...reasons,
      ...buttonTo(link, staffTexts.open),
    ],
    footer: [],
  };
}

function timed(label: string | undefined, at: Instant | null): Fact[] {
  return label === undefined || at === null ? [] : [{ label, value: formatInstant('en', at) }];
}

/** Whom the mail calls by name: the owner, or those who have to act instead. */
function readerName(to: StaffReader, { owner, desk }: StaffItem): string {
  if (desk !== undefined) return `the ${desk} desk`;
  if (to === 'approver') return 'the approvers';
  return to === 'lead' ? 'the leads' : ownerName(owner);
}

function explained(code: string, { left, disputedAmount }: StaffItem): string {
  if (!isKnown(code)) return code;
  const amounts =
    code === 'nothing_left_to_refund' && left !== null
      ? ` (${formatMoney('en', left)} left, ${formatMoney('en', disputedAmount)} claimed)`
      : '';
  return `${code}: ${whyTexts[code]}${amounts}`;
}

function isKnown(code: string): code is keyof typeof whyTexts {
  return Object.hasOwn(whyTexts, code);
}
