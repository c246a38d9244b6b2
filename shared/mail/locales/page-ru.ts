import type { PageCatalogue } from './page-en.ts';

/** Тексты страницы обращения. Дата кончается на «г.», поэтому предложение ею не завершается. */
export const pageRu = {
  'page.brand': 'Возвраты и помощь с платежами',
  'page.loading': 'Загружаем ваше обращение…',
  'page.noscript':
    'Для этой страницы нужен JavaScript. Если он недоступен, ответьте на любое наше письмо об обращении, и мы расскажем, как продвигается работа.',
  'page.footer':
    'Ссылка на эту страницу открывает обращение без пароля. Пожалуйста, никому её не передавайте.',
  'page.optional': '(необязательно)',
  'page.sending': 'Отправляем…',

  'page.status.received': 'Мы получили ваше обращение',
  'page.status.investigating': 'Мы разбираемся в вашем обращении',
  'page.status.awaiting_staff': 'Ваше обращение изучает наш сотрудник',
  'page.status.awaiting_customer': 'Нам нужен ваш ответ',
  'page.status.awaiting_engineering': 'Мы устраняем сбой на нашей стороне',
  'page.status.refunding': 'Мы оформляем возврат',
  'page.status.resolved': 'Мы подготовили для вас ответ',
  'page.status.closed': 'Обращение закрыто',
  'page.status.withdrawn': 'Обращение отозвано',
  'page.status.merged': 'Работа продолжается в другом обращении',

  'page.steps': 'Ход работы над обращением',
  'page.step.received': 'Получено',
  'page.step.review': 'Проверка',
  'page.step.result': 'Результат',
  'page.step.closed': 'Закрыто',
  'page.step.done': 'выполнено',

  'page.next.heading': 'Что будет дальше',
  'page.next.by': 'Не позднее {by} мы вам напишем.',
  'page.next.answer_by':
    'Пожалуйста, ответьте не позднее {by}. Если ответа не будет, мы продолжим работу с теми сведениями, которые у нас есть.',
  'page.next.confirm_by':
    'Если до {by} вы не ответите, мы будем считать, что вы согласны с результатом, и закроем обращение.',
  'page.next.answer': 'Дать ответ',

  'page.ask.heading': 'Наши вопросы к вам',
  'page.ask.intro': 'Вы можете ответить на все вопросы сразу или по очереди.',
  'page.ask.empty': 'Пожалуйста, ответьте хотя бы на один вопрос.',
  'page.ask.send': 'Отправить ответы',
  'page.ask.thanks': 'Спасибо, мы получили ваш ответ.',

  'page.facts.heading': 'О вашем обращении',
  'page.timeline.heading': 'Что уже сделано',
  'page.help.heading': 'Есть вопрос или хотите что-то добавить?',
  'page.help.open':
    'Вы можете написать нам здесь или ответить на любое наше письмо об этом обращении. Если хотите прислать документы, приложите их к ответу на письмо.',
  'page.help.text':
    'Ответьте на любое наше письмо об этом обращении: ваш ответ получит служба поддержки. К ответу можно приложить документы.',

  'page.outcome.heading': 'Наше решение',
  'page.outcome.heading_so_far': 'Решение на данный момент',
  'page.outcome.refunded': 'Возврат выполнен',
  'page.outcome.partially_refunded': 'Выполнен частичный возврат',
  'page.outcome.amount_corrected': 'Сумма исправлена, разница возвращена',
  'page.outcome.declined': 'Возврата не будет',
  'page.outcome.explained': 'С платежом всё в порядке',
  'page.outcome.merged': 'Продолжается в другом обращении',
  'page.outcome.findings': 'Что мы установили',
  'page.outcome.policy': 'Решение принято по пункту {clause} наших правил возврата, версия {version}.',

  'page.finding.payment': 'Ваш платёж на сумму {paid} найден.',
  'page.finding.payment_on': 'Ваш платёж от {date} на сумму {paid} найден.',
  'page.finding.payment_missing': 'Вашего платежа с номером {reference} мы не нашли.',
  'page.finding.too_much':
    'Вы заплатили {paid}, а заказ стоил {ordered}. Излишне списанная сумма: {difference}.',
  'page.finding.amount_agrees': 'Вы заплатили {paid}, заказ стоил {ordered}.',
  'page.finding.duplicate': 'Один и тот же заказ оплачен дважды. Номер другого платежа: {other}.',
  'page.finding.no_duplicate': 'Второго платежа за тот же заказ мы не нашли.',
  'page.finding.refunded_before': 'К моменту проверки из этого платежа уже было возвращено {refunded}.',
  'page.finding.charged_back': 'Ваш банк уже потребовал вернуть {amount} из этого платежа.',

  'page.refund.heading': 'Ваш возврат',
  'page.refund.amount': 'Сумма',
  'page.refund.status': 'Состояние',
  'page.refund.to': 'Способ возврата',
  'page.refund.status.intended': 'Готовится',
  'page.refund.status.unknown': 'Ждём подтверждения платёжной системы',
  'page.refund.status.pending': 'Обрабатывается',
  'page.refund.status.succeeded': 'Выполнен',
  'page.refund.status.failed': 'Не прошёл. Этим занимается наш сотрудник.',
  'page.refund.trace':
    'Если к этому дню деньги не поступят, сообщите банку номер для отслеживания: по нему банк найдёт возврат.',

  'page.confirm.heading': 'Ваше мнение о результате',
  'page.confirm.intro': 'Это займёт меньше минуты. Ответить можно один раз.',
  'page.confirm.satisfied': 'Устраивает ли вас то, как мы рассмотрели обращение?',
  'page.confirm.satisfied.yes': 'Устраивает',
  'page.confirm.satisfied.no': 'Не устраивает',
  'page.confirm.solved': 'Решена ли ваша проблема?',
  'page.confirm.solved.yes': 'Решено',
  'page.confirm.solved.no': 'Не решено',
  'page.confirm.rating': 'Как вы оцениваете нашу помощь?',
  'page.confirm.rating_scale': '1 — очень плохо, 5 — отлично.',
  'page.confirm.comment': 'Хотите что-нибудь нам сказать?',
  'page.confirm.choose': 'Пожалуйста, выберите один из ответов.',
  'page.confirm.will_close': 'После отправки ответа обращение будет закрыто.',
  'page.confirm.will_review':
    'После отправки ответа обращением вновь займётся профильный специалист, и оно будет рассмотрено в первую очередь.',
  'page.confirm.send': 'Отправить ответ',
  'page.confirm.thanks': 'Спасибо, мы получили ваш ответ.',

  'page.messages.heading': 'Сообщения',
  'page.messages.customer': 'Вы',
  'page.messages.staff': 'Наша служба поддержки',
  'page.messages.answered': 'ответ получен',
  'page.messages.waiting': 'ждём вашего ответа',

  'page.write.heading': 'Напишите нам',
  'page.write.text': 'Ваше сообщение',
  'page.write.empty': 'Пожалуйста, сначала напишите сообщение.',
  'page.write.send': 'Отправить сообщение',
  'page.write.thanks': 'Спасибо, мы получили ваше сообщение.',

  'page.withdraw.heading': 'Обращение больше не нужно?',
  'page.withdraw.hint': 'Если вопрос разрешился сам, обращение можно отозвать.',
  'page.withdraw.open': 'Отозвать обращение',
  'page.withdraw.question': 'Вы действительно хотите отозвать обращение?',
  'page.withdraw.explain':
    'Мы прекратим работу над ним, и возврата не будет. Отменить это на этой странице нельзя.',
  'page.withdraw.comment': 'Почему вы его отзываете?',
  'page.withdraw.confirm': 'Да, отозвать обращение',
  'page.withdraw.keep': 'Нет, оставить обращение',
  'page.withdraw.done': 'Ваше обращение отозвано.',

  'page.link.heading': 'Получить новую ссылку',
  'page.link.intro':
    'Укажите адрес электронной почты, который вы сообщили нам для этого обращения, и мы отправим на него новую ссылку.',
  'page.link.email': 'Ваш адрес электронной почты',
  'page.link.wrong': 'Пожалуйста, укажите полный адрес электронной почты.',
  'page.link.send': 'Отправить новую ссылку',
  'page.link.sent':
    'Если этот адрес относится к обращению, новая ссылка уже отправлена. Если через несколько минут письма не будет, проверьте папку «Спам».',

  'page.problem.heading': 'Не удаётся показать обращение',
  'page.problem.retry': 'Повторить попытку',
  'page.problem.reference': 'Номер для службы поддержки: {instance}',
  'page.problem.access_token_missing':
    'Чтобы увидеть обращение, откройте ссылку из нашего письма. Если ссылка не работает, ответьте на письмо, и мы поможем.',
  'page.problem.access_token_expired':
    'Срок действия ссылки истёк. Запросите новую или откройте ссылку из последнего нашего письма об обращении.',
  'page.problem.case_not_found':
    'По этой ссылке обращение не открывается. Пожалуйста, откройте ссылку из последнего нашего письма ещё раз, целиком и без изменений. Если и это не поможет, ответьте на письмо.',
  'page.problem.nothing_to_confirm':
    'Работа над обращением ушла вперёд, поэтому сейчас отвечать не на что. Здесь показано его текущее состояние.',
  'page.problem.already_confirmed': 'Мы уже получили ваш ответ; учитывается первый.',
  'page.problem.question_not_open':
    'На один из этих вопросов уже получен ответ, или он больше не актуален. Здесь показано текущее состояние обращения.',
  'page.problem.too_many_requests':
    'Вы отправили нам много сообщений за короткое время. Всё, что вы написали раньше, мы получили; пожалуйста, подождите час и отправьте это сообщение тогда.',
  'page.problem.refund_already_started':
    'Возврат уже начат, поэтому отозвать обращение нельзя. Когда появится результат, вы сможете сообщить, верен ли он.',
  'page.problem.case_already_ended':
    'Работа над обращением уже завершена. Если снова понадобится помощь, ответьте на любое наше письмо о нём.',
  'page.problem.validation_failed':
    'Принять это в таком виде не удалось. Пожалуйста, проверьте введённый текст или напишите иначе и отправьте ещё раз.',
  'page.problem.body_too_large': 'Текст слишком длинный. Пожалуйста, сократите его и отправьте ещё раз.',
  'page.problem.temporarily_unavailable':
    'Сервис сейчас перегружен. Пожалуйста, повторите попытку через несколько секунд.',
  'page.problem.internal_error':
    'На нашей стороне произошла ошибка. Пожалуйста, повторите попытку; если не получится снова, ответьте на любое наше письмо.',
  'page.problem.offline':
    'Сейчас не удаётся связаться с сервисом. Пожалуйста, проверьте подключение к интернету и повторите попытку.',
} as const satisfies PageCatalogue;
