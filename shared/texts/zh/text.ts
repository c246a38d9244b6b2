import type { FindingCatalogue, TextCatalogue } from '../en/text.ts';

/** Simplified Chinese. 用词：工单、退款、工单页面、退款追踪编号；称呼用“您”。 */
export const textZh = {
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

  'timeline.case_opened': '我们已收到您的工单。',
  'timeline.acknowledged': '我们已向您确认收到工单，并开始核查。',
  'timeline.investigated': '我们已将您提供的信息与我们的记录核对。',
  'timeline.decided.refund': '我们已决定为您退款。',
  'timeline.decided.decline': '很遗憾，我们认定无法为您退款。',
  'timeline.decided.explain': '经核查，这笔付款无误。',
  'timeline.held_for_staff': '我们的工作人员正在仔细核查您反映的问题。',
  'timeline.refund_intended': '我们已开始办理退款。',
  'timeline.refund_answered.succeeded': '退款已完成。',
  'timeline.refund_answered.pending': '退款正在处理中，完成后我们会立即通知您。',
  'timeline.refund_answered.failed': '退款未能成功，我们的工作人员正在处理。',
  'timeline.refund_answered.unknown': '我们正在向支付机构确认退款情况。',
  'timeline.refund_answered.requires_action': '支付机构需要您的银行账户信息才能退款，并已另行向您发送邮件。',
  'timeline.outcome_delivered': '我们已将处理结果发送给您。',
  'timeline.outcome_confirmed': '您已对处理结果作出反馈，谢谢您。',
  'timeline.escalated': '您的工单已转交资深专员，正在优先处理。',
  'timeline.withdrawn': '已按您的要求撤回工单。',
  'timeline.closed': '工单已关闭。',
  'timeline.put_aside': '由于我们的系统出现技术故障，您的工单有所延误，技术团队正在处理。',
  'timeline.resumed': '技术故障已排除，我们已恢复处理您的工单。',
  'timeline.customer_asked': '我们请您补充一些信息。',
  'timeline.customer_wrote': '您给我们发送了消息。',
  'timeline.customer_answered': '我们收到了您的答复。',
  'timeline.staff_replied': '我们给您发送了消息。',
  'timeline.progress_reported': '我们已向您告知最新进展。',
  'timeline.customer_reminded': '我们已提醒您，我们需要您的答复。',
  'timeline.information_window_ended': '我们没有收到您的答复，因此将根据现有信息继续处理。',
  'timeline.closed_by_silence': '我们没有收到您的反馈，因此视为您认可处理结果。',
  'timeline.address_asked': '我们已通过邮件询问工单是否由您提交。',
  'timeline.address_confirmed': '您已确认工单由您提交。',
  'timeline.address_silent': '工单未获确认，我们已将其结束。',
  'timeline.access_renewed': '我们已将新的工单链接发送到您的邮箱。',
  'timeline.merged_into': '您就同一问题提交了两次，我们将在您的另一个工单中继续处理。',
  'timeline.understanding_asked': '我们已说明对您情况的理解，并请您确认。',
  'timeline.understanding_answered.agreed': '您已确认我们的理解正确。',
  'timeline.understanding_answered.corrected': '您更正了我们对情况的理解。',
  'timeline.offer_made': '我们已将解决方案发送给您。',
  'timeline.option_chosen': '您已选定我们提供的一个方案。',
  'timeline.offer_refused.failed': '您选择的方案未能执行，我们正在寻找其他解决办法。',
  'timeline.offer_refused.declined': '您拒绝了我们提供的方案，我们正在寻找其他解决办法。',
  'timeline.offer_refused.countered': '您提出了其他方案，我们正在研究。',
  'timeline.offer_refused.expired':
    '由于没有收到您的答复，我们提供的方案已失效，工作人员正在继续处理您的工单。',
  'timeline.offer_refused.overtaken':
    '由于一笔退款被退回给我们，我们之前的方案已不再适用，我们会为您提供新的方案。',
  'timeline.credited': '款项已记入您在商家的账户。',
  'timeline.handed_off': '我们的技术团队已开始查找问题原因。',
  'timeline.engineering_reported': '技术团队已告知查明的情况，我们正在继续处理您的工单。',
  'timeline.reopened.not_solved': '您告诉我们问题尚未解决，因此我们重新打开了工单。',
  'timeline.reopened.recurrence': '问题再次出现，因此我们重新打开了工单。',
  'timeline.appealed': '您已申请复核，一位此前未参与决定的工作人员正在重新审核您的工单。',
  'timeline.appeal_decided.upheld': '我们已重新审核您的工单，并更改了处理结果。',
  'timeline.appeal_decided.rejected': '我们已重新审核您的工单，维持原处理结果。',
  'timeline.refund_came_back': '银行将我们的退款退回给了我们，资深专员正在寻找其他方式将款项交给您。',
  'timeline.credit_intended': '我们已开始向您在商家的账户入账。',
  'timeline.correction_intended': '我们已开始在扣款前更正金额。',
  'timeline.corrected': '金额已在扣款前更正。',

  'next.received': '我们已收到您的工单，正着手处理，您暂时无需做任何操作。',
  'next.confirm_address':
    '我们已向该邮箱发送邮件，以确认工单是否由您提交。请打开邮件中的链接并确认，确认后我们即开始处理。',
  'next.investigating': '我们正在核查您反映的问题，一有进展就会通知您。',
  'next.awaiting_staff': '我们的工作人员正在核查您反映的问题，并会与您联系。',
  'next.awaiting_customer': '我们请您补充一些信息。收到您的答复后，我们会立即继续处理。',
  'next.awaiting_choice':
    '我们已将解决方案发送给您。请选择其中一个方案、拒绝，或提出其他方案，之后我们会继续处理。',
  'next.awaiting_agreement': '我们已说明对您情况的理解。请告诉我们是否正确，之后我们会继续处理。',
  'next.awaiting_approval': '我们已拟定答复，正由另一位工作人员审核，之后会与您联系。',
  'next.awaiting_engineering': '我们的技术团队正在查明影响处理进度的技术问题，查明后会立即继续处理。',
  'next.refunding': '我们正在为您办理退款，完成后会通知您。',
  'next.resolved': '我们已给出答复。请告诉我们您是否满意，以及问题是否已经解决。',
  'next.confirmed': '谢谢，我们已收到您的反馈。我们正在完成收尾工作，之后将关闭工单。',
  'next.closed': '工单已关闭。在可以重新打开或申请复核的期限内，您可以在工单页面办理。',
  'next.withdrawn': '工单已撤回。如果您仍需要帮助，欢迎随时回复我们的任意一封邮件。',
  'next.merged':
    '本工单已关闭，我们将在您的另一个工单中继续处理。如需查看进展，请打开有关该工单的邮件中的链接。',
  'next.refund_requires_action': '支付机构已向您发送邮件，请您提供银行账户信息。收到后，退款即会办理。',
  'next.crediting': '我们正在向您在商家的账户入账，完成后会通知您。',
  'next.correcting': '我们正在扣款前更正金额，完成后会通知您。',

  'explanation.duplicate_charge': '同一订单被重复扣款。我们已将重复扣除的 {amount} 退还给您。',
  'explanation.amount_mismatch':
    '您被扣的金额高于订单金额。您提出争议的金额为 {disputedAmount}；经核实，我们已将多扣的 {amount} 全额退还给您。',
  'explanation.mistaken_payment':
    '您告知我们这笔款项是误付的，且相应订单已不再有效。我们已将 {amount} 退还给您。',
  'explanation.refund_request': '您的订单已取消或退货，应为您退款。我们已将 {amount} 退还给您。',
  'explanation.reviewed': '我们已仔细核查您反映的问题，并将 {amount} 退还给您。',
  'explanation.compensated': '我们已仔细核查您反映的问题，并按照与您的约定，将 {amount} 记入您在商家的账户。',
  'explanation.declined': '我们已仔细核查您反映的问题，无法为您退款。',
  'explanation.explained': '我们已仔细核查您反映的问题。这笔付款无误，因此无需退款。',
  'explanation.fault_fixed': '我们已仔细核查您反映的问题。问题由技术故障引起，我们已查明并排除该故障。',
  'explanation.merged':
    '您就同一问题提交了两次。为避免遗漏，我们已将两个工单合并：本工单就此关闭，后续在另一个工单中处理。',
  'explanation.withdrawn': '您已要求撤回工单，因此我们已停止处理。',
  'explanation.goodwill':
    '我们已仔细核查您反映的问题。为表歉意，我们向您在商家的账户赠送了 {amount}。这是赠送款项，您的付款本身没有变化。',
  'explanation.before_capture':
    '我们已仔细核查您反映的问题，并在扣款前更正了金额。您将被扣款 {charged}，而不是 {before}。',

  'path.original_method': '原付款方式',
  'path.bank_transfer': '您指定的银行账户（转账）',
  'path.store_credit': '您在商家的账户（余额）',
  'path.goodwill': '您在商家的账户（我们赠送的余额）',
  'path.before_capture': '在扣款前减去',

  'option.refund': '退款',
  'option.partial_refund': '部分退款',
  'option.other_path_refund': '退款至其他账户',
  'option.credit': '记入商家账户余额',
  'option.correction': '更正金额',
  'option.explanation': '说明情况，不涉及退款',
  'option.goodwill': '赠送商家账户余额，以表歉意',

  appeal:
    '如果您不同意处理结果，可以在工单页面申请复核，由一位此前未参与决定的工作人员重新审核您的工单。如果之后仍未能达成一致，您还可以向独立机构申诉：{externalBody}。',
  'appeal.exhausted':
    '这是我们的最终答复，我们无法再次复核。如果您不同意，可以向独立机构申诉：{externalBody}。',
  'appeal.over': '申请复核的期限已过。如果您仍不同意，可以向独立机构申诉：{externalBody}。',
  'appeal.unnamed_body': '您所在国家或地区的消费者权益保护机构或支付监管机构',

  'guidance.answer_by': '我们正在核查您反映的问题，会在 {by} 之前给您答复，或告知您最新进展。',
  'guidance.attach': '以下材料有助于我们尽快作出决定。请回复本邮件，并附上您已有的材料：',
  'guidance.never_send': '请勿发送完整的银行卡号、安全码或密码，我们绝不会向您索取这些信息。',
  'guidance.block_card': '如果您尚未联系银行，请务必先请银行冻结银行卡或账户。只有银行能够立即阻止后续付款。',
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
    '请首先联系您的银行，冻结银行卡或账户。然后请说明哪些付款不是您本人操作的，以及您何时发现。',
  'guidance.system_error': '请逐步说明您的操作、发生的时间，以及错误提示的原文，以便我们的技术团队找到故障。',
  'guidance.other': '请按先后顺序说明发生了什么，并写明日期和金额。也请告诉我们您希望如何解决。',

  'fact.case': '工单编号',
  'fact.reason': '原因',
  'fact.payment': '付款编号',
  'fact.disputed_amount': '争议金额',
  'fact.articles': '商品',
  'fact.not_refunded': '未退款金额',
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
  'fact.your_answer_by': '请您答复的期限',
  'fact.appeal_round': '第几次复核',
  'fact.opened_at': '收到日期',
  'fact.continues_in': '后续工单编号',
  'fact.link_expires': '链接有效期至',
  'fact.option': '方案 {number}',

  'trace.step.decided': '已作出决定',
  'trace.step.sent': '已提交给支付机构',
  'trace.step.unclear': '正在与支付机构确认',
  'trace.step.accepted': '支付机构已受理',
  'trace.step.action_needed': '支付机构请您提供银行账户信息',
  'trace.step.settled': '已完成',
  'trace.step.failed': '未能成功',
  'trace.step.came_back': '被银行退回给我们',
  'trace.advice.preparing': '退款正在准备中。您无需做任何操作，退款完成后我们会立即通知您。',
  'trace.advice.on_its_way': '支付机构正在处理该笔退款。您无需做任何操作，退款完成后我们会立即通知您。',
  'trace.advice.action_needed':
    '请打开支付机构发来的邮件，并在其中填写您的银行账户信息。如果没有找到，请给我们发消息。',
  'trace.advice.action_needed_by':
    '请打开支付机构发来的邮件，并在 {by} 之前在其中填写您的银行账户信息。如果没有找到，请给我们发消息。',
  'trace.advice.expected': '银行需要几天才能显示退款。如果到 {latest} 仍未到账，请询问您的银行，并告诉我们。',
  'trace.advice.overdue':
    '退款现在应已到账。请将下述内容告诉您的银行，并给我们发消息，我们会请支付机构查找该笔款项。',
  'trace.advice.overdue_untraced': '退款现在应已到账。请给我们发消息，我们会查找该笔款项。',
  'trace.advice.credited': '款项最迟于 {latest} 显示在您的商家账户中。如果届时没有显示，请给我们发消息。',
  'trace.advice.failed': '款项没有汇出，我们的工作人员正在寻找其他方式。',
  'trace.advice.came_back':
    '款项已回到我们这里，资深专员正在寻找其他方式。您无需做任何操作，我们会与您联系。',
  'trace.advice.your_turn': '这笔钱在我们这里。现在请您答复我们的问题或方案，之后我们会继续处理。',
  'trace.advice.replaced': '这笔退款没有到达您的账户，后续情况请见您的工单。',
  'trace.advice.released':
    '您将被扣款 {charged}，而不是 {before}。您的银行最迟将于 {latest} 解除其余金额的冻结，在此之前仍可能显示为冻结状态。',
  'trace.for_bank':
    '一笔 {amount} 的退款已于 {date} 发出，退款追踪编号为 {reference}，银行卡组织称之为收单机构参考号（ARN）。',

  'charge.instead': '{charged}（原为 {before}）',
  'charge.label': '将向您扣款',
  'charge.taken_off': '减少金额',
  'charge.released_by': '银行最迟解除冻结日期',

  'gift.amount': '赠送金额',
} as const satisfies TextCatalogue;

/** 核查结果的中文文本。 */
export const findingZh = {
  'finding.payment': '我们查到了您支付 {paid} 的付款记录。',
  'finding.payment_on': '我们查到了您于 {date} 支付 {paid} 的付款记录。',
  'finding.claim_above_payment': '您提出的金额为 {claimed}，但您的付款为 {paid}。',
  'finding.payment_missing': '我们没有查到编号为 {reference} 的您的付款记录。',
  'finding.too_much': '您支付了 {paid}，而订单金额为 {ordered}，多扣了 {difference}。',
  'finding.too_much_together':
    '您为该订单共支付了 {count} 笔，合计 {together}，而订单金额为 {ordered}，多扣了 {difference}。',
  'finding.too_much_converted':
    '您支付了 {paid}，按付款记录中的换算折合 {together}，而订单金额为 {ordered}，多扣了 {difference}。',
  'finding.amount_agrees': '您支付了 {paid}，订单金额为 {ordered}。',
  'finding.amount_agrees_together': '您为该订单共支付了 {count} 笔，合计 {together}，订单金额为 {ordered}。',
  'finding.amount_agrees_part':
    '您授权支付 {authorised}，实际只扣款 {paid}，订单金额为 {ordered}。其余金额将由银行解冻。',
  'finding.amount_agrees_converted':
    '您支付了 {paid}，按付款记录中的换算折合 {together}，订单金额为 {ordered}。{tolerance} 以内的差额由四舍五入产生。',
  'finding.other_currency':
    '订单金额为 {ordered}，您支付了 {paid}。付款记录中没有这两种货币之间的汇率，因此自动核查无法比较两个金额。',
  'finding.part_in_other_currency':
    '订单金额为 {ordered}。您支付了 {paid}，另有一部分以其他币种支付。付款记录中没有其汇率，因此自动核查无法将两者相加。',
  'finding.order_amount_unknown': '您支付了 {paid}。我们没有查到订单金额，因此自动核查无法比较两个金额。',
  'finding.duplicate': '同一订单支付了两次，另一笔付款的编号为 {other}。',
  'finding.no_duplicate': '我们没有查到同一订单的第二笔付款。',
  'finding.both_needed': '同一订单还有另一笔付款：{other}。扣除已退款项后，该订单仍需要这笔付款。',
  'finding.duplicate_unclear':
    '同一订单还有另一笔付款：{other}。自动核查不知道该订单以此货币计算的金额，因此无法判断订单是否重复支付。',
  'finding.failed_but_captured': '您支付 {paid} 的付款未能完成，但款项已于 {date} 被扣除。',
  'finding.not_captured': '这笔付款未能完成，也没有扣款。如果银行显示有冻结金额，银行会将其解冻。',
  'finding.payment_complete': '这笔付款已经完成。',
  'finding.still_processing': '支付机构仍在处理这笔付款。',
  'finding.refunded_before': '核查时，这笔付款已退款 {refunded}。',
  'finding.refund_settled':
    '我们的记录显示，这笔付款已退款 {refunded}，最近一次退款日期为 {date}。您的银行可凭退款追踪编号 {trace} 查找该款项。',
  'finding.refund_failed': '{date} 发起的退款未能成功。',
  'finding.no_refund': '我们没有查到这笔付款的退款记录。',
  'finding.refund_pending':
    '{date} 发起的 {amount} 退款仍在途中。您的银行可凭退款追踪编号 {trace} 查找该笔退款。',
  'finding.refund_returned.closed': '我们于 {date} 发起的 {amount} 退款被退回，原因是该卡或账户已失效。',
  'finding.refund_returned.wrong_instrument':
    '我们于 {date} 发起的 {amount} 退款被退回，原因是账户信息不符。',
  'finding.refund_returned.other': '我们于 {date} 发起的 {amount} 退款被退回。',
  'finding.charged_back': '您的银行已就这笔付款要求退回 {amount}。',
  'finding.other_case': '关于这笔付款，您还有另一个工单尚未处理完毕。',
  'finding.incident': '在您付款期间，技术故障影响了此类付款。',
  'finding.no_incident': '据我们所知，您付款时没有发生技术故障。',
  'finding.history': '我们还查看了您此前就这笔付款提交的 {count} 个工单。',
  'finding.payer_history': '我们还查看了您在我们这里的其他付款及其退款情况。',
  'finding.nothing_unusual': '自动核查没有发现这笔付款的支付过程有异常。仅凭这一点并不能证明是谁支付的。',
  'finding.fraud_signs': '这笔付款有些异常，因此我们特别仔细地核查了是否可能由他人支付。',
} as const satisfies FindingCatalogue;
