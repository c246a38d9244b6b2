import type { PageCatalogue } from './page-en.ts';

/** Ärendesidans texter på svenska. */
export const pageSv = {
  'page.brand': 'Återbetalningar och betalningshjälp',
  'page.loading': 'Hämtar ditt ärende …',
  'page.noscript':
    'Den här sidan behöver JavaScript. Kan du inte använda det, så svara på något av våra mejl om ärendet, så berättar vi hur det går.',
  'page.footer':
    'Länken till den här sidan öppnar ditt ärende utan lösenord. Lämna den därför inte vidare till någon annan.',
  'page.optional': '(frivilligt)',
  'page.sending': 'Skickar …',

  'page.status.received': 'Vi har tagit emot ditt ärende',
  'page.status.investigating': 'Vi utreder ditt ärende',
  'page.status.awaiting_staff': 'En av våra medarbetare går igenom ditt ärende',
  'page.status.awaiting_customer': 'Vi behöver ditt svar',
  'page.status.awaiting_engineering': 'Vi åtgärdar ett fel hos oss',
  'page.status.refunding': 'Vi gör din återbetalning',
  'page.status.resolved': 'Vi har ett svar till dig',
  'page.status.closed': 'Ditt ärende är avslutat',
  'page.status.withdrawn': 'Ditt ärende är tillbakadraget',
  'page.status.merged': 'Ditt ärende fortsätter som ett annat',

  'page.steps': 'Så långt har ditt ärende kommit',
  'page.step.received': 'Mottaget',
  'page.step.review': 'Utredning',
  'page.step.result': 'Resultat',
  'page.step.closed': 'Avslutat',
  'page.step.done': 'klart',

  'page.next.heading': 'Vad som händer nu',
  'page.next.by': 'Du hör från oss senast {by}.',
  'page.next.answer_by':
    'Svara gärna senast {by}. Om vi inte hör från dig arbetar vi vidare med de uppgifter vi har.',
  'page.next.confirm_by':
    'Om vi inte har hört från dig senast {by} utgår vi från att du godtar resultatet, och avslutar ärendet.',
  'page.next.answer': 'Lämna ditt svar',

  'page.ask.heading': 'Våra frågor till dig',
  'page.ask.intro': 'Du kan svara på alla frågor på en gång eller en i taget.',
  'page.ask.empty': 'Svara på minst en fråga.',
  'page.ask.send': 'Skicka dina svar',
  'page.ask.thanks': 'Tack, vi har fått ditt svar.',

  'page.facts.heading': 'Om ditt ärende',
  'page.timeline.heading': 'Det här har hänt hittills',
  'page.help.heading': 'Har du en fråga eller något att tillägga?',
  'page.help.open':
    'Du kan skriva till oss här på sidan eller svara på något av våra mejl om ärendet. Har du dokument att skicka, så bifoga dem i svaret.',
  'page.help.text':
    'Svara på något av våra mejl om ärendet, så når ditt svar vår kundtjänst. Du kan bifoga dokument i svaret.',

  'page.outcome.heading': 'Vårt resultat',
  'page.outcome.heading_so_far': 'Resultatet hittills',
  'page.outcome.refunded': 'Återbetalat',
  'page.outcome.partially_refunded': 'Delvis återbetalat',
  'page.outcome.amount_corrected': 'Beloppet är rättat och skillnaden återbetald',
  'page.outcome.declined': 'Ingen återbetalning',
  'page.outcome.explained': 'Betalningen stämmer',
  'page.outcome.merged': 'Fortsätter i ett annat ärende',
  'page.outcome.findings': 'Det här kom vi fram till',
  'page.outcome.policy': 'Beslutat enligt regel {clause} i våra återbetalningsregler, version {version}.',

  'page.finding.payment': 'Vi hittade din betalning på {paid}.',
  'page.finding.payment_on': 'Vi hittade din betalning på {paid} från den {date}.',
  'page.finding.payment_missing': 'Vi hittade ingen betalning från dig med referensen {reference}.',
  'page.finding.too_much': 'Du betalade {paid}, men ordern kostade {ordered}: {difference} för mycket.',
  'page.finding.amount_agrees': 'Du betalade {paid}; ordern kostade {ordered}.',
  'page.finding.duplicate': 'Samma order har betalats två gånger. Den andra betalningen är {other}.',
  'page.finding.no_duplicate': 'Vi hittade ingen ytterligare betalning för samma order.',
  'page.finding.refunded_before': 'När vi kontrollerade betalningen var {refunded} av den redan återbetalt.',
  'page.finding.charged_back': 'Din bank har redan krävt tillbaka {amount} av betalningen.',

  'page.refund.heading': 'Din återbetalning',
  'page.refund.amount': 'Belopp',
  'page.refund.status': 'Status',
  'page.refund.to': 'Betalas tillbaka till',
  'page.refund.status.intended': 'Förbereds',
  'page.refund.status.unknown': 'Kontrolleras med betalningsförmedlaren',
  'page.refund.status.pending': 'På väg',
  'page.refund.status.succeeded': 'Gjord',
  'page.refund.status.failed': 'Gick inte igenom. En av våra medarbetare tar hand om det.',
  'page.refund.trace':
    'Om pengarna inte har kommit då kan du ge din bank spårningsreferensen, så kan banken hitta återbetalningen.',

  'page.confirm.heading': 'Berätta vad du tycker',
  'page.confirm.intro': 'Det tar mindre än en minut. Du kan svara en gång.',
  'page.confirm.satisfied': 'Är du nöjd med hur vi har skött ditt ärende?',
  'page.confirm.satisfied.yes': 'Nöjd',
  'page.confirm.satisfied.no': 'Inte nöjd',
  'page.confirm.solved': 'Är ditt problem löst?',
  'page.confirm.solved.yes': 'Löst',
  'page.confirm.solved.no': 'Inte löst',
  'page.confirm.rating': 'Vilket betyg ger du vår hjälp?',
  'page.confirm.rating_scale': '1 är mycket dåligt, 5 är mycket bra.',
  'page.confirm.comment': 'Är det något du vill berätta för oss?',
  'page.confirm.choose': 'Välj ett av svaren.',
  'page.confirm.will_close': 'När du skickar svaret avslutas ditt ärende.',
  'page.confirm.will_review':
    'När du skickar svaret tar en specialist upp ditt ärende igen och behandlar det med förtur.',
  'page.confirm.send': 'Skicka ditt svar',
  'page.confirm.thanks': 'Tack, vi har fått ditt svar.',

  'page.messages.heading': 'Meddelanden',
  'page.messages.customer': 'Du',
  'page.messages.staff': 'Vår kundtjänst',
  'page.messages.answered': 'besvarad',
  'page.messages.waiting': 'väntar på ditt svar',

  'page.write.heading': 'Skriv till oss',
  'page.write.text': 'Ditt meddelande',
  'page.write.empty': 'Skriv ditt meddelande först.',
  'page.write.send': 'Skicka ditt meddelande',
  'page.write.thanks': 'Tack, ditt meddelande har kommit fram till oss.',

  'page.withdraw.heading': 'Behövs ärendet inte längre?',
  'page.withdraw.hint': 'Om saken har löst sig kan du dra tillbaka ditt ärende.',
  'page.withdraw.open': 'Dra tillbaka ärendet',
  'page.withdraw.question': 'Vill du verkligen dra tillbaka ditt ärende?',
  'page.withdraw.explain':
    'Vi slutar då arbeta med det och gör ingen återbetalning. Det går inte att ångra här.',
  'page.withdraw.comment': 'Varför drar du tillbaka det?',
  'page.withdraw.confirm': 'Ja, dra tillbaka ärendet',
  'page.withdraw.keep': 'Nej, behåll ärendet',
  'page.withdraw.done': 'Ditt ärende är nu tillbakadraget.',

  'page.link.heading': 'Få en ny länk',
  'page.link.intro': 'Ange den e-postadress som du har lämnat för ärendet, så skickar vi en ny länk dit.',
  'page.link.email': 'Din e-postadress',
  'page.link.wrong': 'Ange en fullständig e-postadress.',
  'page.link.send': 'Skicka en ny länk',
  'page.link.sent':
    'Om adressen hör till ärendet är en ny länk på väg till dig. Om den inte kommer inom några minuter kan du också titta i skräpposten.',

  'page.problem.heading': 'Vi kan inte visa ditt ärende',
  'page.problem.retry': 'Försök igen',
  'page.problem.reference': 'Referens till vår kundtjänst: {instance}',
  'page.problem.access_token_missing':
    'Öppna länken i något av våra mejl för att se ditt ärende. Om länken inte fungerar kan du svara på mejlet, så hjälper vi dig.',
  'page.problem.access_token_expired':
    'Länken har gått ut. Be om en ny, eller öppna länken i vårt senaste mejl om ärendet.',
  'page.problem.case_not_found':
    'Länken öppnar inget ärende. Öppna länken i vårt senaste mejl igen, hel och oförändrad. Om den ändå inte fungerar kan du svara på mejlet.',
  'page.problem.nothing_to_confirm':
    'Ärendet har gått vidare under tiden, så det finns inget att svara på just nu. Här ser du hur det ligger till.',
  'page.problem.already_confirmed': 'Vi har redan fått ditt svar; det första gäller.',
  'page.problem.question_not_open':
    'En av frågorna är redan besvarad eller inte längre aktuell. Här ser du hur ärendet ligger till.',
  'page.problem.too_many_requests':
    'Du har skrivit till oss många gånger på kort tid. Vi har allt som du skrev tidigare; vänta en timme och skicka det här då.',
  'page.problem.refund_already_started':
    'Återbetalningen är redan påbörjad, så ärendet kan inte längre dras tillbaka. Så snart det finns ett resultat kan du berätta om det stämmer.',
  'page.problem.case_already_ended':
    'Ärendet är redan avslutat. Behöver du hjälp igen, så svara på något av våra mejl om det.',
  'page.problem.validation_failed':
    'Vi kunde inte ta emot det här som det är. Kontrollera det du har skrivit, eller formulera om det, och skicka igen.',
  'page.problem.body_too_large': 'Texten är för lång. Korta ner den och skicka igen.',
  'page.problem.temporarily_unavailable':
    'Det är många som använder tjänsten just nu. Försök igen om några sekunder.',
  'page.problem.internal_error':
    'Något gick fel hos oss. Försök igen; om det går fel en gång till kan du svara på något av våra mejl.',
  'page.problem.offline':
    'Vi når inte vår tjänst just nu. Kontrollera din internetanslutning och försök igen.',
} as const satisfies PageCatalogue;
