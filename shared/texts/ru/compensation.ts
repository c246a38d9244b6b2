import type { CompensationCatalogue } from '../en/compensation.ts';

/** Russian; see ru.ts. */
export const compensationRu = {
  'path.goodwill': 'Зачисление на ваш счёт в магазине в подарок от нас',
  'path.before_capture': 'Вычитается до списания',
  'option.goodwill': 'Подарок на счёт в магазине в знак извинения',

  'charge.instead': '{charged} вместо {before}',
  'charge.label': 'Будет списано',
  'charge.taken_off': 'Вычтено',
  'gift.amount': 'Подарок',
  'charge.released_by': 'Банк разблокирует не позднее',

  'explanation.goodwill':
    'Мы тщательно изучили ваше обращение. В знак извинения мы зачислили {amount} на ваш счёт в магазине. Это подарок, в самом платеже ничего не меняется.',
  'explanation.before_capture':
    'Мы тщательно изучили ваше обращение и исправили сумму до списания. С вас будет списано {charged} вместо {before}.',

  'outcome.subject.goodwill': 'Приносим извинения: {amount} на вашем счёте в магазине',
  'outcome.subject.before_capture': 'Сумма исправлена: будет списано {charged}',
  'outcome.hold':
    'Возвращать ничего не нужно: деньги были только заблокированы. Банк разблокирует {amount} не позднее {date}; до этого сумма может ещё отображаться как заблокированная. Если спишется больше чем {charged}, сообщите нам и укажите номер операции, приведённый выше.',

  'closed.outcome.goodwill': 'В знак извинения мы зачислили {amount} на ваш счёт в магазине.',
  'closed.outcome.before_capture': 'Сумма исправлена до списания: вы платите на {amount} меньше.',

  'timeline.credit_intended': 'Мы начали зачисление на ваш счёт в магазине.',
  'timeline.correction_intended': 'Мы начали исправлять сумму до её списания.',
  'timeline.corrected': 'Сумма исправлена до списания.',

  'next.crediting': 'Мы зачисляем деньги на ваш счёт в магазине и напишем вам, когда всё будет готово.',
  'next.correcting': 'Мы исправляем сумму до её списания и напишем вам, когда всё будет готово.',

  'trace.advice.released':
    'С вас будет списано {charged} вместо {before}. Остаток банк разблокирует не позднее {latest}; до этого он может ещё отображаться как заблокированный.',
} as const satisfies CompensationCatalogue;
