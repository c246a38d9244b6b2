import type { Case } from '../../case/case.ts';
import type { DelayReason, Right } from '../../case/parts/right.ts';
import { learnedRights, learnsOfRight } from '../../clocks/rights-of-case.ts';
import { dateIn } from '../../kernel/calendar/business-days.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import { customerNotice, quoted } from '../../mail/customer-notice.ts';
import { type Fact, paragraph } from '../../mail/letter.ts';
import { staffNotice } from '../../mail/staff-notice.ts';
import { told } from '../../mail/told.ts';
import { beforeOutcome } from '../../mail/true-while.ts';
import { externalBodyOf } from '../../policy/policy.ts';
import { formatDate } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';
import { rightsBlock, toMail, zoneOf } from './mailed-rights.ts';

interface HoldingReply {
  readonly right: PackId;
  /** What beyond our control delays the answer; null where the law asks for no such reason. */
  readonly because: DelayReason | null;
  /** What a colleague wrote about it; null where that is kept no more. */
  readonly words: string | null;
  /** The law's later date, as a day of the customer's country; null where it names none that is still ahead. */
  readonly until: PlainDate | null;
  /** Who hears complaints about payments; null where nobody is known, or it is another matter. */
  readonly externalBody: string | null;
}

/**
 * The answer takes longer than the law has it: why, and until when. Tells of the delay that was put down last. Where the
 * customer waits for data, who hears complaints about payments says nothing.
 */
export const holdingReply = customerNotice({
  kind: 'holding_reply',
  reads: 'said',
  trueWhile: beforeOutcome,
  fill: (material): HoldingReply => {
    const { case: current, policy } = material;
    const { pack, answerBy, heldBecause } = told(lastHoldingReply(current), 'delayed right');
    const { extension, answers } = statutoryPacks[pack];
    const ahead = extension?.within && answerBy > current.updatedAt;
    return {
      right: pack,
      because: heldBecause ?? null,
      words: material.said?.text || null,
      until: ahead ? dateIn(zoneOf(pack, current, policy), answerBy) : null,
      externalBody: answers === 'complaint' ? externalBodyOf(policy, current) : null,
    };
  },
  body: ({ right, because, words, until, externalBody }, { locale }, say) => {
    const by = until && formatDate(locale, until);
    return {
      news: say('holding_reply.subject'),
      lead: say('holding_reply.lead'),
      before: [
        ...(because === null ? [] : [paragraph(say(`holding_reply.because.${because}`))]),
        ...quoted(words, say('mail.colleague_explains')),
      ],
      facts: [
        { label: say('fact.right_applies'), value: say(`right.${right}.name`) },
        ...(by === null ? [] : [{ label: say('fact.law_until'), value: by }]),
      ],
      after: [
        paragraph(by === null ? say('holding_reply.soon') : say('holding_reply.until', { by })),
        ...(externalBody === null ? [] : [paragraph(say('holding_reply.external', { externalBody }))]),
      ],
      button: 'mail.open_case',
      reachUs: 'page_or_mail',
    };
  },
});

/** Tells of rights that the acknowledgement could not tell of, and what they give. */
export const rightApplies = customerNotice({
  kind: 'right_applies',
  owedBy: learnsOfRight,
  trueWhile: (current) => beforeOutcome(current) && learnedRights(current).length > 0,
  fill: ({ case: current, policy }) => {
    const learned = learnedRights(current);
    return { rights: toMail(told(learned.length > 0 ? learned : null, 'right'), current, policy) };
  },
  body: ({ rights }, { locale }, say) => ({
    news: say('right_applies.subject'),
    lead: say('right_applies.lead'),
    facts: [],
    after: rightsBlock(rights, locale, say),
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  }),
});

/** A law's date is near. */
export const staffRightWarning = staffNotice({
  kind: 'staff_right_warning',
  to: 'owner',
  trueWhile: beforeOutcome,
  news: 'Law’s date near',
  lead: 'By law the customer has to have our answer soon. Please answer, or tell the customer of the delay and its reasons where the law allows one. Waiting for the customer does not stop this date.',
  fill: runningDates,
  facts: lawsDates,
});

/** A law's date passed without the answer. */
export const staffRightMissed = staffNotice({
  kind: 'staff_right_missed',
  to: 'lead',
  trueWhile: beforeOutcome,
  news: 'LAW’S DATE MISSED',
  lead: 'By law the customer should have had our answer by now, and has not. Please see at once that somebody decides, and keep what you need to explain it to the authority.',
  fill: runningDates,
  facts: lawsDates,
});

interface RunningDates {
  readonly rights: readonly { readonly right: PackId; readonly by: Instant }[];
}

function runningDates({ rights }: Case): RunningDates {
  const running = rights.filter(({ endedAt }) => endedAt === null);
  return { rights: running.map(({ pack: right, answerBy: by }) => ({ right, by })) };
}

function lawsDates({ rights }: RunningDates): Fact[] {
  return rights.map(({ right, by }) => ({
    label: statutoryPacks[right].law,
    value: formatInstant('en', by),
  }));
}

/** The right of which the customer was told last that its answer takes longer. */
function lastHoldingReply({ rights }: Pick<Case, 'rights'>): Right | null {
  const held = rights.filter(({ heldAt }) => heldAt !== null);
  return held.toSorted((a, b) => ((a.heldAt ?? '') < (b.heldAt ?? '') ? -1 : 1)).at(-1) ?? null;
}
