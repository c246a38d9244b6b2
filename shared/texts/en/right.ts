/** English texts of what the law gives customers, pack by pack, and of the mails about it. */
export const rightEn = {
  'right.psd2_101.name': 'Your right to a reply (EU payment services directive, Article 101)',
  'right.psd2_101.gives':
    'We have to answer your complaint within 15 business days. Where reasons beyond our control make that impossible, we tell you why, and you have our answer within 35 business days.',
  'right.psd2_73.name':
    'Your right to your money after an unauthorised payment (EU payment services directive, Article 73)',
  'right.psd2_73.gives':
    'A payment that you did not authorise, and that you told us of within 13 months after it was debited, is refunded by the end of the next business day after you told us, unless there are grounds to suspect fraud and they were reported to the authority. Where your card or device was lost, stolen or misused, up to EUR 50 of the loss may stay with you.',
  'right.psd2_77.name':
    'Your right to have a direct debit refunded (EU payment services directive, Article 77)',
  'right.psd2_77.gives':
    'You asked for a payment back that the payee collected from you, within eight weeks after it was debited. Within 10 business days you have the whole amount, or the reasons why not and the bodies to which you can turn.',
  'right.gdpr_12.name': 'Your right to an answer about your personal data (GDPR, Article 12)',
  'right.gdpr_12.gives':
    'We answer your request within one month. A complex request may take up to two months more; then we tell you the reasons within the first month.',
  'right.us_reg_e.name': 'Your right to have an error looked into (US Regulation E)',
  'right.us_reg_e.gives':
    'We look into the error within 10 business days. If we need longer, the amount is credited to you meanwhile, and you have our result within 45 days.',
  'right.us_reg_e_90_days.name':
    'Your right to have an error looked into (US Regulation E, debit card or payment from abroad)',
  'right.us_reg_e_90_days.gives':
    'We look into the error within 10 business days. If we need longer, the amount is credited to you meanwhile, and you have our result within 90 days.',
  'right.us_reg_e_new_account.name': 'Your right to have an error looked into (US Regulation E, new account)',
  'right.us_reg_e_new_account.gives':
    'We look into the error within 20 business days. If we need longer, the amount is credited to you meanwhile, and you have our result within 90 days.',
  'right.us_reg_z.name': 'Your right to have a billing error settled (US Regulation Z, credit card)',
  'right.us_reg_z.gives':
    'We confirm your notice within 30 days and settle it within two billing cycles, and within 90 days at the latest.',
  'right.gb_disp_1_5.name': 'Early settlement of your complaint (UK FCA rules, DISP 1.5)',
  'right.gb_disp_1_5.gives':
    'A complaint that is settled to your satisfaction within three business days ends with a short written confirmation.',
  'right.gb_disp_1_6_2.name': 'Your right to a written answer (UK FCA rules, DISP 1.6)',
  'right.gb_disp_1_6_2.gives':
    'You have our final answer within eight weeks, or we write to you why not and when. In both cases you can then turn to the Financial Ombudsman Service.',
  'right.gb_disp_1_6_2a.name': 'Your right to a written answer (UK FCA rules, DISP 1.6, payment services)',
  'right.gb_disp_1_6_2a.gives':
    'You have our final answer within 15 business days. In exceptional circumstances we tell you the reasons for the delay, and you have our answer within 35 business days.',
  'right.gb_psr_76.name':
    'Your right to your money after an unauthorised payment (UK Payment Services Regulations 2017, regulation 76)',
  'right.gb_psr_76.gives':
    'A payment that you did not authorise, and that you told us of within 13 months after it was debited, is refunded by the end of the next business day after you told us, unless there are grounds to suspect fraud and they were reported in writing. Where your card or device was lost, stolen or misused, up to £35 of the loss may stay with you.',
  'right.gb_psr_80.name':
    'Your right to have a direct debit refunded (UK Payment Services Regulations 2017, regulations 79 and 80)',
  'right.gb_psr_80.gives':
    'You asked for a payment back that the payee collected from you, within eight weeks after it was debited. Within 10 business days you have the whole amount, or the reasons why not and the bodies to which you can turn.',
  'right.gb_app_fraud.name': 'Your right to your money after a scam (UK authorised push payment rules)',
  'right.gb_app_fraud.gives':
    'You get your money back within five business days, up to £85,000. Where more information is needed, the decision comes by the 35th business day.',
  'right.au_rg_271.name': 'Your right to a reply (Australia, ASIC Regulatory Guide 271)',
  'right.au_rg_271.gives':
    'We confirm your complaint within one business day and answer it within 30 days. If we cannot, we tell you the reasons before that, and you can turn to the Australian Financial Complaints Authority.',
  'right.in_rbi_tat.name': 'Your right to your money after a failed payment (Reserve Bank of India)',
  'right.in_rbi_tat.gives':
    'Money taken for a failed payment goes back within five days after the payment. For each day beyond that you are owed ₹100.',
  'right.in_rbi_tat_1.name': 'Your right to your money after a failed transfer (Reserve Bank of India)',
  'right.in_rbi_tat_1.gives':
    'Money taken for a failed transfer goes back within one day after it. For each day beyond that you are owed ₹100.',
  'right.in_rbi_unauthorised.name':
    'Your right to your money after an unauthorised transaction (Reserve Bank of India)',
  'right.in_rbi_unauthorised.gives':
    'The amount is credited to you within 10 working days of your notice, and your complaint is settled within 90 days.',
  'right.in_rbi_fraudulent.name':
    'Your right to an answer after a fraudulent transaction (Reserve Bank of India, from 2027)',
  'right.in_rbi_fraudulent.gives':
    'Your complaint about a transaction that fraudsters made or talked you into is decided within 45 days after your notice.',
  'right.in_rbi_fraudulent_abroad.name':
    'Your right to an answer after a fraudulent transaction across the border (Reserve Bank of India, from 2027)',
  'right.in_rbi_fraudulent_abroad.gives':
    'Your complaint about a transaction across the border that fraudsters made or talked you into is decided within 60 days after your notice.',

  'right.money.refund': '{amount} is to go back to you under this right, if it is met, by {by}.',
  'right.money.refund.passed': '{amount} was due to go back to you under this right, if it is met, by {by}.',
  'right.money.credit':
    '{amount} is to be credited to you for the time being by {by}, if we have not answered by then.',
  'right.money.credit.passed': '{amount} was due to be credited to you for the time being by {by}.',
  'right.money.compensation': 'You are owed {amount} so far for the delay since {since}.',

  'right.intro': 'By law you have the following rights in this case. It is information, not legal advice.',
  'right.by': 'By {by} at the latest.',
  'right.by.passed': 'The last day for this was {by}. We are sorry that it is over.',

  'holding_reply.subject': 'Our answer takes longer than we hoped',
  'holding_reply.lead':
    'We are sorry: we cannot answer your case as soon as we should. This is why, and when you will have our answer.',
  'holding_reply.because.customer': 'We are waiting for your answer to what we asked you.',
  'holding_reply.because.provider':
    'We have ordered the refund, and the payment provider has not yet confirmed that it was carried out.',
  'holding_reply.because.other_provider':
    'Another bank or payment provider has not yet given us what we asked of it.',
  'holding_reply.because.payee': 'The company that was paid has not yet given us what we asked of it.',
  'holding_reply.because.authority': 'An authority or a court has to answer first.',
  'holding_reply.because.outside_fault':
    'A fault outside our company, which we cannot put right, has to be mended first.',
  'holding_reply.until': 'You will have our final answer by {by} at the latest.',
  'holding_reply.soon':
    'We will go on reporting to you how far we have come until you have our final answer.',
  'holding_reply.external':
    'If you do not want to wait, you can turn to an independent body now: {externalBody}.',

  'right_applies.subject': 'What the law gives you in your case',
  'right_applies.lead': 'We have noted what the law gives you in your case.',

  'timeline.right_invoked': 'We noted that this applies to your case: {right}.',
  'timeline.holding_reply_sent': 'We told you why our answer takes longer, and when it comes.',

  'fact.right_applies': 'Your right',
  'fact.law_until': 'Answer by law until',
} as const satisfies Record<string, string>;

/** These texts in one language: every key, and no other. */
export type RightCatalogue = Readonly<Record<keyof typeof rightEn, string>>;
