import type { RefundCatalogue } from '../en/refund.ts';

/** Chinese texts of a refund’s life after it was sent. */
export const refundZh = {
  'timeline.refund_answered.requires_action': '支付机构需要您的银行账户信息才能退款，并已另行向您发送邮件。',
  'timeline.refund_came_back': '银行将我们的退款退回给了我们，资深专员正在寻找其他方式将款项交给您。',
  'timeline.offer_refused.overtaken':
    '由于一笔退款被退回给我们，我们之前的方案已不再适用，我们会为您提供新的方案。',

  'next.refund_requires_action': '支付机构已向您发送邮件，请您提供银行账户信息。收到后，退款即会办理。',

  'refund_requires_action.subject': '您的 {amount} 退款需要您的银行账户信息',
  'refund_requires_action.lead':
    '我们已开始办理您的 {amount} 退款。由于您的付款方式本身无法接收退款，支付机构需要您的银行账户信息才能付款。',
  'refund_requires_action.do':
    '您会收到支付机构发来的邮件，请通过其中的链接填写银行账户信息。请同时查看垃圾邮件文件夹；如果没有找到，请告诉我们。',
  'refund_requires_action.by': '请在 {by} 之前填写。逾期后，支付机构会停止该笔退款，我们需要另寻其他方式。',
  'refund_requires_action.never_here': '请勿通过邮件向我们发送银行账户信息。退款完成后，我们会立即通知您。',

  'refund_came_back.subject': '您的 {amount} 退款被退回给我们',
  'refund_came_back.lead':
    '我们已向您退款 {amount}，但{obstacle, select, closed {由于银行卡或账户已失效，银行将款项退回给了我们} wrong_instrument {由于账户信息不符，银行将款项退回给了我们} other {银行将款项退回给了我们}}。对此我们深表歉意。这笔款项属于您，并由我们妥善保管。',
  'refund_came_back.next':
    '资深专员正在寻找其他方式将款项交给您。最迟在 {by} 之前，我们会与您联系。在此之前，您无需做任何操作。',
  'refund_came_back.bank': '如果款项最终仍然到账，或者银行就此向您作出了说明，请告诉我们。',

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
  'trace.advice.replaced': '这笔退款没有到达您的账户，后续情况请见您的案件。',
  'trace.for_bank':
    '一笔 {amount} 的退款已于 {date} 发出，退款追踪编号为 {reference}，银行卡组织称之为收单机构参考号（ARN）。',
} as const satisfies RefundCatalogue;
