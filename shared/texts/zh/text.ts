import type { TextCatalogue } from '../en/text.ts';
import { compensationZh } from './compensation.ts';
import { mailZh } from './mail.ts';
import { refundZh } from './refund.ts';
import { rightZh } from './right.ts';

/** Simplified Chinese. 用词：案件、退款、案件页面、退款追踪编号；称呼用“您”。 */
export const textZh = {
  ...mailZh,
  ...rightZh,
  ...refundZh,
  ...compensationZh,

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
  'timeline.decided.refund': '我们已决定为您退款。',
  'timeline.decided.decline': '我们已决定不予退款。',
  'timeline.decided.explain': '经核查，这笔付款无误。',
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
  'timeline.customer_asked': '我们请您补充一些信息。',
  'timeline.customer_wrote': '您给我们发送了消息。',
  'timeline.customer_answered': '我们收到了您的答复。',
  'timeline.staff_replied': '我们给您发送了消息。',
  'timeline.progress_reported': '我们已向您告知最新进展。',
  'timeline.customer_reminded': '我们已提醒您，我们需要您的答复。',
  'timeline.information_window_ended': '我们没有收到您的答复，因此将根据现有信息继续处理。',
  'timeline.closed_by_silence': '我们没有收到您的反馈，因此视为您认可处理结果。',
  'timeline.access_renewed': '我们已将新的案件链接发送到您的邮箱。',
  'timeline.merged_into': '您就同一问题提交了两次，我们将在您的另一个案件中继续处理。',
  'timeline.understanding_asked': '我们已向您说明对案件的理解，并请您确认。',
  'timeline.understanding_answered.agreed': '您已确认我们的理解正确。',
  'timeline.understanding_answered.corrected': '您更正了我们对案件的理解。',
  'timeline.offer_made': '我们已将解决方案发送给您。',
  'timeline.option_chosen': '您已选定我们提供的一个方案。',
  'timeline.offer_refused.failed': '您选择的方案未能执行，我们正在寻找其他解决办法。',
  'timeline.offer_refused.declined': '您拒绝了我们提供的方案，我们正在寻找其他解决办法。',
  'timeline.offer_refused.countered': '您提出了其他方案，我们正在研究。',
  'timeline.offer_refused.expired':
    '由于没有收到您的答复，我们提供的方案已失效，工作人员正在继续处理您的案件。',
  'timeline.credited': '款项已记入您在商家的账户。',
  'timeline.handed_off': '我们的技术团队已开始查找问题原因。',
  'timeline.engineering_reported': '技术团队已告知查明的情况，我们正在继续处理您的案件。',
  'timeline.reopened.not_solved': '您告诉我们问题尚未解决，因此我们重新开启了案件。',
  'timeline.reopened.recurrence': '问题再次出现，因此我们重新开启了案件。',
  'timeline.appealed': '您已申请复核，一位此前未参与决定的工作人员正在重新审核您的案件。',
  'timeline.appeal_decided.upheld': '我们已重新审核您的案件，并更改了处理结果。',
  'timeline.appeal_decided.rejected': '我们已重新审核您的案件，维持原处理结果。',

  'next.received': '我们已收到您的案件，正着手处理，您暂时无需做任何操作。',
  'next.investigating': '我们正在核查您的案件，一有进展就会通知您。',
  'next.awaiting_staff': '我们的工作人员正在核查您的案件，并会与您联系。',
  'next.awaiting_customer': '我们请您补充一些信息。收到您的答复后，我们会立即继续处理。',
  'next.awaiting_choice':
    '我们已将解决方案发送给您。请选择其中一个方案、拒绝，或提出其他方案，之后我们会继续处理。',
  'next.awaiting_agreement': '我们已向您说明对案件的理解。请告诉我们是否正确，之后我们会继续处理。',
  'next.awaiting_approval': '我们已拟定答复，正由另一位工作人员审核，之后会与您联系。',
  'next.awaiting_engineering': '我们的技术团队正在查明影响您案件的技术问题，查明后会立即继续处理。',
  'next.refunding': '我们正在为您办理退款，完成后会通知您。',
  'next.resolved': '我们已给出答复。请告诉我们您是否满意，以及问题是否已经解决。',
  'next.confirmed': '谢谢，我们已收到您的反馈。我们正在完成案件的收尾工作，之后将结案。',
  'next.closed': '案件已结案。如果问题再次出现，或您不同意处理结果，请在案件页面告诉我们。',
  'next.withdrawn': '案件已撤回。如果您仍需要帮助，欢迎随时回复我们的任意一封邮件。',
  'next.merged':
    '本案件已结案，我们将在您的另一个案件中继续处理。如需查看进展，请打开有关该案件的邮件中的链接。',

  'explanation.duplicate_charge': '同一订单被重复扣款。我们已将重复扣除的 {amount} 退还给您。',
  'explanation.amount_mismatch':
    '您被扣的金额高于订单金额。您提出争议的金额为 {disputedAmount}；经核实，我们已将多扣的 {amount} 全额退还给您。',
  'explanation.mistaken_payment':
    '您告知我们这笔款项是误付的，且相应订单已不再有效。我们已将 {amount} 退还给您。',
  'explanation.refund_request': '您的订单已取消或退货，应为您退款。我们已将 {amount} 退还给您。',
  'explanation.reviewed': '我们已仔细核查您的案件，并将 {amount} 退还给您。',
  'explanation.compensated': '我们已仔细核查您的案件，并按照与您的约定，将 {amount} 记入您在商家的账户。',
  'explanation.declined': '我们已仔细核查您的案件，无法为您退款。',
  'explanation.explained': '我们已仔细核查您的案件。这笔付款无误，因此无需退款。',
  'explanation.fault_fixed': '我们已仔细核查您的案件。问题由技术故障引起，我们已查明并排除该故障。',
  'explanation.merged':
    '您就同一问题提交了两次。为避免遗漏，我们已将两个案件合并：本案件就此结案，后续在另一个案件中处理。',
  'explanation.withdrawn': '您已要求撤回案件，因此我们已停止处理。',

  'path.original_method': '原付款方式',
  'path.bank_transfer': '您指定的银行账户（转账）',
  'path.store_credit': '您在商家的账户（余额）',

  'option.refund': '退款',
  'option.partial_refund': '部分退款',
  'option.other_path_refund': '退款至其他账户',
  'option.credit': '记入商家账户余额',
  'option.correction': '更正金额',
  'option.explanation': '说明情况，不涉及退款',

  appeal:
    '如果您不同意处理结果，可以在案件页面申请复核，由一位此前未参与决定的工作人员重新审核您的案件。如果之后仍未能达成一致，您还可以向独立机构申诉：{externalBody}。',
  'appeal.exhausted':
    '这是我们的最终答复，我们无法再次复核。如果您不同意，可以向独立机构申诉：{externalBody}。',
  'appeal.unnamed_body': '您所在国家或地区的消费者权益保护机构或支付监管机构',

  'guidance.answer_by': '我们正在核查您的案件。最迟在 {by} 之前，我们会给您答复，或告知您最新进展。',
  'guidance.attach': '以下材料有助于我们尽快作出决定。请回复本邮件，并附上您已有的材料：',
  'guidance.never_send': '请勿发送完整的银行卡号、安全码或密码，我们绝不会向您索取这些信息。',
  'guidance.refund_request':
    '请说明您何时、以何种方式取消订单或退货。如能提供退货单号或运单号，我们可以更快查到退货情况。',
  'guidance.refund_not_received':
    '请说明由谁在何时承诺退款，以及退款金额。如有退款追踪编号，请一并提供，我们可凭此查询款项去向。',
  'guidance.duplicate_charge':
    '请按对账单写明两笔扣款各自的日期和金额，以便我们判断哪一笔是首次付款、哪一笔是重复扣款。',
  'guidance.amount_mismatch':
    '请说明您预期的金额和实际被扣的金额。如果您知道差额的可能原因，例如运费或汇率，也请告诉我们，以减少我们再次向您询问。',
  'guidance.mistaken_payment':
    '请说明您原本要支付什么，以及误操作是如何发生的，例如选错订单或金额。请尽早告诉我们，在订单发货之前更容易更正。',
  'guidance.payment_failed':
    '请说明您何时、以何种方式付款，以及看到的提示信息。也请说明款项是已扣除还是仅被冻结，冻结的款项通常会自动解冻。',
  'guidance.unauthorised':
    '请说明哪些付款不是您本人操作的，以及您何时发现。也请立即联系您的银行，以便银行冻结银行卡或账户。',
  'guidance.system_error': '请逐步说明您的操作、发生的时间，以及错误提示的原文，以便我们的技术团队找到故障。',
  'guidance.other': '请按先后顺序说明发生了什么，并写明日期和金额。也请告诉我们您希望如何解决。',

  'fact.case': '案件编号',
  'fact.reason': '原因',
  'fact.payment': '付款编号',
  'fact.disputed_amount': '争议金额',
  'fact.not_refunded': '不予退款金额',
  'fact.refund_amount': '退款金额',
  'fact.refund_path': '退款至',
  'fact.trace_reference': '退款追踪编号',
  'fact.expected_by': '最迟到账日期',
  'fact.amount': '金额',
  'fact.paid_to': '款项去向',
  'fact.credit_amount': '入账金额',
  'fact.reference': '参考编号',
  'fact.credited_by': '最迟入账日期',
  'fact.answer_by': '最迟答复时间',
  'fact.clause': '所依据的退款规则',
  'fact.your_answer_by': '请您答复的期限',
  'fact.appeal_round': '第几次复核',
  'fact.opened_at': '收到日期',
  'fact.continues_in': '继续处理的案件',
  'fact.link_expires': '链接有效期至',
  'fact.option': '方案 {number}',
} as const satisfies TextCatalogue;
