import type { FindingCatalogue } from '../en/finding.ts';

/** Русские тексты о том, что показала проверка. */
export const findingRu = {
  'finding.payment': 'Ваш платёж на сумму {paid} найден.',
  'finding.payment_on': 'Ваш платёж от {date} на сумму {paid} найден.',
  'finding.payment_missing': 'Вашего платежа с номером {reference} мы не нашли.',
  'finding.too_much': 'Вы заплатили {paid}, а заказ стоил {ordered}. Излишне списанная сумма: {difference}.',
  'finding.too_much_together':
    'За этот заказ вы внесли {count, plural, one {# платёж} few {# платежа} many {# платежей} other {# платежа}} на общую сумму {together}, а заказ стоил {ordered}. Излишне списанная сумма: {difference}.',
  'finding.too_much_converted':
    'Вы заплатили {paid}. По пересчёту, указанному в данных платежа, это {together}, а заказ стоил {ordered}. Излишне списанная сумма: {difference}.',
  'finding.amount_agrees': 'Вы заплатили {paid}, заказ стоил {ordered}.',
  'finding.amount_agrees_together':
    'За этот заказ вы внесли {count, plural, one {# платёж} few {# платежа} many {# платежей} other {# платежа}} на общую сумму {together}; заказ стоил {ordered}.',
  'finding.amount_agrees_part':
    'Из подтверждённой вами суммы {authorised} списано только {paid}; заказ стоил {ordered}. Остаток банк разблокирует.',
  'finding.amount_agrees_converted':
    'Вы заплатили {paid}. По пересчёту, указанному в данных платежа, это {together}; заказ стоил {ordered}. Разница до {tolerance} объясняется округлением.',
  'finding.other_currency':
    'Заказ стоил {ordered}, а вы заплатили {paid}. В данных платежа нет курса обмена между этими валютами, поэтому автоматическая проверка не смогла сравнить суммы.',
  'finding.part_in_other_currency':
    'Заказ стоил {ordered}. Вы заплатили {paid} и ещё часть в другой валюте. Её курса в данных платежа нет, поэтому автоматическая проверка не смогла сложить суммы.',
  'finding.order_amount_unknown':
    'Вы заплатили {paid}. Стоимость заказа нам неизвестна, поэтому автоматическая проверка не смогла сравнить суммы.',
  'finding.duplicate': 'Один и тот же заказ оплачен дважды. Номер другого платежа: {other}.',
  'finding.no_duplicate': 'Второго платежа за тот же заказ мы не нашли.',
  'finding.failed_but_captured':
    'Ваш платёж на сумму {paid} не завершился, но деньги всё же были списаны {date}.',
  'finding.not_captured':
    'Платёж не завершился, и деньги не были списаны. Если банк показывает заблокированную сумму, он её разблокирует.',
  'finding.payment_complete': 'Платёж прошёл.',
  'finding.still_processing': 'Платёж ещё обрабатывается платёжной системой.',
  'finding.refunded_before': 'К моменту проверки из этого платежа уже было возвращено {refunded}.',
  'finding.refund_settled':
    'По нашим данным, возвращено {refunded}, последний возврат был {date}. Банк найдёт деньги по номеру для отслеживания {trace}.',
  'finding.refund_failed': 'Возврат, начатый {date}, не прошёл.',
  'finding.no_refund': 'Возвратов по этому платежу мы не нашли.',
  'finding.refund_pending':
    'Возврат на сумму {amount} от {date} ещё в пути. Банк найдёт его по номеру для отслеживания {trace}.',
  'finding.refund_returned.closed':
    'Отправленные вам {date} деньги ({amount}) вернулись к нам, потому что карта или счёт больше не действует.',
  'finding.refund_returned.wrong_instrument':
    'Отправленные вам {date} деньги ({amount}) вернулись к нам, потому что реквизиты не совпали.',
  'finding.refund_returned.other': 'Отправленные вам {date} деньги ({amount}) вернулись к нам.',
  'finding.charged_back': 'Ваш банк уже потребовал вернуть {amount} из этого платежа.',
  'finding.other_case': 'У вас есть ещё одно обращение по этому платежу, и оно пока не решено.',
  'finding.incident': 'В момент вашего платежа технический сбой затронул платежи такого рода.',
  'finding.no_incident': 'О технических сбоях в момент вашего платежа нам ничего не известно.',
  'finding.history':
    'Мы также изучили {count, plural, =1 {ваше прежнее обращение} one {ваши прежние обращения (#)} few {ваши прежние обращения (#)} many {ваши прежние обращения (#)} other {ваши прежние обращения (#)}} по этому платежу.',
  'finding.payer_history': 'Мы также изучили другие ваши платежи у нас и возвраты по ним.',
  'finding.nothing_unusual':
    'Автоматическая проверка не нашла ничего необычного в том, как был сделан этот платёж. Само по себе это не доказывает, кто его сделал.',
  'finding.fraud_signs':
    'Некоторые обстоятельства этого платежа необычны, поэтому мы особенно тщательно проверили, не мог ли его сделать кто-то другой.',
} as const satisfies FindingCatalogue;
