import type { PageProblems } from '../en/page-problems.ts';

/** 案件页面在操作未成功时显示的文本。 */
export const pageProblemsZh = {
  'page.problem.heading': '无法显示您的案件',
  'page.problem.retry': '重试',
  'page.problem.reference': '供客服查询的编号：{instance}',
  'page.problem.access_token_missing':
    '请通过我们邮件中的链接查看您的案件。如果链接无法打开，请回复该邮件，我们会为您提供帮助。',
  'page.problem.access_token_expired':
    '此链接已过期。请申请新的链接，或打开我们关于此案件的最新一封邮件中的链接。',
  'page.problem.case_not_found':
    '此链接无法打开案件。请重新打开我们最新一封邮件中的完整链接，不要作任何改动。如果仍无法打开，请回复该邮件。',
  'page.problem.nothing_to_confirm': '案件已有新的进展，目前无需反馈。本页面显示的是最新状态。',
  'page.problem.already_confirmed': '我们已收到您的反馈，以第一次反馈为准。',
  'page.problem.question_not_open': '其中有问题已经答复，或不再需要答复。本页面显示的是最新状态。',
  'page.problem.agreed_misplaced': '我们对案件的理解已有更新。本页面显示的是最新状态，请重新答复。',
  'page.problem.no_offer': '目前没有需要答复的方案。本页面显示的是最新状态。',
  'page.problem.already_chosen': '您已选定方案，以第一次选择为准。本页面显示的是最新状态。',
  'page.problem.option_expired':
    '方案已失效，我们的工作人员正在继续处理您的案件。如果您仍希望接受该方案，请给我们发消息。',
  'page.problem.option_not_found': '该选项已不在我们的方案中。本页面显示的是目前可选的内容。',
  'page.problem.payout_account_missing': '请填写用于收款的银行账户。',
  'page.problem.amount_exceeds_payment': '该金额超过了您这笔付款目前仍可退还的金额。请填写较小的金额。',
  'page.problem.verified_link_needed':
    '此方案涉及款项，我们需要确认是您本人。请通过我们最新一封邮件中的链接打开案件，或申请新的链接。',
  'page.problem.already_escalated': '您的案件已由资深专员处理。如果情况有变化，请给我们发消息。',
  'page.problem.cannot_escalate_now': '目前无法将案件转交专员。本页面显示的是最新状态以及您可以进行的操作。',
  'page.problem.nothing_to_appeal': '目前没有可以申请复核的处理结果。本页面显示的是最新状态。',
  'page.problem.appeal_window_over':
    '申请复核的期限已过。如有新的情况，请就同一笔付款重新提交案件，我们会看到两者之间的关联。',
  'page.problem.appeals_exhausted': '我们已用尽对您案件的复核次数。',
  'page.problem.nothing_to_reopen':
    '此案件无法重新开启。本页面显示的是最新状态。如果您再次需要帮助，请提交新的案件。',
  'page.problem.reopening_window_over':
    '重新开启案件的期限已过。请就同一笔付款提交新的案件，我们会看到两者之间的关联。',
  'page.problem.too_many_requests':
    '您在短时间内发送了多条消息。您之前发送的内容我们均已收到，请在一小时后再发送本条消息。',
  'page.problem.refund_already_started':
    '退款已开始办理，案件无法再撤回。有了处理结果后，您可以告诉我们结果是否正确。',
  'page.problem.case_already_ended':
    '案件处理已结束。如果您再次需要帮助，请回复我们关于此案件的任意一封邮件。',
  'page.problem.validation_failed': '提交的内容无法接受。请检查所填内容或换一种写法后再次提交。',
  'page.problem.body_too_large': '内容过长，请缩短后再次提交。',
  'page.problem.temporarily_unavailable': '系统繁忙，请在几秒钟后重试。',
  'page.problem.internal_error': '我们的系统出现错误，请重试。如果再次出错，请回复我们的任意一封邮件。',
  'page.problem.offline': '目前无法连接到我们的服务。请检查您的网络连接后重试。',
} as const satisfies PageProblems;
