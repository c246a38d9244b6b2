import type { PageProblems } from '../en/page-problems.ts';

/** Vad ärendesidan säger när något inte gick. */
export const pageProblemsSv = {
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
} as const satisfies PageProblems;
