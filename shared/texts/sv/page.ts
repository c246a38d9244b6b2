import type { PageCatalogue } from '../en/page.ts';

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
  'page.cancel': 'Avbryt',

  'page.status.received': 'Vi har tagit emot ditt ärende',
  'page.status.investigating': 'Vi utreder ditt ärende',
  'page.status.awaiting_staff': 'En av våra medarbetare går igenom ditt ärende',
  'page.status.awaiting_customer': 'Vi behöver ditt svar',
  'page.status.offer': 'Vi har ett erbjudande till dig',
  'page.status.awaiting_approval': 'Vi förbereder vårt svar',
  'page.status.awaiting_engineering': 'Vi åtgärdar ett fel hos oss',
  'page.status.refunding': 'Vi gör din återbetalning',
  'page.status.refund_requires_action': 'Din återbetalning väntar på dina bankuppgifter',
  'page.status.resolved': 'Vi har ett svar till dig',
  'page.status.confirmed': 'Vi har fått din återkoppling',
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
  'page.next.choose_by':
    'Svara på vårt erbjudande senast {by}. Om vi inte hör från dig upphör det att gälla, och en av våra medarbetare arbetar vidare med ditt ärende.',
  'page.next.confirm_by':
    'Om vi inte har hört från dig senast {by} utgår vi från att du godtar resultatet, och avslutar ärendet.',
  'page.next.confirmed':
    'Tack, vi har fått din återkoppling. Vi slutför vårt arbete med ditt ärende och avslutar det sedan.',
  'page.next.answer': 'Lämna ditt svar',

  'page.ask.heading': 'Våra frågor till dig',
  'page.ask.intro': 'Du kan svara på alla frågor på en gång eller en i taget.',
  'page.ask.empty': 'Svara på minst en fråga.',
  'page.ask.understanding': 'Har vi förstått dig rätt?',
  'page.ask.agreed': 'Ja, det stämmer',
  'page.ask.disagreed': 'Nej, inte riktigt',
  'page.ask.correction': 'Vad är fel eller saknas?',
  'page.ask.correction_empty': 'Berätta vad som är fel eller saknas.',
  'page.ask.send': 'Skicka dina svar',
  'page.ask.thanks': 'Tack, vi har fått ditt svar.',

  'page.offer.heading': 'Vårt erbjudande',
  'page.offer.question': 'Vad vill du göra?',
  'page.offer.path': 'Betalas till: {path}',
  'page.offer.expected': 'Hos dig senast {date}, om du väljer nu',
  'page.offer.charged': 'Du debiteras {charged} i stället för {before}',
  'page.offer.decline': 'Tacka nej till erbjudandet',
  'page.offer.decline_hint': 'Då söker vi en annan lösning.',
  'page.offer.decline_text': 'Vad är det som inte passar dig?',
  'page.offer.counter': 'Föreslå något annat',
  'page.offer.counter_hint': 'En av våra medarbetare tittar på ditt förslag.',
  'page.offer.counter_text': 'Vad föreslår du, och varför?',
  'page.offer.counter_amount': 'Belopp i {currency}',
  'page.offer.amount_wrong': 'Ange ett belopp, till exempel {example}.',
  'page.offer.account':
    'Bankkonto för överföringen: ett IBAN, eller kontonumret om ditt land inte använder IBAN',
  'page.offer.account_read': 'Vi för över till: {account}',
  'page.offer.account_wrong': 'Det här är inget giltigt kontonummer. Kontrollera varje tecken.',
  'page.offer.link_needed':
    'Det här gäller pengar, så vi behöver vara säkra på att det är du. Öppna sidan med länken i vårt senaste mejl till dig, eller be om en ny länk.',
  'page.offer.choose': 'Välj ett av alternativen.',
  'page.offer.send': 'Skicka ditt svar',
  'page.offer.thanks': 'Tack, vi har fått ditt svar på vårt erbjudande.',

  'page.facts.heading': 'Om ditt ärende',
  'page.rights.heading': 'Dina rättigheter enligt lag',
  'page.rights.note': 'Detta är information, inte juridisk rådgivning.',
  'page.rights.running': 'Vårt svar ska komma senast {by}.',
  'page.rights.delayed': 'Vi har berättat varför vårt svar dröjer. Det ska komma senast {by}.',
  'page.rights.passed':
    'Vårt svar skulle ha kommit senast {by} och är försenat. Vi beklagar. En medarbetare med större befogenheter tar hand om det.',
  'page.rights.answered': 'Du har fått vårt svar på detta.',
  'page.rights.source': 'Läs lagen',
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
  'page.outcome.compensated': 'Insatt på ditt konto hos butiken',
  'page.outcome.goodwill': 'Vår ursäkt: en gåva på ditt konto hos butiken',
  'page.outcome.before_capture': 'Beloppet rättat innan det debiterades',
  'page.outcome.fault_fixed': 'Det tekniska felet är åtgärdat',
  'page.outcome.declined': 'Ingen återbetalning',
  'page.outcome.explained': 'Betalningen stämmer',
  'page.outcome.merged': 'Fortsätter i ett annat ärende',
  'page.outcome.findings': 'Det här kom vi fram till',

  'page.refund.heading': 'Din återbetalning',
  'page.refund.heading_credit': 'Ditt tillgodohavande',
  'page.refund.heading_correction': 'Din rättelse',
  'page.refund.amount': 'Belopp',
  'page.refund.status': 'Status',
  'page.refund.to': 'Betalas tillbaka till',
  'page.refund.status.intended': 'Förbereds',
  'page.refund.status.unknown': 'Kontrolleras med betalningsförmedlaren',
  'page.refund.status.pending': 'På väg',
  'page.refund.status.requires_action': 'Väntar på dina bankuppgifter',
  'page.refund.status.succeeded': 'Gjord',
  'page.refund.status.failed': 'Gick inte igenom. En av våra medarbetare tar hand om det.',
  'page.refund.status.came_back': 'Kom tillbaka till oss.',
  'page.refund.expected': 'Väntas',
  'page.refund.between': 'mellan {earliest} och {latest}',
  'page.refund.steps': 'Så långt har din återbetalning kommit',
  'page.refund.for_bank': 'Det här kan du säga till din bank',
  'page.refund.earlier': 'Tidigare återbetalningar',

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
  'page.confirm.will_reopen':
    'När du skickar svaret tar vi upp ditt ärende igen och behandlar det med förtur.',
  'page.confirm.send': 'Skicka ditt svar',
  'page.confirm.thanks': 'Tack, vi har fått ditt svar.',

  'page.messages.earlier': 'Visa tidigare meddelanden',
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

  'page.escalate.heading': 'Går det inte som det ska?',
  'page.escalate.hint': 'Du kan be om att en specialist tar över ditt ärende.',
  'page.escalate.open': 'Be om en specialist',
  'page.escalate.question': 'Lämna ärendet till en specialist',
  'page.escalate.reason': 'Vad är anledningen?',
  'page.escalate.dissatisfaction': 'Jag är inte nöjd med hur det går',
  'page.escalate.urgency': 'Det är brådskande',
  'page.escalate.text': 'Vad behöver specialisten veta?',
  'page.escalate.send': 'Lämna över ärendet',
  'page.escalate.thanks': 'Tack. Ditt ärende går nu till en specialist.',

  'page.appeal.heading': 'Tycker du att resultatet är fel?',
  'page.appeal.hint':
    'Du kan begära omprövning. En medarbetare som inte har beslutat i ditt ärende tidigare prövar det på nytt.',
  'page.appeal.open': 'Begär omprövning',
  'page.appeal.question': 'Begär omprövning av resultatet',
  'page.appeal.text': 'Vad håller du inte med om, och varför?',
  'page.appeal.send': 'Skicka din begäran',
  'page.appeal.thanks': 'Tack, vi har fått din begäran om omprövning.',

  'page.reopen.heading': 'Har problemet kommit tillbaka?',
  'page.reopen.hint': 'Om samma problem har uppstått igen öppnar vi ditt ärende på nytt.',
  'page.reopen.open': 'Öppna ärendet igen',
  'page.reopen.question': 'Öppna ditt ärende igen',
  'page.reopen.text': 'Vad har hänt sedan dess?',
  'page.reopen.send': 'Öppna ärendet igen',
  'page.reopen.thanks': 'Ditt ärende är öppet igen, och en specialist tar hand om det.',

  'page.address.heading': 'Är det här ditt ärende?',
  'page.address.explain':
    'Bekräfta att det är du som har öppnat ärendet. Det går bara med länken i vårt mejl.',
  'page.address.confirm': 'Ja, det är mitt ärende',
  'page.address.thanks': 'Tack. Nu börjar vi arbeta med ditt ärende.',
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
  'page.problem.mailed_link_needed':
    'Öppna länken i vårt mejl: bara den kan bekräfta ärendet. Du kan få den skickad igen.',
  'page.problem.no_address_to_confirm':
    'Det finns inget att bekräfta. Här ser du hur det står till med ärendet.',
  'page.problem.nothing_to_confirm':
    'Ärendet har gått vidare under tiden, så det finns inget att svara på just nu. Här ser du hur det ligger till.',
  'page.problem.already_confirmed': 'Vi har redan fått ditt svar; det första gäller.',
  'page.problem.question_not_open':
    'En av frågorna är redan besvarad eller inte längre aktuell. Här ser du hur ärendet ligger till.',
  'page.problem.agreed_misplaced':
    'Vår bild av ärendet har ändrats under tiden. Här ser du hur ärendet ligger till; svara gärna en gång till.',
  'page.problem.no_offer':
    'Det finns inget erbjudande att svara på just nu. Här ser du hur ärendet ligger till.',
  'page.problem.already_chosen':
    'Du har redan valt ett alternativ; ditt första val gäller. Här ser du hur ärendet ligger till.',
  'page.problem.option_expired':
    'Erbjudandet har upphört att gälla. En av våra medarbetare arbetar vidare med ditt ärende; vill du fortfarande ha erbjudandet, så skriv till oss.',
  'page.problem.option_not_found':
    'Det här alternativet ingår inte längre i vårt erbjudande. Här ser du vad du kan välja mellan.',
  'page.problem.payout_account_invalid':
    'Så skrivs inte ett bankkonto i ditt land. Ange ett IBAN, eller clearingnummer och kontonummer åtskilda.',
  'page.problem.payout_account_missing': 'Ange vilket bankkonto vi ska överföra pengarna till.',
  'page.problem.amount_exceeds_payment':
    'Det är mer än vad som ännu kan återbetalas från din betalning. Ange ett lägre belopp.',
  'page.problem.verified_link_needed':
    'Med det här alternativet betalas pengar ut, så vi behöver vara säkra på att det är du. Öppna ärendet med länken i vårt senaste mejl till dig, eller be om en ny länk.',
  'page.problem.already_escalated':
    'En specialist har redan hand om ditt ärende. Har något ändrats, så skriv till oss.',
  'page.problem.cannot_escalate_now':
    'Ditt ärende kan inte gå till en specialist just nu. Här ser du hur det ligger till och vad du kan göra.',
  'page.problem.nothing_to_appeal':
    'Det finns inget resultat att ompröva just nu. Här ser du hur ärendet ligger till.',
  'page.problem.appeal_window_over':
    'Tiden för att begära omprövning har gått ut. Har något nytt kommit fram, så öppna ett nytt ärende om samma betalning; vi ser sambandet.',
  'page.problem.appeals_exhausted': 'Vi har redan omprövat ditt ärende så många gånger som vi kan.',
  'page.problem.nothing_to_reopen':
    'Det här ärendet kan inte öppnas igen. Här ser du hur det ligger till. Behöver du hjälp igen, så öppna ett nytt ärende.',
  'page.problem.reopening_window_over':
    'Tiden för att öppna ärendet igen har gått ut. Öppna ett nytt ärende om samma betalning; vi ser sambandet.',
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
