import type { PageCatalogue } from './page-en.ts';
import { pageProblemsRu } from './page-problems-ru.ts';

/** Тексты страницы обращения. Дата кончается на «г.», поэтому предложение ею не завершается. */
export const pageRu = {
  ...pageProblemsRu,

  'page.brand': 'Возвраты и помощь с платежами',
  'page.loading': 'Загружаем ваше обращение…',
  'page.noscript':
    'Для этой страницы нужен JavaScript. Если он недоступен, ответьте на любое наше письмо об обращении, и мы расскажем, как продвигается работа.',
  'page.footer':
    'Ссылка на эту страницу открывает обращение без пароля. Пожалуйста, никому её не передавайте.',
  'page.optional': '(необязательно)',
  'page.sending': 'Отправляем…',
  'page.cancel': 'Отмена',

  'page.status.received': 'Мы получили ваше обращение',
  'page.status.investigating': 'Мы разбираемся в вашем обращении',
  'page.status.awaiting_staff': 'Ваше обращение изучает наш сотрудник',
  'page.status.awaiting_customer': 'Нам нужен ваш ответ',
  'page.status.offer': 'У нас есть для вас предложение',
  'page.status.awaiting_approval': 'Мы готовим ответ',
  'page.status.awaiting_engineering': 'Мы устраняем сбой на нашей стороне',
  'page.status.refunding': 'Мы оформляем возврат',
  'page.status.resolved': 'Мы подготовили для вас ответ',
  'page.status.confirmed': 'Мы получили ваш отзыв',
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
  'page.next.choose_by':
    'Пожалуйста, ответьте на предложение не позднее {by}. Если ответа не будет, оно утратит силу, а наш сотрудник продолжит работу над обращением.',
  'page.next.confirm_by':
    'Если до {by} вы не ответите, мы будем считать, что вы согласны с результатом, и закроем обращение.',
  'page.next.confirmed':
    'Спасибо, мы получили ваш отзыв. Мы завершаем работу над обращением и затем закроем его.',
  'page.next.answer': 'Дать ответ',

  'page.ask.heading': 'Наши вопросы к вам',
  'page.ask.intro': 'Вы можете ответить на все вопросы сразу или по очереди.',
  'page.ask.empty': 'Пожалуйста, ответьте хотя бы на один вопрос.',
  'page.ask.understanding': 'Правильно ли мы вас поняли?',
  'page.ask.agreed': 'Да, всё верно',
  'page.ask.disagreed': 'Нет, не совсем',
  'page.ask.correction': 'Что неточно или упущено?',
  'page.ask.correction_empty': 'Пожалуйста, напишите, что неточно или упущено.',
  'page.ask.send': 'Отправить ответы',
  'page.ask.thanks': 'Спасибо, мы получили ваш ответ.',

  'page.offer.heading': 'Наше предложение',
  'page.offer.question': 'Что вы решили?',
  'page.offer.path': 'Способ получения: {path}',
  'page.offer.expected': 'Не позднее {date} при выборе сейчас',
  'page.offer.decline': 'Отказаться от предложения',
  'page.offer.decline_hint': 'Тогда мы поищем другое решение.',
  'page.offer.decline_text': 'Что вас в нём не устраивает?',
  'page.offer.counter': 'Предложить другое решение',
  'page.offer.counter_hint': 'Ваше предложение рассмотрит наш сотрудник.',
  'page.offer.counter_text': 'Что вы предлагаете и почему?',
  'page.offer.counter_amount': 'Сумма, {currency}',
  'page.offer.amount_wrong': 'Пожалуйста, укажите сумму, например {example}.',
  'page.offer.account': 'Банковский счёт для перевода: IBAN или, если в вашей стране его нет, номер счёта',
  'page.offer.account_wrong': 'Такого номера счёта быть не может. Пожалуйста, проверьте каждый знак.',
  'page.offer.link_needed':
    'Этот вариант связан с выплатой денег, поэтому мы должны убедиться, что это вы. Пожалуйста, откройте эту страницу по ссылке из последнего нашего письма или запросите новую ссылку.',
  'page.offer.choose': 'Пожалуйста, выберите один из вариантов.',
  'page.offer.send': 'Отправить ответ',
  'page.offer.thanks': 'Спасибо, мы получили ваш ответ на предложение.',

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
  'page.outcome.compensated': 'Зачислено на ваш счёт в магазине',
  'page.outcome.fault_fixed': 'Технический сбой устранён',
  'page.outcome.declined': 'Возврата не будет',
  'page.outcome.explained': 'С платежом всё в порядке',
  'page.outcome.merged': 'Продолжается в другом обращении',
  'page.outcome.findings': 'Что мы установили',
  'page.outcome.policy': 'Решение принято по пункту {clause} наших правил возврата, версия {version}.',

  'page.refund.heading': 'Ваш возврат',
  'page.refund.heading_credit': 'Ваша компенсация',
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
  'page.confirm.will_reopen':
    'После отправки ответа мы снова займёмся обращением, и оно будет рассмотрено в первую очередь.',
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

  'page.escalate.heading': 'Что-то идёт не так?',
  'page.escalate.hint': 'Вы можете попросить, чтобы обращение передали профильному специалисту.',
  'page.escalate.open': 'Попросить специалиста',
  'page.escalate.question': 'Передать обращение специалисту',
  'page.escalate.reason': 'По какой причине?',
  'page.escalate.dissatisfaction': 'Меня не устраивает ход работы',
  'page.escalate.urgency': 'Дело срочное',
  'page.escalate.text': 'Что важно знать специалисту?',
  'page.escalate.send': 'Передать обращение',
  'page.escalate.thanks': 'Спасибо. Обращение передаётся профильному специалисту.',

  'page.appeal.heading': 'Не согласны с результатом?',
  'page.appeal.hint':
    'Вы можете попросить о пересмотре. Обращение заново рассмотрит сотрудник, который раньше не принимал по нему решений.',
  'page.appeal.open': 'Попросить о пересмотре',
  'page.appeal.question': 'Просьба о пересмотре результата',
  'page.appeal.text': 'С чем вы не согласны и почему?',
  'page.appeal.send': 'Отправить просьбу',
  'page.appeal.thanks': 'Спасибо, мы получили вашу просьбу о пересмотре.',

  'page.reopen.heading': 'Проблема возникла снова?',
  'page.reopen.hint': 'Если та же проблема возникла снова, мы откроем обращение ещё раз.',
  'page.reopen.open': 'Открыть обращение снова',
  'page.reopen.question': 'Снова открыть обращение',
  'page.reopen.text': 'Что произошло с тех пор?',
  'page.reopen.send': 'Открыть обращение',
  'page.reopen.thanks': 'Обращение снова открыто, им займётся профильный специалист.',

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
} as const satisfies PageCatalogue;
