import type { FindingCatalogue } from '../en/finding.ts';

/** 核查结果的中文文本。 */
export const findingZh = {
  'finding.payment': '我们查到了您支付 {paid} 的付款记录。',
  'finding.payment_on': '我们查到了您于 {date} 支付 {paid} 的付款记录。',
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
  'finding.other_case': '关于这笔付款，您还有另一个案件尚未处理完毕。',
  'finding.incident': '在您付款期间，技术故障影响了此类付款。',
  'finding.no_incident': '据我们所知，您付款时没有发生技术故障。',
  'finding.history': '我们还查看了您此前就这笔付款提交的 {count} 个案件。',
  'finding.payer_history': '我们还查看了您在我们这里的其他付款及其退款情况。',
  'finding.nothing_unusual': '自动核查没有发现这笔付款的支付过程有异常。仅凭这一点并不能证明是谁支付的。',
  'finding.fraud_signs': '这笔付款有些异常，因此我们特别仔细地核查了是否可能由他人支付。',
} as const satisfies FindingCatalogue;
