import type { Catalogue } from './en.ts';
import { pageSv } from './page-sv.ts';

/** Swedish. Ord: ärende, återbetalning, ärendesida, spårningsreferens; tilltal du. */
export const sv = {
  ...pageSv,

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
  'timeline.decided': 'Vi beslutade att göra en återbetalning.',
  'timeline.held_for_staff': 'En av våra medarbetare tittar närmare på ditt ärende.',
  'timeline.refund_intended': 'Vi påbörjade återbetalningen.',
  'timeline.refund_answered.succeeded': 'Återbetalningen är gjord.',
  'timeline.refund_answered.pending': 'Återbetalningen är på väg. Vi hör av oss så snart den är klar.',
  'timeline.refund_answered.failed':
    'Återbetalningen gick inte igenom. En av våra medarbetare tar hand om det.',
  'timeline.refund_answered.unknown': 'Vi ber betalningsförmedlaren att bekräfta återbetalningen.',
  'timeline.outcome_delivered': 'Vi skickade resultatet till dig.',
  'timeline.outcome_confirmed': 'Du berättade vad du tycker om resultatet. Tack!',
  'timeline.escalated': 'Ditt ärende gick vidare till en specialist och behandlas nu med förtur.',
  'timeline.withdrawn': 'Ärendet drogs tillbaka på din begäran.',
  'timeline.closed': 'Ärendet avslutades.',
  'timeline.put_aside':
    'Ett tekniskt problem hos oss fördröjer ditt ärende. Vårt tekniska team arbetar med det.',
  'timeline.resumed': 'Det tekniska problemet är löst och vi arbetar vidare med ditt ärende.',

  'next.received': 'Vi har fått ditt ärende och sätter i gång nu. Du behöver inte göra någonting.',
  'next.investigating': 'Vi utreder ditt ärende och hör av oss så snart vi vet mer.',
  'next.awaiting_staff': 'En av våra medarbetare tittar på ditt ärende och skriver till dig.',
  'next.awaiting_engineering':
    'Vårt tekniska team åtgärdar ett fel hos oss som fördröjer ditt ärende. Vi fortsätter så snart det är löst.',
  'next.refunding': 'Vi gör din återbetalning och skriver till dig när den är klar.',
  'next.resolved': 'Du har fått vårt svar. Berätta gärna om du är nöjd med det och om problemet är löst.',
  'next.closed':
    'Ditt ärende är avslutat. Om problemet kommer tillbaka är du välkommen att svara på något av våra mejl, så hjälper vi dig igen.',
  'next.withdrawn':
    'Ärendet är tillbakadraget. Behöver du fortfarande hjälp är du alltid välkommen att svara på något av våra mejl.',

  'explanation.duplicate_charge':
    'Samma order har debiterats två gånger. Vi har återbetalat den andra debiteringen, {amount}.',
  'explanation.amount_mismatch':
    'Du har debiterats mer än vad din order kostade. Ditt ärende gällde {disputedAmount}; skillnaden som vi fann, {amount}, är återbetald i sin helhet.',
  'explanation.mistaken_payment':
    'Du berättade att du betalade av misstag, och ordern som betalningen hörde till gäller inte längre. Vi har återbetalat {amount}.',
  'explanation.refund_request':
    'Din order har avbeställts eller returnerats, så du har rätt till pengarna. Vi har återbetalat {amount}.',
  'explanation.reviewed': 'Vi har utrett ditt ärende noga och återbetalat {amount}.',
  'explanation.withdrawn': 'Du bad oss att dra tillbaka ärendet, så vi har slutat arbeta med det.',

  'path.original_method': 'Betalsättet som du betalade med',

  appeal:
    'Tycker du att det har blivit fel? Svara på vårt mejl, eller välj ”Inte löst” på din ärendesida medan den ber om ditt svar, så prövar en av våra medarbetare ditt ärende på nytt. Om vi ändå inte kommer överens kan du vända dig till en oberoende instans: {externalBody}.',
  'appeal.unnamed_body': 'konsumentombudsmannen eller tillsynsmyndigheten för betaltjänster i ditt land',

  'guidance.answer_by':
    'Vi utreder ditt ärende nu. Du får vårt svar, eller besked om hur långt vi har kommit, senast {by}.',
  'guidance.attach':
    '{count, plural, one {Det här underlaget} other {De här underlagen}} hjälper oss att avgöra ärendet snabbt. Svara på det här mejlet och bifoga det du har:',
  'guidance.never_send':
    'Skicka aldrig hela kortnummer, säkerhetskoder eller lösenord. Vi frågar aldrig efter dem.',

  'fact.case': 'Ärende',
  'fact.reason': 'Anledning',
  'fact.payment': 'Betalningsreferens',
  'fact.disputed_amount': 'Omtvistat belopp',
  'fact.refund_amount': 'Återbetalat belopp',
  'fact.refund_path': 'Återbetalat till',
  'fact.trace_reference': 'Spårningsreferens',
  'fact.expected_by': 'Syns på kontot senast',
  'fact.answer_by': 'Svar från oss senast',

  'mail.greeting': 'Hej {name}!',
  'mail.greeting_unnamed': 'Hej!',
  'mail.sign_off': 'Vänliga hälsningar, kundtjänst',
  'mail.open_case': 'Öppna din ärendesida',
  'mail.reach_us': 'Du når oss genom att svara på det här mejlet.',
  'mail.link_is_personal':
    'Länken öppnar ditt ärende utan lösenord. Skicka därför inte det här mejlet vidare till någon annan.',

  'acknowledgement.subject': 'Vi har tagit emot ditt ärende om {amount}',
  'acknowledgement.lead':
    'Tack för att du hörde av dig. Vi har tagit emot ditt ärende och antecknat följande:',

  'outcome.subject.refunded': 'Din återbetalning på {amount} är gjord',
  'outcome.subject.partially_refunded': 'Vi har återbetalat {amount}',
  'outcome.subject.amount_corrected': 'Beloppet är rättat: {amount} återbetalat',
  'outcome.trace':
    'Vi räknar med att pengarna syns på ditt konto senast {date}. Om du inte ser dem då kan du ge din bank spårningsreferensen ovan, så kan banken hitta återbetalningen. Hör också gärna av dig till oss.',
  'outcome.confirm':
    'Är du nöjd med resultatet, och är ditt problem löst? Berätta det gärna på din ärendesida; det tar mindre än en minut.',
  'outcome.button': 'Svara på din ärendesida',

  'refund_on_its_way.subject': 'Din återbetalning på {amount} är på väg',
  'refund_on_its_way.lead':
    'Betalningsförmedlaren har tagit emot din återbetalning på {amount} men har inte slutfört den än.',
  'refund_on_its_way.next':
    'Vi håller ögonen på den och skriver till dig igen så snart den är klar. Du behöver inte göra någonting.',

  'waiting_for_person.subject': 'Vi tittar närmare på ditt ärende',
  'waiting_for_person.lead':
    'Ditt ärende behöver en noggrann genomgång, och {team, select, tier1 {vår kundtjänst} tier2 {en specialist} other {vårt tekniska team}} har tagit sig an det.',
  'waiting_for_person.next':
    'Du hör från oss senast {by}. Fram till dess kan du följa ärendet på din ärendesida. Är det något mer som vi bör känna till, så svara på det här mejlet.',

  'closed.subject': 'Ditt ärende är avslutat',
  'closed.lead':
    'Ditt ärende är nu avslutat. Tack för ditt tålamod och för att du hjälpte oss att reda ut det.',
  'closed.outcome.refunded': 'Vi har återbetalat {amount} till dig.',
  'closed.outcome.partially_refunded':
    'Vi har återbetalat {amount} till dig, en del av det omtvistade beloppet.',
  'closed.outcome.amount_corrected': 'Beloppet är rättat och vi har återbetalat {amount} till dig.',
  'closed.return':
    'Om problemet kommer tillbaka eller om något fortfarande är oklart är det bara att svara på det här mejlet. Då hjälper vi dig gärna igen.',

  'withdrawn.subject': 'Ditt ärende är tillbakadraget',
  'withdrawn.return':
    'Om det inte var meningen, eller om du behöver vår hjälp igen, är det bara att svara på det här mejlet. Då tittar vi gärna på det.',
} as const satisfies Catalogue;
