import type { Catalogue } from './en.ts';
import { pageZh } from './page-zh.ts';

/** Simplified Chinese. 用词：案件、退款、案件页面、退款追踪编号；称呼用“您”。 */
export const zh = {
  ...pageZh,

  'format.instant': '{date} {time}（UTC）',
  'format.fact': '{label}：{value}',

  'reason.refund_request': '已取消或已退货订单的退款',
  'reason.refund_not_received': '未收到退款',
  'reason.duplicate_charge': '重复扣款',
  'reason.amount_mismatch': '扣款金额有误',
  'reason.mistaken_payment': '误操作付款',
  'reason.payment_failed': '付款失败',
  'reason.unauthorised': '未经授权的付款',
  'reason.system_error': '系统故障',
  'reason.other': '其他付款问题',

  'evidence.order_confirmation': '订单确认信息或发票',
  'evidence.bank_statement': '显示该笔付款的银行账户或银行卡对账单',
  'evidence.payment_screenshot': '付款截图',
  'evidence.return_receipt': '退货凭证',
  'evidence.merchant_messages': '您与商家的沟通记录',
  'evidence.police_report': '报警回执',

  'timeline.case_opened': '我们已收到您的案件。',
  'timeline.acknowledged': '我们已向您确认收到案件，并开始核查。',
  'timeline.investigated': '我们已将您提供的信息与我们的记录核对。',
  'timeline.decided': '我们已决定为您退款。',
  'timeline.held_for_staff': '我们的工作人员正在仔细核查您的案件。',
  'timeline.refund_intended': '我们已开始办理退款。',
  'timeline.refund_answered.succeeded': '退款已完成。',
  'timeline.refund_answered.pending': '退款正在处理中，完成后我们会立即通知您。',
  'timeline.refund_answered.failed': '退款未能成功，我们的工作人员正在处理。',
  'timeline.refund_answered.unknown': '我们正在向支付机构确认退款情况。',
  'timeline.outcome_delivered': '我们已将处理结果发送给您。',
  'timeline.outcome_confirmed': '您已对处理结果作出反馈，谢谢您。',
  'timeline.escalated': '您的案件已转交资深专员，正在优先处理。',
  'timeline.withdrawn': '已按您的要求撤回案件。',
  'timeline.closed': '案件已结案。',
  'timeline.put_aside': '由于我们的系统出现技术故障，您的案件有所延误，技术团队正在处理。',
  'timeline.resumed': '技术故障已排除，我们已恢复处理您的案件。',

  'next.received': '我们已收到您的案件，正着手处理，您暂时无需做任何操作。',
  'next.investigating': '我们正在核查您的案件，一有进展就会通知您。',
  'next.awaiting_staff': '我们的工作人员正在核查您的案件，并会与您联系。',
  'next.awaiting_engineering': '我们的技术团队正在排除影响您案件的技术故障，排除后会立即继续处理。',
  'next.refunding': '我们正在为您办理退款，完成后会通知您。',
  'next.resolved': '我们已给出答复。请告诉我们您是否满意，以及问题是否已经解决。',
  'next.closed': '案件已结案。如果问题再次出现，请回复我们的任意一封邮件，我们很乐意继续为您提供帮助。',
  'next.withdrawn': '案件已撤回。如果您仍需要帮助，欢迎随时回复我们的任意一封邮件。',

  'explanation.duplicate_charge': '同一订单被重复扣款。我们已将重复扣除的 {amount} 退还给您。',
  'explanation.amount_mismatch':
    '您被扣的金额高于订单金额。您提出争议的金额为 {disputedAmount}；经核实，我们已将多扣的 {amount} 全额退还给您。',
  'explanation.mistaken_payment':
    '您告知我们这笔款项是误付的，且相应订单已不再有效。我们已将 {amount} 退还给您。',
  'explanation.refund_request': '您的订单已取消或退货，应为您退款。我们已将 {amount} 退还给您。',
  'explanation.reviewed': '我们已仔细核查您的案件，并将 {amount} 退还给您。',
  'explanation.withdrawn': '您已要求撤回案件，因此我们已停止处理。',

  'path.original_method': '原付款方式',

  appeal:
    '如果您不同意处理结果，请回复我们的邮件，或在案件页面征求您的反馈时选择“未解决”，我们的工作人员将重新审核您的案件。如果之后仍未能达成一致，您还可以向独立机构申诉：{externalBody}。',
  'appeal.unnamed_body': '您所在国家或地区的消费者权益保护机构或支付监管机构',

  'guidance.answer_by': '我们正在核查您的案件。最迟在 {by} 之前，我们会给您答复，或告知您最新进展。',
  'guidance.attach': '以下材料有助于我们尽快作出决定。请回复本邮件，并附上您已有的材料：',
  'guidance.never_send': '请勿发送完整的银行卡号、安全码或密码，我们绝不会向您索取这些信息。',

  'fact.case': '案件编号',
  'fact.reason': '原因',
  'fact.payment': '付款编号',
  'fact.disputed_amount': '争议金额',
  'fact.refund_amount': '退款金额',
  'fact.refund_path': '退款至',
  'fact.trace_reference': '退款追踪编号',
  'fact.expected_by': '最迟到账日期',
  'fact.answer_by': '最迟答复时间',

  'mail.greeting': '{name}，您好！',
  'mail.greeting_unnamed': '您好！',
  'mail.sign_off': '客户服务团队 敬上',
  'mail.open_case': '打开案件页面',
  'mail.reach_us': '如需联系我们，请直接回复本邮件。',
  'mail.link_is_personal': '打开此链接无需密码即可查看您的案件，请勿将本邮件转发给他人。',

  'acknowledgement.subject': '我们已收到您的案件，争议金额 {amount}',
  'acknowledgement.lead': '感谢您告知我们。我们已收到您的案件，并记录如下：',

  'outcome.subject.refunded': '退款已完成：{amount}',
  'outcome.subject.partially_refunded': '我们已向您退还 {amount}',
  'outcome.subject.amount_corrected': '金额已更正：已退还 {amount}',
  'outcome.trace':
    '款项预计最迟于 {date} 到账。如果届时仍未到账，请将上述退款追踪编号提供给您的银行，银行可凭此查找该笔退款；也请您告诉我们。',
  'outcome.confirm': '您对处理结果是否满意？问题是否已经解决？请在案件页面告诉我们，只需不到一分钟。',
  'outcome.button': '前往案件页面反馈',

  'refund_on_its_way.subject': '您的退款正在处理中：{amount}',
  'refund_on_its_way.lead': '支付机构已受理您的 {amount} 退款，但尚未完成。',
  'refund_on_its_way.next': '我们会持续跟进，退款完成后会立即再次通知您。您无需做任何操作。',

  'waiting_for_person.subject': '我们正在仔细核查您的案件',
  'waiting_for_person.lead':
    '您的案件需要人工仔细核查，现由{team, select, tier1 {我们的客服团队} tier2 {资深专员} other {我们的技术团队}}负责。',
  'waiting_for_person.next':
    '最迟在 {by} 之前，我们会与您联系。在此期间，您可以在案件页面查看进展；如有其他需要告知我们的信息，请回复本邮件。',

  'closed.subject': '您的案件已结案',
  'closed.lead': '您的案件现已结案。感谢您的耐心与配合。',
  'closed.outcome.refunded': '我们已向您退款 {amount}。',
  'closed.outcome.partially_refunded': '我们已向您退款 {amount}，为争议金额的一部分。',
  'closed.outcome.amount_corrected': '金额已更正，我们已向您退款 {amount}。',
  'closed.return': '如果问题再次出现，或仍有不清楚的地方，请直接回复本邮件，我们很乐意继续为您提供帮助。',

  'withdrawn.subject': '您的案件已撤回',
  'withdrawn.return': '如果这并非您的本意，或您再次需要帮助，请直接回复本邮件，我们很乐意为您处理。',
} as const satisfies Catalogue;
