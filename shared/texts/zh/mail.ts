import type { MailCatalogue } from '../en/mail.ts';

/** 发送给客户的邮件文本。 */
export const mailZh = {
  'mail.greeting': '{name}，您好！',
  'mail.greeting_unnamed': '您好！',
  'mail.sign_off': '客户服务团队 敬上',
  'mail.open_case': '打开工单页面',
  'mail.reach_us': '如需联系我们，请在工单页面给我们发消息，或直接回复本邮件。',
  'mail.reach_us_by_reply': '如需联系我们，请直接回复本邮件。',
  'mail.link_is_personal': '打开此链接无需密码即可查看您的工单，请勿将本邮件转发给他人。',
  'mail.colleague_explains': '我们的工作人员说明如下：',

  'acknowledgement.subject': '我们已收到您的工单，争议金额 {amount}',
  'acknowledgement.lead': '感谢您告知我们。我们已收到您的工单，并记录如下：',

  'outcome.subject.refunded': '退款已完成：{amount}',
  'outcome.subject.partially_refunded': '我们已向您退还 {amount}',
  'outcome.subject.amount_corrected': '金额已更正：已退还 {amount}',
  'outcome.subject.compensated': '{amount} 已记入您在商家的账户',
  'outcome.subject.goodwill': '谨致歉意：已向您在商家的账户赠送 {amount}',
  'outcome.subject.before_capture': '金额已更正：将向您扣款 {charged}',
  'outcome.arithmetic':
    '金额计算：争议金额 {disputedAmount} − 未退款金额 {notRefunded} = 退款金额 {amount}。',
  'outcome.trace':
    '款项预计最迟于 {date} 到账。如果届时仍未到账，请将上述退款追踪编号提供给您的银行，银行可凭此查找该笔退款；也请您告诉我们。',
  'outcome.credit':
    '款项预计最迟于 {date} 记入您在商家的账户。如果届时仍未看到，请告诉我们，并提供上述参考编号。',
  'outcome.confirm': '您对处理结果是否满意？问题是否已经解决？请在工单页面告诉我们，只需不到一分钟。',
  'outcome.button': '前往工单页面反馈',
  'outcome.hold':
    '这笔款项此前只是被冻结，因此无需退款。您的银行最迟将于 {date} 解除对 {amount} 的冻结，在此之前仍可能显示为冻结状态。如果实际扣款超过 {charged}，请告诉我们，并提供上述参考编号。',

  'refund_on_its_way.subject': '您的退款正在处理中：{amount}',
  'refund_on_its_way.lead': '支付机构已受理您的 {amount} 退款，但尚未完成。',
  'refund_on_its_way.next': '我们会持续跟进，退款完成后会立即再次通知您。您无需做任何操作。',

  'waiting_for_person.subject':
    '{team, select, engineering {我们正在查明您工单涉及的技术问题} other {{because, select, asked {已按您的要求转交工单} dissatisfied {资深专员正在重新核查您反映的问题} refund_failed {退款未能成功，我们正在核查} choice_failed {您选择的方案未能执行，我们正在核查} other {{team, select, tier2 {资深专员正在核查您反映的问题} other {我们正在仔细核查您反映的问题}}}}}}',
  'waiting_for_person.lead':
    '{team, select, engineering {您反映的问题涉及需要查明的技术原因，现由我们的技术团队处理，客服团队会继续与您保持联系。} other {{because, select, asked {您要求将工单转交处理。} dissatisfied {您告诉我们，您对处理结果不满意。} refund_failed {退款未能执行。} choice_failed {您选择的方案未能执行。} other {您反映的问题需要人工仔细核查。}}{team, select, tier2 {工单现已转交资深专员，并优先处理。} other {工单现由我们的客服团队负责。}}}}',
  'waiting_for_person.next':
    '我们会在 {by} 之前与您联系。在此期间，您可以在工单页面查看进展；如有其他需要告知我们的信息，请在该页面给我们发消息，或回复本邮件。',

  'closed.subject': '您的工单已关闭',
  'closed.lead': '您的工单现已关闭。感谢您的配合。',
  'closed.outcome.refunded': '我们已向您退款 {amount}。',
  'closed.outcome.partially_refunded': '我们已向您退款 {amount}，为争议金额的一部分。',
  'closed.outcome.amount_corrected': '金额已更正，我们已向您退款 {amount}。',
  'closed.outcome.compensated': '我们已将 {amount} 记入您在商家的账户。',
  'closed.outcome.explained': '经核查，这笔付款无误。详细说明请见我们之前的邮件和工单页面。',
  'closed.outcome.fault_fixed': '问题由技术故障引起，该故障现已排除。详细说明请见我们之前的邮件和工单页面。',
  'closed.outcome.declined': '我们未能为您退款。具体原因请见我们之前的邮件和工单页面。',
  'closed.outcome.goodwill': '为表歉意，我们向您在商家的账户赠送了 {amount}。',
  'closed.outcome.before_capture': '金额已在扣款前更正，您少付了 {amount}。',
  'rights.appeal': '如果您不同意处理结果，截至 {date} 均可在工单页面申请复核。',
  'rights.reopen': '如果同样的问题再次出现，截至 {date} 均可在该页面重新打开工单。',
  'closed.return': '如果问题再次出现，或仍有不清楚的地方，请直接回复本邮件，我们很乐意继续为您提供帮助。',

  'withdrawn.subject': '您的工单已撤回',
  'withdrawn.return': '如果这并非您的本意，或您再次需要帮助，请直接回复本邮件，我们很乐意为您处理。',

  'questions.subject': '关于您的工单，我们有{count, plural, =1 {一} other { # }}个问题',
  'questions.lead': '为继续处理您的工单，我们需要了解：',
  'questions.answer':
    '请在 {by} 之前答复，您可以在工单页面填写，也可以直接回复本邮件。如需提供文件，请在回复邮件时附上。',
  'questions.otherwise': '如果届时仍未收到您的答复，我们的工作人员将根据现有信息继续处理。',
  'questions.button': '前往工单页面答复',

  'reply.subject': '您有一条关于工单的新消息',
  'reply.lead': '我们的工作人员给您发来消息：',
  'reply.answer': '您可以在工单页面答复，也可以直接回复本邮件。',

  'reminder.subject': '我们仍需要您的答复',
  'reminder.lead':
    '为继续处理您的工单，我们仍需要您答复{count, plural, =1 {一} other { # }}个问题。问题内容请见工单页面和我们之前的邮件。',

  'progress.subject': '我们仍在处理您的工单',
  'progress.lead':
    '自 {since} 收到您的工单以来，我们一直在跟进，请您放心。目前由{team, select, tier1 {我们的客服团队} tier2 {资深专员} other {我们的技术团队}}负责。',
  'progress.next': '我们会在 {by} 之前再次与您联系。在此期间，您可以在工单页面查看进展。',
  'progress.next_undated': '一有进展，我们会再次与您联系。在此期间，您可以在工单页面查看进展。',

  'understanding.subject': '请确认我们的理解是否正确',
  'understanding.lead': '在继续处理之前，我们想确认是否准确理解了您的情况。我们的理解如下：',
  'understanding.answer':
    '以上理解是否正确？请在 {by} 之前在工单页面告诉我们。如有错误或遗漏，请在该页面用您自己的话更正。',

  'offer.subject':
    '{count, plural, =1 {关于您的工单，我们提出了一个解决方案} other {关于您的工单，我们有 # 个解决方案供您选择}}',
  'offer.lead':
    '我们已仔细核查您反映的问题，希望与您一起解决。{count, plural, =1 {我们为您提供一个方案。} other {我们为您提供 # 个方案，供您选择。}}',
  'offer.choose':
    '{count, plural, =1 {请在 {by} 之前在工单页面告诉我们您是否接受。} other {请在 {by} 之前在工单页面选择其中一个方案。}}如果没有合适的方案，您也可以在该页面拒绝，或提出其他方案。',
  'offer.dates': '上述日期以您立即作出选择为前提；如果您稍后选择，到账时间也会相应推迟。',
  'offer.account': '如果您选择银行转账，请在该页面填写收款账户。',
  'offer.link':
    '如需选择涉及款项的方案，请通过本邮件中的链接打开工单页面，以确保只有您本人能够决定款项去向。',
  'offer.otherwise': '如果届时仍未收到您的答复，方案将失效，我们的工作人员会继续处理您的工单。',
  'offer.button': '查看方案并答复',

  'offer_reminder.subject': '我们提供的方案正等待您的答复',
  'offer_reminder.lead':
    '我们已为您提供{count, plural, =1 {一} other { # }}个解决方案，目前尚未收到您的答复。方案内容请见工单页面和我们之前的邮件。',

  'reopened.subject': '您的工单已重新打开',
  'reopened.lead':
    '{because, select, not_solved {您告诉我们问题尚未解决，} other {您告诉我们问题再次出现，}}对此我们深表歉意。您的工单已重新打开，现由{team, select, tier1 {我们的客服团队} tier2 {资深专员} other {我们的技术团队}}优先处理。',

  'appeal_received.subject': '我们已收到您的复核申请',
  'appeal_received.lead':
    '您不同意处理结果，我们对此高度重视。一位此前未参与决定的工作人员正在重新审核您的工单。',
  'appeal_received.external': '如果之后仍未能达成一致，您还可以向独立机构申诉：{externalBody}。',

  'declined.subject': '很抱歉，我们无法为您退款 {amount}',
  'declined.lead': '我们已仔细核查您反映的问题，很遗憾无法为您退款。我们理解这并非您所期待的结果。',

  'explained.subject': '关于您这笔付款的核查结果',
  'explained.lead': '我们已仔细核查您反映的问题，核查结果如下。不会再有其他退款。',

  'fault_fixed.subject': '技术故障已排除',
  'fault_fixed.lead':
    '我们已仔细核查您反映的问题。问题由技术故障引起，我们已查明并排除该故障。不会再有其他退款。',

  'closed_by_silence.subject': '未收到您的反馈，我们已关闭您的工单',
  'closed_by_silence.lead':
    '我们已将处理结果发送给您，此后一直没有收到您的反馈。因此，我们视为您认可该结果，并已关闭工单。',
  'closed_by_silence.return':
    '如果您不认可，或仍有不清楚的地方，请直接回复本邮件，我们的工作人员会再次为您核查。',

  'merged.subject': '我们已合并您的两个工单',
  'merged.next': '您无需做任何操作。如需查看进展，请打开我们有关工单 {into} 的邮件中的链接。',

  'confirm_address.subject': '这是您的工单吗？',
  'confirm_address.lead':
    '有人就一笔付款提交了工单，并填写了此邮箱。如果是您本人，请打开工单并确认，确认后我们即开始处理。',
  'confirm_address.ignore':
    '如果不是您本人，则无需任何操作：未经您确认，我们不会处理，也不会再就此发送邮件。',
  'confirm_address.button': '查看并确认工单',
  'access_link.subject': '您的新工单链接',
  'access_link.lead': '您申请了新的工单链接，请见下方。',
  'access_link.ignore': '如果您没有申请，请忽略本邮件。',

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
    '资深专员正在寻找其他方式将款项交给您。我们会在 {by} 之前与您联系。在此之前，您无需做任何操作。',
  'refund_came_back.bank': '如果款项最终仍然到账，或者银行就此向您作出了说明，请告诉我们。',
} as const satisfies MailCatalogue;
