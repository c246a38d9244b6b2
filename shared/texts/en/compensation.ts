/** English texts of what a customer can get instead of money back: a gift, or a lower charge. ICU messages; see en.ts. */
export const compensationEn = {
  'path.goodwill': 'Your account with the shop, as a gift from us',
  'path.before_capture': 'Taken off before you are charged',
  'option.goodwill': 'Gift credit with the shop, as an apology',

  'charge.instead': '{charged} instead of {before}',
  'charge.label': 'You will be charged',
  'charge.taken_off': 'Taken off',
  'gift.amount': 'Gift',
  'charge.released_by': 'Released by your bank by',

  'explanation.goodwill':
    'We have looked into your case thoroughly. As an apology, we have given you {amount} as a credit on your account with the shop. It is a gift; nothing changes about your payment.',
  'explanation.before_capture':
    'We have looked into your case thoroughly and corrected the amount before it was charged. You will be charged {charged} instead of {before}.',

  'outcome.subject.goodwill': 'Our apology: {amount} on your account with the shop',
  'outcome.subject.before_capture': 'The amount is corrected: you will be charged {charged}',
  'outcome.hold':
    'Nothing has to be paid back, because the money was only reserved. Your bank releases {amount} by {date} at the latest; until then it may still show as reserved. If more than {charged} is charged, please tell us and give us the reference above.',

  'closed.outcome.goodwill':
    'As an apology, we have given you {amount} as a credit on your account with the shop.',
  'closed.outcome.before_capture':
    'The amount was corrected before it was charged: you pay {amount} less than before.',

  'timeline.credit_intended': 'We started the credit to your account with the shop.',
  'timeline.correction_intended': 'We started to correct the amount before it is charged.',
  'timeline.corrected': 'The amount was corrected before it was charged.',

  'next.crediting': 'We are crediting your account with the shop and will write to you when it is done.',
  'next.correcting':
    'We are correcting the amount before it is charged and will write to you when it is done.',

  'trace.advice.released':
    'You are charged {charged} instead of {before}. Your bank releases the rest by {latest} at the latest; until then it may still show as reserved.',
} as const satisfies Record<string, string>;

/** These texts in one language: every key, and no other. */
export type CompensationCatalogue = Readonly<Record<keyof typeof compensationEn, string>>;
