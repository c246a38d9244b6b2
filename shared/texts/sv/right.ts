import type { RightCatalogue } from '../en/right.ts';

/** Svenska texter om vad lagen ger kunden. */
export const rightSv: RightCatalogue = {
  'right.psd2_101.name': 'Din rätt till svar (EU:s betaltjänstdirektiv, artikel 101)',
  'right.psd2_101.gives':
    'Vi ska svara på ditt klagomål inom 15 arbetsdagar. Om det inte går av skäl som vi inte råder över talar vi om varför, och du får vårt svar inom 35 arbetsdagar.',
  'right.psd2_73.name':
    'Din rätt till pengarna efter en obehörig betalning (EU:s betaltjänstdirektiv, artikel 73)',
  'right.psd2_73.gives':
    'En betalning som du inte har godkänt, och som du berättade om inom 13 månader efter att den drogs, återbetalas senast i slutet av nästa arbetsdag efter att du berättade om den, om det inte finns skäl att misstänka bedrägeri som har anmälts till myndigheten. Om ditt kort eller din enhet har tappats bort, stulits eller missbrukats kan du få stå för upp till 50 euro av förlusten.',
  'right.psd2_77.name':
    'Din rätt att få tillbaka en autogirobetalning (EU:s betaltjänstdirektiv, artikel 77)',
  'right.psd2_77.gives':
    'Du har begärt tillbaka en betalning som mottagaren drog från dig, inom åtta veckor efter att den drogs. Inom 10 arbetsdagar får du hela beloppet, eller besked om varför inte och vart du kan vända dig.',
  'right.gdpr_12.name': 'Din rätt till svar om dina personuppgifter (GDPR, artikel 12)',
  'right.gdpr_12.gives':
    'Vi svarar på din begäran inom en månad. En komplicerad begäran får ta upp till två månader till; då talar vi om skälen inom den första månaden.',
  'right.us_reg_e.name': 'Din rätt att få ett fel utrett (USA, Regulation E)',
  'right.us_reg_e.gives':
    'Vi utreder felet inom 10 arbetsdagar. Behöver vi längre tid sätts beloppet tills vidare in på ditt konto, och du får vårt resultat inom 45 dagar.',
  'right.us_reg_e_90_days.name':
    'Din rätt att få ett fel utrett (USA, Regulation E, debetkort eller betalning från utlandet)',
  'right.us_reg_e_90_days.gives':
    'Vi utreder felet inom 10 arbetsdagar. Behöver vi längre tid sätts beloppet tills vidare in på ditt konto, och du får vårt resultat inom 90 dagar.',
  'right.us_reg_e_new_account.name': 'Din rätt att få ett fel utrett (USA, Regulation E, nytt konto)',
  'right.us_reg_e_new_account.gives':
    'Vi utreder felet inom 20 arbetsdagar. Behöver vi längre tid sätts beloppet tills vidare in på ditt konto, och du får vårt resultat inom 90 dagar.',
  'right.us_reg_z.name': 'Din rätt att få ett faktureringsfel rättat (USA, Regulation Z, kreditkort)',
  'right.us_reg_z.gives':
    'Vi bekräftar din anmälan inom 30 dagar och avgör den inom två faktureringsperioder, dock senast inom 90 dagar.',
  'right.gb_disp_1_5.name': 'Snabb uppgörelse om ditt klagomål (Storbritannien, FCA:s regler DISP 1.5)',
  'right.gb_disp_1_5.gives':
    'Ett klagomål som löses till din belåtenhet inom tre arbetsdagar avslutas med en kort skriftlig bekräftelse.',
  'right.gb_disp_1_6_2.name': 'Din rätt till skriftligt svar (Storbritannien, FCA:s regler DISP 1.6)',
  'right.gb_disp_1_6_2.gives':
    'Du får vårt slutliga svar inom åtta veckor, eller så skriver vi varför inte och när det kommer. I båda fallen kan du sedan vända dig till Financial Ombudsman Service.',
  'right.gb_disp_1_6_2a.name':
    'Din rätt till skriftligt svar (Storbritannien, FCA:s regler DISP 1.6, betaltjänster)',
  'right.gb_disp_1_6_2a.gives':
    'Du får vårt slutliga svar inom 15 arbetsdagar. I undantagsfall talar vi om skälen till dröjsmålet, och du får vårt svar inom 35 arbetsdagar.',
  'right.gb_psr_76.name':
    'Din rätt till pengarna efter en obehörig betalning (Storbritannien, Payment Services Regulations 2017, regulation 76)',
  'right.gb_psr_76.gives':
    'En betalning som du inte har godkänt, och som du berättade om inom 13 månader efter att den drogs, återbetalas senast i slutet av nästa arbetsdag efter att du berättade om den, om det inte finns skäl att misstänka bedrägeri som har anmälts skriftligt. Om ditt kort eller din enhet har tappats bort, stulits eller missbrukats kan du få stå för upp till 35 pund av förlusten.',
  'right.gb_psr_80.name':
    'Din rätt att få tillbaka en autogirobetalning (Storbritannien, Payment Services Regulations 2017, regulation 79 och 80)',
  'right.gb_psr_80.gives':
    'Du har begärt tillbaka en betalning som mottagaren drog från dig, inom åtta veckor efter att den drogs. Inom 10 arbetsdagar får du hela beloppet, eller besked om varför inte och vart du kan vända dig.',
  'right.gb_app_fraud.name':
    'Din rätt till ersättning om du har lurats att betala (Storbritannien, regler om APP-bedrägerier)',
  'right.gb_app_fraud.gives':
    'Du får ersättning inom fem arbetsdagar, högst 85 000 pund. Behövs mer information kommer beslutet senast den 35:e arbetsdagen.',
  'right.au_rg_271.name': 'Din rätt till svar (Australien, ASIC Regulatory Guide 271)',
  'right.au_rg_271.gives':
    'Vi bekräftar ditt klagomål inom en arbetsdag och besvarar det inom 30 dagar. Kan vi inte det talar vi om skälen dessförinnan, och du kan vända dig till Australian Financial Complaints Authority.',
  'right.in_rbi_tat.name': 'Din rätt till pengarna efter en misslyckad betalning (Indiens centralbank)',
  'right.in_rbi_tat.gives':
    'Pengar som drogs för en misslyckad betalning går tillbaka inom fem dagar efter betalningen. För varje dag därutöver har du rätt till 100 rupier.',
  'right.in_rbi_tat_1.name': 'Din rätt till pengarna efter en misslyckad överföring (Indiens centralbank)',
  'right.in_rbi_tat_1.gives':
    'Pengar som drogs för en misslyckad överföring går tillbaka inom en dag efter den. För varje dag därutöver har du rätt till 100 rupier.',
  'right.in_rbi_unauthorised.name':
    'Din rätt till pengarna efter en obehörig transaktion (Indiens centralbank)',
  'right.in_rbi_unauthorised.gives':
    'Beloppet sätts in på ditt konto inom 10 arbetsdagar efter din anmälan, och ditt klagomål avgörs inom 90 dagar.',
  'right.in_rbi_fraudulent.name':
    'Din rätt till svar efter en bedräglig transaktion (Indiens centralbank, från 2027)',
  'right.in_rbi_fraudulent.gives':
    'Ditt klagomål om en transaktion som bedragare gjorde eller lurade dig till avgörs inom 45 dagar efter din anmälan.',
  'right.in_rbi_fraudulent_abroad.name':
    'Din rätt till svar efter en bedräglig transaktion över gränsen (Indiens centralbank, från 2027)',
  'right.in_rbi_fraudulent_abroad.gives':
    'Ditt klagomål om en transaktion över gränsen som bedragare gjorde eller lurade dig till avgörs inom 60 dagar efter din anmälan.',

  'right.money.refund':
    '{amount} ska gå tillbaka till dig enligt denna rätt, om villkoren är uppfyllda, senast {by}.',
  'right.money.refund.passed':
    '{amount} skulle ha gått tillbaka till dig enligt denna rätt, om villkoren är uppfyllda, senast {by}.',
  'right.money.credit':
    '{amount} ska tills vidare sättas in på ditt konto senast {by}, om vi inte har svarat till dess.',
  'right.money.credit.passed': '{amount} skulle tills vidare ha satts in på ditt konto senast {by}.',
  'right.money.compensation': 'Du har hittills rätt till {amount} för dröjsmålet sedan {since}.',

  'right.intro':
    'För den här betalningen har du följande rättigheter enligt lag. Detta är information, inte juridisk rådgivning.',
  'right.by': 'Senast {by}.',
  'right.by.passed': 'Sista dagen för detta var {by}. Vi beklagar att den har passerat.',

  'holding_reply.subject': 'Vårt svar dröjer längre än vi hoppats',
  'holding_reply.lead':
    'Vi beklagar att vi inte hinner svara dig i tid. Här står varför, och när du får vårt svar.',
  'holding_reply.because.customer': 'Vi väntar på ditt svar på våra frågor.',
  'holding_reply.because.provider':
    'Vi har beställt återbetalningen, och betalningsförmedlaren har ännu inte bekräftat att den är gjord.',
  'holding_reply.because.other_provider':
    'En annan bank eller betalningsförmedlare har ännu inte gett oss det som vi har begärt.',
  'holding_reply.because.payee':
    'Företaget som fick betalningen har ännu inte gett oss det som vi har begärt.',
  'holding_reply.because.authority': 'En myndighet eller en domstol måste svara först.',
  'holding_reply.because.outside_fault':
    'Ett fel utanför vårt företag, som vi inte kan rätta till, måste först åtgärdas.',
  'holding_reply.until': 'Du får vårt slutliga svar senast {by}.',
  'holding_reply.soon':
    'Vi fortsätter att berätta hur långt vi har kommit tills du har fått vårt slutliga svar.',
  'holding_reply.external':
    'Vill du inte vänta kan du redan nu vända dig till en oberoende instans: {externalBody}.',

  'right_applies.subject': 'Dina rättigheter enligt lag',
  'right_applies.lead': 'Vi har noterat vilka rättigheter lagen ger dig för den här betalningen.',

  'timeline.right_invoked': 'Vi noterade en rätt som du har enligt lag: {right}.',
  'timeline.holding_reply_sent': 'Vi berättade varför vårt svar dröjer och när det kommer.',

  'fact.right_applies': 'Din rätt',
  'fact.law_until': 'Svar enligt lag senast',
};
