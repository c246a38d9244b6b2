import type { FindingCatalogue } from '../en/finding.ts';

/** Svenska texter om vad kontrollerna visade. */
export const findingSv = {
  'finding.payment': 'Vi hittade din betalning på {paid}.',
  'finding.payment_on': 'Vi hittade din betalning på {paid} från den {date}.',
  'finding.payment_missing': 'Vi hittade ingen betalning från dig med referensen {reference}.',
  'finding.too_much': 'Du betalade {paid}, men ordern kostade {ordered}: {difference} för mycket.',
  'finding.too_much_together':
    'Du har gjort {count, plural, one {# betalning} other {# betalningar}} för ordern, sammanlagt {together}, men ordern kostade {ordered}: {difference} för mycket.',
  'finding.too_much_converted':
    'Du betalade {paid}. Enligt omräkningen i betalningens uppgifter motsvarar det {together}, men ordern kostade {ordered}. Av det du betalade var {difference} för mycket.',
  'finding.amount_agrees': 'Du betalade {paid}; ordern kostade {ordered}.',
  'finding.amount_agrees_together':
    'Du har gjort {count, plural, one {# betalning} other {# betalningar}} för ordern, sammanlagt {together}; ordern kostade {ordered}.',
  'finding.amount_agrees_part':
    'Av de {authorised} som du godkände drogs bara {paid}; ordern kostade {ordered}. Din bank släpper resten.',
  'finding.amount_agrees_converted':
    'Du betalade {paid}. Enligt omräkningen i betalningens uppgifter motsvarar det {together}; ordern kostade {ordered}. Skillnader på upp till {tolerance} beror på avrundning.',
  'finding.other_currency':
    'Ordern kostade {ordered} och du betalade {paid}. Betalningens uppgifter visar inte växelkursen mellan valutorna, så vår automatiska kontroll kunde inte jämföra beloppen.',
  'finding.part_in_other_currency':
    'Ordern kostade {ordered}. Du betalade {paid} och en del i en annan valuta. Betalningens uppgifter visar inte växelkursen, så vår automatiska kontroll kunde inte räkna ihop beloppen.',
  'finding.order_amount_unknown':
    'Du betalade {paid}. Vi vet inte vad ordern kostade, så vår automatiska kontroll kunde inte jämföra beloppen.',
  'finding.duplicate': 'Samma order har betalats två gånger. Den andra betalningen är {other}.',
  'finding.no_duplicate': 'Vi hittade ingen ytterligare betalning för samma order.',
  'finding.failed_but_captured':
    'Din betalning på {paid} slutfördes inte, men pengarna drogs ändå den {date}.',
  'finding.not_captured':
    'Betalningen slutfördes inte och inga pengar drogs. Om din bank visar ett reserverat belopp släpper banken det.',
  'finding.payment_complete': 'Betalningen gick igenom.',
  'finding.still_processing': 'Betalningen behandlas fortfarande hos betaltjänsten.',
  'finding.refunded_before': 'När vi kontrollerade betalningen var {refunded} av den redan återbetalt.',
  'finding.refund_settled':
    'Enligt våra uppgifter har {refunded} återbetalats, senast den {date}. Din bank kan hitta pengarna med spårningsreferensen {trace}.',
  'finding.refund_failed': 'Återbetalningen som påbörjades den {date} gick inte igenom.',
  'finding.no_refund': 'Vi hittade ingen återbetalning av den här betalningen.',
  'finding.refund_pending':
    'En återbetalning på {amount} från den {date} är fortfarande på väg. Din bank kan hitta den med spårningsreferensen {trace}.',
  'finding.refund_returned.closed':
    'Vår återbetalning på {amount} från den {date} kom tillbaka till oss, eftersom kortet eller kontot inte längre är giltigt.',
  'finding.refund_returned.wrong_instrument':
    'Vår återbetalning på {amount} från den {date} kom tillbaka till oss, eftersom kontouppgifterna inte stämde.',
  'finding.refund_returned.other': 'Vår återbetalning på {amount} från den {date} kom tillbaka till oss.',
  'finding.charged_back': 'Din bank har redan krävt tillbaka {amount} av betalningen.',
  'finding.other_case': 'Du har ett annat ärende om samma betalning som ännu inte är avgjort.',
  'finding.incident': 'När du betalade påverkade ett tekniskt fel betalningar av det här slaget.',
  'finding.no_incident': 'Vi känner inte till något tekniskt fel vid tidpunkten för din betalning.',
  'finding.history':
    'Vi har också tittat på {count, plural, one {ditt tidigare ärende} other {dina # tidigare ärenden}} om den här betalningen.',
  'finding.payer_history':
    'Vi har också tittat på dina andra betalningar hos oss och på vad som har betalats tillbaka av dem.',
  'finding.nothing_unusual':
    'Vår automatiska kontroll såg inget ovanligt i hur betalningen gjordes. Det bevisar inte i sig vem som gjorde den.',
  'finding.fraud_signs':
    'Vissa uppgifter om betalningen är ovanliga. Därför har vi kontrollerat extra noga om någon annan kan ha gjort den.',
} as const satisfies FindingCatalogue;
