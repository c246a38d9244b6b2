import type { FindingCatalogue, TextCatalogue } from '../en/text.ts';

/** Swedish. Ord: ärende, återbetalning, ärendesida, spårningsreferens; tilltal du. */
export const textSv = {
  'format.instant': '{date} kl. {time} UTC',
  'format.fact': '{label}: {value}',

  'reason.refund_request': 'Återbetalning för en returnerad eller avbeställd order',
  'reason.refund_not_received': 'Återbetalning som inte har kommit',
  'reason.duplicate_charge': 'Dubbeldebitering',
  'reason.amount_mismatch': 'Fel belopp debiterat',
  'reason.mistaken_payment': 'Betalning av misstag',
  'reason.payment_failed': 'Misslyckad betalning',
  'reason.unauthorised': 'Obehörig betalning',
  'reason.system_error': 'Tekniskt fel',
  'reason.other': 'Annat problem med en betalning',

  'evidence.order_confirmation': 'Orderbekräftelse eller faktura',
  'evidence.bank_statement': 'Konto- eller kortutdrag där betalningen syns',
  'evidence.payment_screenshot': 'Skärmbild av betalningen',
  'evidence.return_receipt': 'Kvitto på att du har skickat tillbaka varan',
  'evidence.merchant_messages': 'Meddelanden mellan dig och säljaren',
  'evidence.police_report': 'Kopia av din polisanmälan',

  'timeline.case_opened': 'Vi tog emot ditt ärende.',
  'timeline.acknowledged': 'Vi bekräftade att vi har fått ditt ärende och började titta på det.',
  'timeline.investigated': 'Vi jämförde dina uppgifter med våra.',
  'timeline.decided.refund': 'Vi beslutade att göra en återbetalning.',
  'timeline.decided.decline': 'Vi beslutade att inte göra någon återbetalning.',
  'timeline.decided.explain': 'Vi kom fram till att betalningen stämmer.',
  'timeline.held_for_staff': 'En av våra medarbetare tittar närmare på ditt ärende.',
  'timeline.refund_intended': 'Vi påbörjade återbetalningen.',
  'timeline.refund_answered.succeeded': 'Återbetalningen är gjord.',
  'timeline.refund_answered.pending': 'Återbetalningen är på väg. Vi hör av oss så snart den är klar.',
  'timeline.refund_answered.failed':
    'Återbetalningen gick inte igenom. En av våra medarbetare tar hand om det.',
  'timeline.refund_answered.unknown': 'Vi ber betalningsförmedlaren att bekräfta återbetalningen.',
  'timeline.refund_answered.requires_action':
    'Betalningsförmedlaren behöver dina bankuppgifter för återbetalningen och har skickat dig ett eget mejl.',
  'timeline.outcome_delivered': 'Vi skickade resultatet till dig.',
  'timeline.outcome_confirmed': 'Du berättade vad du tycker om resultatet. Tack!',
  'timeline.escalated': 'Ditt ärende gick vidare till en specialist och behandlas nu med förtur.',
  'timeline.withdrawn': 'Ärendet drogs tillbaka på din begäran.',
  'timeline.closed': 'Ärendet avslutades.',
  'timeline.put_aside':
    'Ett tekniskt problem hos oss fördröjer ditt ärende. Vårt tekniska team arbetar med det.',
  'timeline.resumed': 'Det tekniska problemet är löst och vi arbetar vidare med ditt ärende.',
  'timeline.customer_asked': 'Vi bad dig om några uppgifter.',
  'timeline.customer_wrote': 'Du skickade ett meddelande till oss.',
  'timeline.customer_answered': 'Vi fick ditt svar.',
  'timeline.staff_replied': 'Vi skickade ett meddelande till dig.',
  'timeline.progress_reported': 'Vi skrev och berättade hur långt vi har kommit.',
  'timeline.customer_reminded': 'Vi påminde dig om att vi behöver ditt svar.',
  'timeline.information_window_ended':
    'Vi har inte fått ditt svar och arbetar därför vidare med de uppgifter vi har.',
  'timeline.closed_by_silence': 'Vi hörde inget från dig och utgick därför från att du godtar resultatet.',
  'timeline.address_asked': 'Vi frågade e-postadressen om ärendet är dess eget.',
  'timeline.address_confirmed': 'Du bekräftade att ärendet är ditt.',
  'timeline.address_silent': 'Ingen bekräftade ärendet, så vi avslutade det.',
  'timeline.access_renewed': 'Vi skickade en ny länk till ärendet till din e-postadress.',
  'timeline.merged_into':
    'Du hade hört av dig om samma problem två gånger. Vi arbetar vidare med det i ditt andra ärende.',
  'timeline.understanding_asked': 'Vi berättade hur vi uppfattar ditt ärende och frågade om det stämmer.',
  'timeline.understanding_answered.agreed': 'Du bekräftade att vi har förstått dig rätt.',
  'timeline.understanding_answered.corrected': 'Du rättade vår bild av ditt ärende.',
  'timeline.offer_made': 'Vi skickade vårt erbjudande till dig.',
  'timeline.option_chosen': 'Du valde ett alternativ i vårt erbjudande.',
  'timeline.offer_refused.failed':
    'Alternativet som du valde kunde inte genomföras. Vi söker en annan lösning.',
  'timeline.offer_refused.declined': 'Du tackade nej till vårt erbjudande. Vi söker en annan lösning.',
  'timeline.offer_refused.countered': 'Du föreslog något annat. Vi tittar på ditt förslag.',
  'timeline.offer_refused.expired':
    'Vårt erbjudande upphörde att gälla, eftersom vi inte hörde från dig. En av våra medarbetare arbetar vidare med ditt ärende.',
  'timeline.offer_refused.overtaken':
    'Vårt erbjudande passar inte längre, eftersom en återbetalning kom tillbaka till oss. Du får ett nytt.',
  'timeline.credited': 'Tillgodohavandet är insatt på ditt konto hos butiken.',
  'timeline.handed_off': 'Vårt tekniska team började leta efter orsaken till problemet.',
  'timeline.engineering_reported':
    'Vårt tekniska team har berättat vad det kom fram till, och vi arbetar vidare med ditt ärende.',
  'timeline.reopened.not_solved': 'Du berättade att problemet inte är löst, så vi öppnade ditt ärende igen.',
  'timeline.reopened.recurrence': 'Problemet kom tillbaka, så vi öppnade ditt ärende igen.',
  'timeline.appealed':
    'Du begärde omprövning. En medarbetare som inte har beslutat i ditt ärende tidigare prövar det på nytt.',
  'timeline.appeal_decided.upheld': 'Vi prövade ditt ärende på nytt och ändrade vårt resultat.',
  'timeline.appeal_decided.rejected': 'Vi prövade ditt ärende på nytt, och vårt resultat står fast.',
  'timeline.refund_came_back':
    'Banken skickade tillbaka vår återbetalning till oss. En specialist söker ett annat sätt att få pengarna till dig.',
  'timeline.credit_intended': 'Vi påbörjade insättningen på ditt konto hos butiken.',
  'timeline.correction_intended': 'Vi började rätta beloppet innan det debiteras.',
  'timeline.corrected': 'Beloppet rättades innan det debiterades.',

  'next.received': 'Vi har fått ditt ärende och sätter i gång nu. Du behöver inte göra någonting.',
  'next.confirm_address':
    'Vi har skrivit till e-postadressen för att veta säkert att ärendet är ditt. Öppna länken i mejlet och bekräfta ärendet, så sätter vi i gång.',
  'next.investigating': 'Vi utreder ditt ärende och hör av oss så snart vi vet mer.',
  'next.awaiting_staff': 'En av våra medarbetare tittar på ditt ärende och skriver till dig.',
  'next.awaiting_customer':
    'Vi har bett dig om några uppgifter. Så snart vi har fått ditt svar arbetar vi vidare.',
  'next.awaiting_choice':
    'Vi har skickat vårt erbjudande till dig. Välj ett alternativ, tacka nej eller föreslå något annat, så arbetar vi vidare.',
  'next.awaiting_agreement':
    'Vi har berättat hur vi uppfattar ditt ärende. Tala om för oss om det stämmer, så arbetar vi vidare.',
  'next.awaiting_approval':
    'Vi har förberett vårt svar. Ytterligare en medarbetare granskar det, och sedan skriver vi till dig.',
  'next.awaiting_engineering':
    'Vårt tekniska team utreder ett tekniskt problem som fördröjer ditt ärende. Vi fortsätter så snart det är utrett.',
  'next.refunding': 'Vi gör din återbetalning och skriver till dig när den är klar.',
  'next.resolved': 'Du har fått vårt svar. Berätta gärna om du är nöjd med det och om problemet är löst.',
  'next.confirmed':
    'Tack, vi har fått din återkoppling. Vi slutför vårt arbete med ditt ärende och avslutar det sedan.',
  'next.closed':
    'Ärendet är avslutat. Så länge du kan öppna det igen eller begära omprövning finns det på din ärendesida.',
  'next.withdrawn':
    'Ärendet är tillbakadraget. Behöver du fortfarande hjälp är du alltid välkommen att svara på något av våra mejl.',
  'next.merged':
    'Det här ärendet är avslutat, eftersom vi arbetar vidare med saken i ditt andra ärende. Öppna länken i våra mejl om det ärendet för att följa det.',
  'next.refund_requires_action':
    'Betalningsförmedlaren har skickat dig ett mejl och ber om dina bankuppgifter. Så snart den har dem görs din återbetalning.',
  'next.crediting':
    'Vi sätter in ett tillgodohavande på ditt konto hos butiken och skriver till dig när det är klart.',
  'next.correcting': 'Vi rättar beloppet innan det debiteras och skriver till dig när det är klart.',

  'explanation.duplicate_charge':
    'Samma order har debiterats två gånger. Vi har återbetalat den andra debiteringen, {amount}.',
  'explanation.amount_mismatch':
    'Du har debiterats mer än vad din order kostade. Ditt ärende gällde {disputedAmount}; skillnaden som vi fann, {amount}, är återbetald i sin helhet.',
  'explanation.mistaken_payment':
    'Du berättade att du betalade av misstag, och ordern som betalningen hörde till gäller inte längre. Vi har återbetalat {amount}.',
  'explanation.refund_request':
    'Din order har avbeställts eller returnerats, så du har rätt till pengarna. Vi har återbetalat {amount}.',
  'explanation.reviewed': 'Vi har utrett ditt ärende noga och återbetalat {amount}.',
  'explanation.compensated':
    'Vi har utrett ditt ärende noga och, som vi kom överens om, satt in {amount} som tillgodohavande på ditt konto hos butiken.',
  'explanation.declined': 'Vi har utrett ditt ärende noga och kan inte göra någon återbetalning.',
  'explanation.explained':
    'Vi har utrett ditt ärende noga. Betalningen stämmer, så det finns ingenting att återbetala.',
  'explanation.fault_fixed':
    'Vi har utrett ditt ärende noga. Ett tekniskt fel låg bakom problemet; vi har hittat det och rättat till det.',
  'explanation.merged':
    'Du har hört av dig om samma problem två gånger. För att inget ska förbises har vi slagit ihop ärendena: det här avslutas, och vi arbetar vidare i det andra.',
  'explanation.withdrawn': 'Du bad oss att dra tillbaka ärendet, så vi har slutat arbeta med det.',
  'explanation.goodwill':
    'Vi har utrett ditt ärende noga. Som en ursäkt har vi gett dig {amount} som tillgodohavande på ditt konto hos butiken. Det är en gåva och påverkar inte din betalning.',
  'explanation.before_capture':
    'Vi har utrett ditt ärende noga och rättat beloppet innan det debiterades. Du debiteras {charged} i stället för {before}.',

  'path.original_method': 'Betalsättet som du betalade med',
  'path.bank_transfer': 'Banköverföring till det konto du anger',
  'path.store_credit': 'Ditt konto hos butiken, som tillgodohavande',
  'path.goodwill': 'Ditt konto hos butiken, som gåva från oss',
  'path.before_capture': 'Dras av innan köpet debiteras',

  'option.refund': 'Återbetalning',
  'option.partial_refund': 'Delvis återbetalning',
  'option.other_path_refund': 'Återbetalning till ett annat konto',
  'option.credit': 'Tillgodohavande hos butiken',
  'option.correction': 'Rättelse av beloppet',
  'option.explanation': 'Förklaring utan återbetalning',
  'option.goodwill': 'Tillgodohavande hos butiken som gåva och ursäkt',

  appeal:
    'Tycker du att det har blivit fel? På din ärendesida kan du begära omprövning. Då prövas ditt ärende på nytt av en medarbetare som inte har beslutat i det tidigare. Om vi ändå inte kommer överens kan du vända dig till en oberoende instans: {externalBody}.',
  'appeal.exhausted':
    'Det här är vårt slutliga svar, och vi kan inte ompröva det en gång till. Om du inte håller med kan du vända dig till en oberoende instans: {externalBody}.',
  'appeal.over':
    'Tiden för att begära omprövning har gått ut. Om du fortfarande inte håller med kan du vända dig till en oberoende instans: {externalBody}.',
  'appeal.unnamed_body': 'konsumentombudsmannen eller tillsynsmyndigheten för betaltjänster i ditt land',

  'guidance.answer_by':
    'Vi utreder ditt ärende nu. Du får vårt svar, eller besked om hur långt vi har kommit, senast {by}.',
  'guidance.attach':
    '{count, plural, one {Det här underlaget} other {De här underlagen}} hjälper oss att avgöra ärendet snabbt. Svara på det här mejlet och bifoga det du har:',
  'guidance.never_send':
    'Skicka aldrig hela kortnummer, säkerhetskoder eller lösenord. Vi frågar aldrig efter dem.',
  'guidance.block_card':
    'Om du inte redan har gjort det: be din bank spärra kortet eller kontot nu, före allt annat. Bara banken kan stoppa fler betalningar genast.',
  'guidance.refund_request':
    'Ange när och hur du avbeställde ordern eller skickade tillbaka varan. Med ett retur- eller kollinummer hittar vi returen snabbt.',
  'guidance.refund_not_received':
    'Ange vem som har lovat dig återbetalningen, när och hur mycket. Har du en spårningsreferens, så ta med den: med den kan vi följa pengarna.',
  'guidance.duplicate_charge':
    'Ange datum och belopp för båda debiteringarna så som de står på ditt utdrag. Då ser vi vilken betalning som är den första och vilken som är dubbletten.',
  'guidance.amount_mismatch':
    'Ange vilket belopp du väntade dig och vilket du har debiterats. Vet du vad skillnaden kan bero på, till exempel frakt eller växelkurs, så skriv det: då slipper du våra frågor.',
  'guidance.mistaken_payment':
    'Ange vad du tänkte betala och hur misstaget gick till, till exempel fel order eller fel belopp. Hör gärna av dig snart: innan ordern är skickad är ett misstag enklast att rätta till.',
  'guidance.payment_failed':
    'Ange när du försökte betala, med vilket betalsätt och vilket meddelande du fick. Ange också om pengarna har dragits eller bara reserverats: många reservationer försvinner av sig själva.',
  'guidance.unauthorised':
    'Börja med att be din bank spärra kortet eller kontot. Ange sedan vilka betalningar som inte är dina och när du upptäckte dem.',
  'guidance.system_error':
    'Ange steg för steg vad du gjorde, när det hände och exakt vad som stod i felmeddelandet. Då kan vårt tekniska team hitta felet.',
  'guidance.other':
    'Beskriv vad som har hänt, i tur och ordning, med datum och belopp. Berätta också vad du vill att vi ska göra.',

  'fact.case': 'Ärende',
  'fact.reason': 'Anledning',
  'fact.payment': 'Betalningsreferens',
  'fact.disputed_amount': 'Omtvistat belopp',
  'fact.articles': 'Varor',
  'fact.not_refunded': 'Återbetalas inte',
  'fact.refund_amount': 'Återbetalat belopp',
  'fact.refund_path': 'Återbetalat till',
  'fact.trace_reference': 'Spårningsreferens',
  'fact.expected_by': 'Syns på kontot senast',
  'fact.amount': 'Belopp',
  'fact.paid_to': 'Betalas till',
  'fact.credit_amount': 'Insatt belopp',
  'fact.reference': 'Referens',
  'fact.credited_by': 'Finns på kontot senast',
  'fact.answer_by': 'Svar från oss senast',
  'fact.your_answer_by': 'Ditt svar senast',
  'fact.appeal_round': 'Omprövning nummer',
  'fact.opened_at': 'Mottaget',
  'fact.continues_in': 'Fortsätter som ärende',
  'fact.link_expires': 'Länken gäller till',
  'fact.option': 'Alternativ {number}',

  'trace.step.decided': 'Beslutad',
  'trace.step.sent': 'Skickad till betalningsförmedlaren',
  'trace.step.unclear': 'Kontrolleras med betalningsförmedlaren',
  'trace.step.accepted': 'Mottagen av betalningsförmedlaren',
  'trace.step.action_needed': 'Betalningsförmedlaren bad dig om dina bankuppgifter',
  'trace.step.settled': 'Utbetald',
  'trace.step.failed': 'Gick inte igenom',
  'trace.step.came_back': 'Skickad tillbaka till oss av banken',
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
  'trace.advice.released':
    'Du debiteras {charged} i stället för {before}. Din bank släpper resten senast {latest}; till dess kan den fortfarande visas som reserverad.',
  'trace.for_bank':
    'En återbetalning på {amount} skickades den {date}. Spårningsreferensen är {reference}; kortnätverken kallar den acquirer reference number (ARN).',

  'charge.instead': '{charged} i stället för {before}',
  'charge.label': 'Du debiteras',
  'charge.taken_off': 'Avdraget belopp',
  'charge.released_by': 'Släpps av banken senast',

  'gift.amount': 'Gåva',
} as const satisfies TextCatalogue;

/** Svenska texter om vad kontrollerna visade. */
export const findingSv = {
  'finding.payment': 'Vi hittade din betalning på {paid}.',
  'finding.payment_on': 'Vi hittade din betalning på {paid} från den {date}.',
  'finding.claim_above_payment': 'Du begärde {claimed}, men din betalning var på {paid}.',
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
  'finding.both_needed':
    'Det finns en annan betalning för samma order: {other}. Efter det som har återbetalats behövs även den här för att betala ordern.',
  'finding.duplicate_unclear':
    'Det finns en annan betalning för samma order: {other}. Vår automatiska kontroll vet inte vad ordern kostade i den här valutan och kunde därför inte avgöra om den har betalats två gånger.',
  'finding.failed_but_captured':
    'Din betalning på {paid} slutfördes inte, men pengarna drogs ändå den {date}.',
  'finding.not_captured':
    'Betalningen slutfördes inte och inga pengar drogs. Om din bank visar ett reserverat belopp släpper banken det.',
  'finding.payment_complete': 'Betalningen gick igenom.',
  'finding.still_processing': 'Betalningen behandlas fortfarande hos betalningsförmedlaren.',
  'finding.refunded_before': 'När vi kontrollerade betalningen var {refunded} av den redan återbetalt.',
  'finding.refund_settled':
    'Enligt våra uppgifter har {refunded} återbetalats; den senaste återbetalningen gjordes den {date}. Din bank kan hitta pengarna med spårningsreferensen {trace}.',
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
