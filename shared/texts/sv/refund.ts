import type { RefundCatalogue } from '../en/refund.ts';

/** Swedish texts of a refund’s life after it was sent. */
export const refundSv = {
  'timeline.refund_answered.requires_action':
    'Betalningsförmedlaren behöver dina bankuppgifter för återbetalningen och har skickat dig ett eget mejl.',
  'timeline.refund_came_back':
    'Banken skickade tillbaka vår återbetalning till oss. En specialist söker ett annat sätt att nå dig.',
  'timeline.offer_refused.overtaken':
    'Vårt erbjudande passar inte längre, eftersom en återbetalning kom tillbaka till oss. Du får ett nytt.',

  'next.refund_requires_action':
    'Betalningsförmedlaren har skickat dig ett mejl och ber om dina bankuppgifter. Så snart den har dem görs din återbetalning.',

  'refund_requires_action.subject': 'Din återbetalning på {amount} väntar på dina bankuppgifter',
  'refund_requires_action.lead':
    'Vi har påbörjat din återbetalning på {amount}. För att betala ut den behöver betalningsförmedlaren dina bankuppgifter, eftersom ditt betalsätt inte kan ta emot återbetalningar.',
  'refund_requires_action.do':
    'Du får ett mejl från betalningsförmedlaren med en länk där du kan fylla i dina bankuppgifter. Titta gärna i skräpposten också. Hör av dig till oss om du inte hittar det.',
  'refund_requires_action.by':
    'Gör det senast {by}. Därefter avbryter betalningsförmedlaren återbetalningen, och vi måste söka ett annat sätt.',
  'refund_requires_action.never_here':
    'Skicka inte dina bankuppgifter till oss per mejl. Vi skriver till dig så snart återbetalningen är gjord.',

  'refund_came_back.subject': 'Din återbetalning på {amount} kom tillbaka till oss',
  'refund_came_back.lead':
    'Vi hade betalat tillbaka {amount} till dig, men {obstacle, select, closed {banken skickade tillbaka pengarna, eftersom kortet eller kontot inte längre gäller} wrong_instrument {banken skickade tillbaka pengarna, eftersom kontouppgifterna inte stämde} other {banken skickade tillbaka pengarna}}. Det beklagar vi. Pengarna är dina och finns i säkerhet hos oss.',
  'refund_came_back.next':
    'En specialist söker nu ett annat sätt att få pengarna till dig. Du hör från oss senast {by}. Fram till dess behöver du inte göra någonting.',
  'refund_came_back.bank':
    'Hör av dig till oss om pengarna ändå syns på ditt konto, eller om banken har berättat något om dem för dig.',

  'trace.step.decided': 'Beslutad',
  'trace.step.sent': 'Skickad till betalningsförmedlaren',
  'trace.step.unclear': 'Kontrolleras med betalningsförmedlaren',
  'trace.step.accepted': 'Mottagen av betalningsförmedlaren',
  'trace.step.action_needed': 'Betalningsförmedlaren bad dig om dina bankuppgifter',
  'trace.step.settled': 'Utbetald',
  'trace.step.failed': 'Gick inte igenom',
  'trace.step.came_back': 'Tillbakaskickad till oss av banken',

  'trace.advice.preparing':
    'Återbetalningen förbereds. Du behöver inte göra någonting; vi hör av oss så snart den är gjord.',
  'trace.advice.on_its_way':
    'Betalningsförmedlaren arbetar med återbetalningen. Du behöver inte göra någonting; vi hör av oss så snart den är gjord.',
  'trace.advice.action_needed':
    'Öppna betalningsförmedlarens mejl och fyll i dina bankuppgifter där. Skriv till oss om du inte hittar det.',
  'trace.advice.action_needed_by':
    'Öppna betalningsförmedlarens mejl och fyll i dina bankuppgifter där senast {by}. Skriv till oss om du inte hittar det.',
  'trace.advice.expected':
    'Det tar några dagar innan banken visar en återbetalning. Om du inte ser den senast {latest}, fråga din bank och hör av dig till oss.',
  'trace.advice.overdue':
    'Återbetalningen borde synas nu. Berätta för din bank det som står nedan och skriv till oss, så ber vi betalningsförmedlaren att spåra pengarna.',
  'trace.advice.overdue_untraced': 'Återbetalningen borde ha kommit nu. Skriv till oss, så spårar vi den.',
  'trace.advice.credited':
    'Tillgodohavandet syns på ditt konto hos butiken senast {latest}. Skriv till oss om det inte gör det.',
  'trace.advice.failed': 'Inga pengar gick ut. En av våra medarbetare söker ett annat sätt.',
  'trace.advice.came_back':
    'Pengarna är tillbaka hos oss, och en specialist söker ett annat sätt. Du behöver inte göra någonting; vi skriver till dig.',
  'trace.advice.your_turn':
    'De här pengarna finns hos oss. Nu väntar vi på dig: svara på vår fråga eller vårt erbjudande, så går vi vidare.',
  'trace.advice.replaced':
    'Den här återbetalningen nådde dig inte. Vad som hände sedan ser du i ditt ärende.',
  'trace.for_bank':
    'En återbetalning på {amount} skickades den {date}. Spårningsreferensen är {reference}; kortnätverken kallar den acquirer reference number (ARN).',
} as const satisfies RefundCatalogue;
