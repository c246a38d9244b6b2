import type { CaseView } from '../../shared/contracts/case-schemas.ts';
import type { Texts } from './texts.ts';

type Finding = NonNullable<CaseView['outcome']>['findings'][number];
type Facts = NonNullable<Finding['facts']>;

/** The findings that tell the customer something, as sentences; without facts there is nothing to tell. */
export function findingTexts(
  texts: Texts,
  findings: readonly Finding[],
  reason: CaseView['reason'],
): readonly string[] {
  return findings.flatMap((finding) => {
    const shown = finding.facts && known(texts, finding.facts);
    return (shown && sentence(texts, finding, shown, reason)) ?? [];
  });
}

function sentence(
  texts: Texts,
  { check, result }: Finding,
  facts: Readonly<Record<string, string>>,
  reason: CaseView['reason'],
): string | null {
  const confirmed = result === 'confirmed';
  const asked = reason === check && result === 'refuted';
  const { paid, capturedAt, paymentReference, ordered, difference, otherPayment, refunded, chargedBack } =
    facts;
  switch (check) {
    case 'payment_found':
      if (result === 'refuted' && paymentReference) {
        return texts.say('page.finding.payment_missing', { reference: paymentReference });
      }
      if (!confirmed || !paid) return null;
      return capturedAt
        ? texts.say('page.finding.payment_on', { paid, date: texts.date(capturedAt.slice(0, 10)) })
        : texts.say('page.finding.payment', { paid });
    case 'amount_mismatch':
      if (!paid || !ordered) return null;
      if (confirmed && difference) return texts.say('page.finding.too_much', { paid, ordered, difference });
      return asked ? texts.say('page.finding.amount_agrees', { paid, ordered }) : null;
    case 'duplicate_charge':
      if (confirmed && otherPayment) return texts.say('page.finding.duplicate', { other: otherPayment });
      return asked ? texts.say('page.finding.no_duplicate') : null;
    case 'already_refunded':
      return confirmed && refunded ? texts.say('page.finding.refunded_before', { refunded }) : null;
    case 'money_collision':
      return confirmed && chargedBack
        ? texts.say('page.finding.charged_back', { amount: chargedBack })
        : null;
    case 'known_incident':
      return confirmed ? texts.say('page.finding.incident') : null;
    default:
      // A check that is newer than this page.
      check satisfies never;
      return null;
  }
}

/** The facts as texts, amounts formatted; those without a value are left out. */
function known(texts: Texts, facts: Facts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      if (value === null) return [];
      return [[name, typeof value === 'object' ? texts.money(value) : String(value)] as const];
    }),
  );
}
