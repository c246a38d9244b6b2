import type { Case } from '../../case/case.ts';
import type { LogEntry } from '../../case/log.ts';
import { never } from '../../kernel/result.ts';
import { dateOf, type Instant } from '../../kernel/time.ts';
import type { Locale } from '../../kernel/words.ts';
import { isShopCredit } from '../../payments/refund.ts';
import { chargeTexts } from '../../texts/charge.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { formatInstant } from '../../texts/format-instant.ts';
import type { TextKey } from '../../texts/languages.ts';
import { type TextParams, translate } from '../../texts/translate.ts';
import type { RefundView } from './refund.contract.ts';
import { isOverdue, type RefundTrace, refundTraces } from './trace.rules.ts';

/** The refund of the case, and those before it, each with its trace in the customer's language. */
export function refundViews(
  current: Case,
  log: readonly LogEntry[],
  now: Instant,
): { readonly refund: RefundView | null; readonly earlierRefunds: readonly RefundView[] } {
  const views = refundTraces(current, log).map((trace) => ({
    id: trace.refund.id,
    view: refundView(trace, current, now),
  }));
  const own = views.find(({ id }) => id === current.refund?.id);
  const earlier = views.filter((one) => one !== own).map(({ view }) => view);
  return { refund: own?.view ?? null, earlierRefunds: earlier };
}

function refundView(trace: RefundTrace, current: Case, now: Instant): RefundView {
  const { refund, steps, window } = trace;
  const { locale } = current;
  const overdue = isOverdue(trace, now);
  return {
    status: refund.status,
    amount: refund.amount,
    path: refund.path,
    traceReference: refund.traceReference,
    expectedBy: refund.expectedBy,
    window,
    overdue,
    steps: steps.map(({ at, kind }) => ({ at, kind, text: translate(locale, `trace.step.${kind}`) })),
    advice: translate(locale, ...adviceOn(trace, overdue, current)),
    forBank: forBank(trace, locale),
  };
}

/** What the customer can say to the bank, which looks for the money by the trace reference; null where it cannot. */
function forBank({ refund, window }: RefundTrace, locale: Locale): string | null {
  const { traceReference, path, amount, intendedAt } = refund;
  const untraced = isShopCredit(path) || path === 'before_capture';
  if (traceReference === null || untraced || window === null) return null;
  return translate(locale, 'trace.for_bank', {
    amount: formatMoney(locale, amount),
    date: formatDate(locale, dateOf(intendedAt)),
    reference: traceReference,
  });
}

/** What to do about it now. */
function adviceOn(trace: RefundTrace, overdue: boolean, current: Case): [TextKey, TextParams?] {
  const { refund, steps, window } = trace;
  const { locale } = current;
  const { status, path, actBy } = refund;
  switch (status) {
    case 'intended':
    case 'unknown':
      return ['trace.advice.preparing'];
    case 'requires_action':
      return actBy === null
        ? ['trace.advice.action_needed']
        : ['trace.advice.action_needed_by', { by: formatInstant(locale, actBy) }];
    case 'failed': {
      if (refund.id !== current.refund?.id && !stillOpen(refund, current)) return ['trace.advice.replaced'];
      if (current.status === 'awaiting_customer') return ['trace.advice.your_turn'];
      return steps.at(-1)?.kind === 'came_back' ? ['trace.advice.came_back'] : ['trace.advice.failed'];
    }
    case 'pending':
      return [overdue ? 'trace.advice.overdue' : 'trace.advice.on_its_way'];
    case 'succeeded': {
      const latest = window ? formatDate(locale, window.latest) : '';
      if (refund.charged && !overdue) {
        const charge = { charged: refund.charged, amount: refund.amount };
        return ['trace.advice.released', { latest, ...chargeTexts(locale, charge) }];
      }
      if (isShopCredit(path) || path === 'before_capture') {
        return overdue ? ['trace.advice.overdue_untraced'] : ['trace.advice.credited', { latest }];
      }
      return overdue ? ['trace.advice.overdue'] : ['trace.advice.expected', { latest }];
    }
    default:
      return never(status);
  }
}

/** True where nothing was decided since it failed. */
function stillOpen({ id }: RefundTrace['refund'], { earlierRefunds }: Case): boolean {
  return earlierRefunds.some((one) => one.id === id);
}
