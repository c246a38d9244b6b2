import type { MailCatalogue } from '../en/mail.ts';

/** Svenska texter i mejlen till kunder. */
export const mailSv = {
  'mail.greeting': 'Hej {name}!',
  'mail.greeting_unnamed': 'Hej!',
  'mail.sign_off': 'Vänliga hälsningar, kundtjänst',
  'mail.open_case': 'Öppna din ärendesida',
  'mail.reach_us': 'Du når oss genom att skriva på din ärendesida eller svara på det här mejlet.',
  'mail.reach_us_by_reply': 'Du når oss genom att svara på det här mejlet.',
  'mail.link_is_personal':
    'Länken öppnar ditt ärende utan lösenord. Skicka därför inte det här mejlet vidare till någon annan.',
  'mail.colleague_explains': 'Så här förklarar en av våra medarbetare det:',

  'acknowledgement.subject': 'Vi har tagit emot ditt ärende om {amount}',
  'acknowledgement.lead':
    'Tack för att du hörde av dig. Vi har tagit emot ditt ärende och antecknat följande:',

  'outcome.subject.refunded': 'Din återbetalning på {amount} är gjord',
  'outcome.subject.partially_refunded': 'Vi har återbetalat {amount}',
  'outcome.subject.amount_corrected': 'Beloppet är rättat: {amount} återbetalat',
  'outcome.subject.compensated': 'Vi har satt in {amount} på ditt konto hos butiken',
  'outcome.subject.goodwill': 'Vår ursäkt: {amount} på ditt konto hos butiken',
  'outcome.subject.before_capture': 'Beloppet är rättat: du debiteras {charged}',
  'outcome.arithmetic':
    'Så har vi räknat: {disputedAmount} omtvistat − {notRefunded} som inte återbetalas = {amount} återbetalat.',
  'outcome.trace':
    'Vi räknar med att pengarna syns på ditt konto senast {date}. Om du inte ser dem då kan du ge din bank spårningsreferensen ovan, så kan banken hitta återbetalningen. Hör också gärna av dig till oss.',
  'outcome.credit':
    'Vi räknar med att tillgodohavandet finns på ditt konto hos butiken senast {date}. Om du inte ser det då, hör gärna av dig till oss och ange referensen ovan.',
  'outcome.confirm':
    'Är du nöjd med resultatet, och är ditt problem löst? Berätta det gärna på din ärendesida; det tar mindre än en minut.',
  'outcome.button': 'Svara på din ärendesida',
  'outcome.hold':
    'Ingenting behöver betalas tillbaka, eftersom pengarna bara var reserverade. Din bank släpper {amount} senast {date}; till dess kan beloppet fortfarande visas som reserverat. Om mer än {charged} debiteras, hör av dig till oss och uppge referensen ovan.',

  'refund_on_its_way.subject': 'Din återbetalning på {amount} är på väg',
  'refund_on_its_way.lead':
    'Betalningsförmedlaren har tagit emot din återbetalning på {amount} men har inte slutfört den än.',
  'refund_on_its_way.next':
    'Vi håller ögonen på den och skriver till dig igen så snart den är klar. Du behöver inte göra någonting.',

  'waiting_for_person.subject':
    '{team, select, engineering {En teknisk fråga i ditt ärende håller på att redas ut} other {{because, select, asked {Ditt ärende har lämnats vidare, som du bad om} dissatisfied {En specialist går igenom ditt ärende på nytt} refund_failed {Din återbetalning gick inte igenom: vi tittar närmare på det} choice_failed {Alternativet du valde gick inte att genomföra: vi tittar närmare på det} other {{team, select, tier2 {En specialist tittar närmare på ditt ärende} other {Vi tittar närmare på ditt ärende}}}}}}',
  'waiting_for_person.lead':
    '{team, select, engineering {En teknisk fråga behöver redas ut i ditt ärende, och den ligger nu hos vårt tekniska team. Du hör även i fortsättningen från vår kundtjänst.} other {{because, select, asked {Du bad oss att lämna ditt ärende vidare.} dissatisfied {Du berättade att du inte är nöjd med resultatet.} refund_failed {Återbetalningen kunde inte genomföras.} choice_failed {Alternativet som du valde kunde inte genomföras.} other {Ditt ärende behöver en noggrann genomgång.}} {team, select, tier2 {Det ligger nu hos våra specialister och går före annat arbete.} other {Det ligger nu hos vår kundtjänst.}}}}',
  'waiting_for_person.next':
    'Du hör från oss senast {by}. Fram till dess kan du följa ärendet på din ärendesida. Är det något mer som vi bör känna till, så skriv det där eller svara på det här mejlet.',

  'closed.subject': 'Ditt ärende är avslutat',
  'closed.lead': 'Ditt ärende är nu avslutat. Tack för att du hjälpte oss att reda ut det.',
  'closed.outcome.refunded': 'Vi har återbetalat {amount} till dig.',
  'closed.outcome.partially_refunded':
    'Vi har återbetalat {amount} till dig, en del av det omtvistade beloppet.',
  'closed.outcome.amount_corrected': 'Beloppet är rättat och vi har återbetalat {amount} till dig.',
  'closed.outcome.compensated': 'Vi har satt in {amount} som tillgodohavande på ditt konto hos butiken.',
  'closed.outcome.explained':
    'Betalningen visade sig stämma. Vår förklaring finns i vårt tidigare mejl och på din ärendesida.',
  'closed.outcome.fault_fixed':
    'Ett tekniskt fel låg bakom problemet och är nu åtgärdat. Vår förklaring finns i vårt tidigare mejl och på din ärendesida.',
  'closed.outcome.declined':
    'Vi kunde inte göra någon återbetalning. Skälen finns i vårt tidigare mejl och på din ärendesida.',
  'closed.outcome.goodwill':
    'Som en ursäkt har vi gett dig {amount} som tillgodohavande på ditt konto hos butiken.',
  'closed.outcome.before_capture':
    'Beloppet rättades innan det debiterades: du betalar {amount} mindre än tidigare.',
  'rights.appeal':
    'Om du inte håller med om resultatet kan du begära omprövning på din ärendesida till och med {date}.',
  'rights.reopen': 'Om samma problem kommer tillbaka kan du öppna ärendet igen där till och med {date}.',
  'closed.return':
    'Om problemet kommer tillbaka eller om något fortfarande är oklart är det bara att svara på det här mejlet. Då hjälper vi dig gärna igen.',

  'withdrawn.subject': 'Ditt ärende är tillbakadraget',
  'withdrawn.return':
    'Om det inte var meningen, eller om du behöver vår hjälp igen, är det bara att svara på det här mejlet. Då tittar vi gärna på det.',

  'questions.subject': '{count, plural, one {Vi har en fråga} other {Vi har # frågor}} om ditt ärende',
  'questions.lead': 'För att kunna gå vidare med ditt ärende behöver vi veta:',
  'questions.answer':
    'Svara gärna senast {by}, på din ärendesida eller genom att svara på det här mejlet. Har du dokument att skicka, så bifoga dem i svaret på mejlet.',
  'questions.otherwise':
    'Om vi inte har hört från dig då, arbetar en av våra medarbetare vidare med de uppgifter vi har.',
  'questions.button': 'Svara på din ärendesida',

  'reply.subject': 'Du har fått ett meddelande om ditt ärende',
  'reply.lead': 'En av våra medarbetare skriver till dig:',
  'reply.answer': 'Du kan svara på din ärendesida eller genom att svara på det här mejlet.',

  'reminder.subject': 'Vi behöver fortfarande ditt svar',
  'reminder.lead':
    'För att kunna gå vidare med ditt ärende behöver vi fortfarande ditt svar på {count, plural, one {en fråga} other {# frågor}}. Du hittar {count, plural, one {den} other {dem}} på din ärendesida och i vårt tidigare mejl.',

  'progress.subject': 'Vi arbetar fortfarande med ditt ärende',
  'progress.lead':
    'Vi har arbetat med ditt ärende sedan den {since}, och vi har inte glömt dig. Just nu ligger det hos {team, select, tier1 {vår kundtjänst} tier2 {en specialist} other {vårt tekniska team}}.',
  'progress.next': 'Du hör från oss igen senast {by}. Fram till dess kan du följa ärendet på din ärendesida.',
  'progress.next_undated':
    'Vi skriver till dig igen så snart vi vet mer. Fram till dess kan du följa ärendet på din ärendesida.',

  'understanding.subject': 'Har vi förstått dig rätt?',
  'understanding.lead':
    'Innan vi går vidare vill vi vara säkra på att vi har förstått dig rätt. Så här uppfattar vi ditt ärende:',
  'understanding.answer':
    'Stämmer det? Tala om det på din ärendesida senast {by}. Om något är fel eller saknas kan du rätta det där med egna ord.',

  'offer.subject':
    '{count, plural, one {Vårt erbjudande i ditt ärende} other {# alternativ i ditt ärende: välj det som passar dig}}',
  'offer.lead':
    'Vi har utrett ditt ärende noga och vill lösa det tillsammans med dig. {count, plural, one {Det finns ett alternativ.} other {Det finns # alternativ att välja mellan.}}',
  'offer.choose':
    '{count, plural, one {Tala om på din ärendesida senast {by} om du godtar vårt erbjudande.} other {Välj ett av alternativen på din ärendesida senast {by}.}} Om inget passar dig kan du tacka nej där eller föreslå något annat.',
  'offer.dates':
    '{count, plural, one {Datumet ovan gäller} other {Datumen ovan gäller}} om du väljer genast; väljer du senare kommer pengarna senare i motsvarande mån.',
  'offer.account': 'Väljer du banköverföring får du där ange vilket konto pengarna ska gå till.',
  'offer.link':
    'För att välja ett alternativ där pengar betalas ut behöver du öppna ärendesidan med länken i det här mejlet. Då kan ingen annan än du styra över dina pengar.',
  'offer.otherwise':
    'Om vi inte har hört från dig då upphör erbjudandet att gälla, och en av våra medarbetare arbetar vidare med ditt ärende.',
  'offer.button': 'Se erbjudandet och svara',

  'offer_reminder.subject': 'Vårt erbjudande väntar på ditt svar',
  'offer_reminder.lead':
    'Vi har erbjudit dig {count, plural, one {ett alternativ} other {# alternativ}} för att lösa ditt ärende och har inte fått ditt svar än. Du hittar {count, plural, one {det} other {dem}} på din ärendesida och i vårt tidigare mejl.',

  'reopened.subject': 'Vi har öppnat ditt ärende igen',
  'reopened.lead':
    '{because, select, not_solved {Du berättade att problemet inte är löst.} other {Du berättade att problemet har kommit tillbaka.}} Det beklagar vi. Ditt ärende är öppet igen, och {team, select, tier1 {vår kundtjänst} tier2 {en specialist} other {vårt tekniska team}} arbetar med det med förtur.',

  'appeal_received.subject': 'Vi har fått din begäran om omprövning',
  'appeal_received.lead':
    'Du håller inte med om vårt resultat, och det tar vi på allvar. En medarbetare som inte har beslutat i ditt ärende tidigare prövar det på nytt.',
  'appeal_received.external':
    'Om vi inte heller därefter kommer överens kan du vända dig till en oberoende instans: {externalBody}.',

  'declined.subject': 'Vi kan tyvärr inte återbetala {amount}',
  'declined.lead':
    'Vi har utrett ditt ärende noga och kan inte göra någon återbetalning. Vi förstår att du hade hoppats på ett annat svar.',

  'explained.subject': 'Det här kom vi fram till om din betalning',
  'explained.lead':
    'Vi har gått igenom ditt ärende noggrant. Det här kom vi fram till; inga ytterligare pengar betalas tillbaka.',

  'fault_fixed.subject': 'Det tekniska felet är åtgärdat',
  'fault_fixed.lead':
    'Vi har utrett ditt ärende noga. Ett tekniskt fel låg bakom problemet; vi har hittat det och rättat till det. Inga ytterligare pengar betalas tillbaka.',

  'closed_by_silence.subject': 'Vi har inte hört från dig och har avslutat ditt ärende',
  'closed_by_silence.lead':
    'Vi har skickat resultatet till dig och inte hört något från dig sedan dess. Vi utgår därför från att du godtar det och har avslutat ärendet.',
  'closed_by_silence.return':
    'Om du inte håller med, eller om något fortfarande är oklart, är det bara att svara på det här mejlet. Då tittar en av våra medarbetare på det igen.',

  'merged.subject': 'Vi har slagit ihop två av dina ärenden',
  'merged.next':
    'Du behöver inte göra någonting. Öppna länken i våra mejl om ärende {into} för att se hur långt vi har kommit.',

  'confirm_address.subject': 'Är det här ditt ärende?',
  'confirm_address.lead':
    'Någon har öppnat ett ärende om en betalning och angett den här e-postadressen. Om det var du, öppna ärendet och bekräfta det: då börjar vi arbeta med det.',
  'confirm_address.ignore':
    'Om det inte var du behöver du inte göra någonting: utan din bekräftelse gör vi ingenting och skickar inga fler mejl om det.',
  'confirm_address.button': 'Visa och bekräfta ärendet',
  'access_link.subject': 'Din nya länk till ärendet',
  'access_link.lead': 'Du bad om en ny länk till ditt ärende. Här är den.',
  'access_link.ignore': 'Om du inte har bett om den kan du bortse från det här mejlet.',

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
} as const satisfies MailCatalogue;
