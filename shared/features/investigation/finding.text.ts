import type { Finding, FindingFacts } from '../../case/parts/finding.ts';
import type { Money } from '../../kernel/money.ts';
import { never } from '../../kernel/result.ts';
import { dateOf, instant } from '../../kernel/time.ts';
import type { Locale, Reason } from '../../kernel/words.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { type FindingKey, findings } from '../../texts/languages.ts';
import { fill, type TextParams } from '../../texts/translate.ts';

/** A text and its parameters; null where the finding tells the customer nothing. */
type Said = readonly [key: FindingKey, params?: TextParams] | null;

/** What a finding tells the payment's owner, as a sentence; null where it is nothing to them. */
export function findingText(locale: Locale, finding: Finding, reason: Reason): string | null {
  const said = sentence(finding, reason, shownFacts(locale, finding.facts));
  return said && fill(locale, findings[locale][said[0]], said[1] ?? {});
}

function sentence({ check, result, facts }: Finding, reason: Reason, shown: Shown): Said {
  const confirmed = result === 'confirmed';
  switch (check) {
    case 'payment_found':
      if (result === 'refuted')
        return ['finding.payment_missing', { reference: shown.text('paymentReference') }];
      if (facts['claimed'])
        return ['finding.claim_above_payment', { claimed: shown.text('claimed'), paid: shown.text('paid') }];
      return facts['capturedAt']
        ? ['finding.payment_on', { paid: shown.text('paid'), date: shown.date('capturedAt') }]
        : ['finding.payment', { paid: shown.text('paid') }];
    case 'amount_mismatch':
      return amountSentence(result, facts, reason, shown);
    case 'duplicate_charge':
      if (confirmed) return ['finding.duplicate', { other: shown.text('otherPayment') }];
      return reason === check ? unconfirmedDuplicate(result, facts, shown) : null;
    case 'payment_failed_but_captured':
      if (confirmed) {
        return ['finding.failed_but_captured', { paid: shown.text('paid'), date: shown.date('capturedAt') }];
      }
      return reason === 'payment_failed' ? statusSentence(facts['status']) : null;
    case 'already_refunded':
      return refundedSentence(confirmed, facts, reason, shown);
    case 'refund_pending':
      return confirmed
        ? [
            'finding.refund_pending',
            { amount: shown.text('amount'), date: shown.date('since'), trace: shown.text('traceReference') },
          ]
        : null;
    case 'refund_returned': {
      const { obstacle } = facts;
      if (!confirmed) return null;
      const why = obstacle === 'closed' || obstacle === 'wrong_instrument' ? obstacle : 'other';
      return [`finding.refund_returned.${why}`, { amount: shown.text('amount'), date: shown.date('sentAt') }];
    }
    case 'money_collision':
      if (!confirmed) return null;
      if (minorUnits(facts['chargedBack']) > 0) {
        return ['finding.charged_back', { amount: shown.text('chargedBack') }];
      }
      return Number(facts['liveCases']) > 0 ? ['finding.other_case'] : null;
    case 'known_incident':
      if (confirmed) return ['finding.incident'];
      return reason === 'system_error' && result === 'refuted' ? ['finding.no_incident'] : null;
    case 'account_history': {
      const count = Number(facts['earlierCases'] ?? 0);
      if (count > 0) return ['finding.history', { count }];
      return confirmed && Number(facts['otherPayments'] ?? 0) > 0 ? ['finding.payer_history'] : null;
    }
    case 'fraud_signs':
      if (confirmed) return ['finding.fraud_signs'];
      return reason === 'unauthorised' && result === 'refuted' ? ['finding.nothing_unusual'] : null;
    default:
      return never(check);
  }
}

function unconfirmedDuplicate(result: Finding['result'], facts: FindingFacts, shown: Shown): Said {
  const other = { other: shown.text('otherPayment') };
  if (!facts['otherPayment']) return result === 'refuted' ? ['finding.no_duplicate'] : null;
  return result === 'refuted' ? ['finding.both_needed', other] : ['finding.duplicate_unclear', other];
}

/** Who asks about the amount is told of it in any case, who asks about something else only if it was too much. */
function amountSentence(result: Finding['result'], facts: FindingFacts, reason: Reason, shown: Shown): Said {
  if (!facts['paid']) return null;
  const params = {
    paid: shown.text('paid'),
    authorised: shown.text('authorised'),
    ordered: shown.text('ordered'),
    count: Number(facts['payments'] ?? 1),
    together: shown.text('paidTogether'),
    difference: shown.text('difference'),
    tolerance: shown.text('tolerance'),
  };
  if (result !== 'confirmed' && reason !== 'amount_mismatch') return null;
  return [amountKey(result, facts, params.count), params];
}

function amountKey(result: Finding['result'], facts: FindingFacts, count: number): FindingKey {
  switch (result) {
    case 'confirmed':
      if (count > 1) return 'finding.too_much_together';
      return facts['conversion'] ? 'finding.too_much_converted' : 'finding.too_much';
    case 'refuted':
      if (count > 1) return 'finding.amount_agrees_together';
      if (facts['conversion']) return 'finding.amount_agrees_converted';
      return minorUnits(facts['authorised']) > minorUnits(facts['paid'])
        ? 'finding.amount_agrees_part'
        : 'finding.amount_agrees';
    case 'unknown':
      if (!facts['ordered']) return 'finding.order_amount_unknown';
      return currencyOf(facts['ordered']) === currencyOf(facts['paid'])
        ? 'finding.part_in_other_currency'
        : 'finding.other_currency';
    default:
      return never(result);
  }
}

function statusSentence(status: FindingFacts[string] | undefined): Said {
  switch (status) {
    case 'captured':
      return ['finding.payment_complete'];
    case 'failed':
    case 'cancelled':
      return ['finding.not_captured'];
    case 'pending':
    case 'authorised':
      return ['finding.still_processing'];
    default:
      return null;
  }
}

/** Whoever misses a refund is told what became of the newest; one that is pending or came back has its own finding. */
function refundedSentence(confirmed: boolean, facts: FindingFacts, reason: Reason, shown: Shown): Said {
  const refunded = confirmed ? { refunded: shown.text('refunded') } : null;
  if (reason !== 'refund_not_received') return refunded && ['finding.refunded_before', refunded];
  const date = facts['newestAt'] ? shown.date('newestAt') : '';
  switch (facts['newestStatus']) {
    case 'settled':
      return (
        refunded && [
          'finding.refund_settled',
          { ...refunded, date, trace: shown.text('newestTraceReference') },
        ]
      );
    case 'failed':
      return ['finding.refund_failed', { date }];
    case null:
      return ['finding.no_refund'];
    default:
      return null;
  }
}

interface Shown {
  /** A fact as a text, amounts formatted; empty where it has no value. */
  text(name: string): string;
  /** The day of a fact that is a moment. */
  date(name: string): string;
}

function shownFacts(locale: Locale, facts: FindingFacts): Shown {
  const text = (name: string) => {
    const value = facts[name] ?? null;
    if (value === null) return '';
    return typeof value === 'object' ? formatMoney(locale, value) : String(value);
  };
  return { text, date: (name) => formatDate(locale, dateOf(instant(text(name)))) };
}

function minorUnits(value: FindingFacts[string] | undefined): number {
  return typeof value === 'object' && value !== null ? (value satisfies Money).amount : 0;
}

function currencyOf(value: FindingFacts[string] | undefined): string | null {
  return typeof value === 'object' && value !== null ? (value satisfies Money).currency : null;
}
