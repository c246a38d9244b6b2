import type { CompensationCatalogue } from '../en/compensation.ts';

/** Simplified Chinese; see zh.ts. */
export const compensationZh = {
  'path.goodwill': '您在商家的账户（我们赠送的余额）',
  'path.before_capture': '在扣款前减去',
  'option.goodwill': '赠送商家账户余额，以表歉意',

  'charge.instead': '{charged}（原为 {before}）',
  'charge.label': '将向您扣款',
  'charge.taken_off': '减少金额',
  'gift.amount': '赠送金额',
  'charge.released_by': '银行最迟解除冻结日期',

  'explanation.goodwill':
    '我们已仔细核查您的案件。为表歉意，我们向您在商家的账户赠送了 {amount}。这是赠送款项，您的付款本身没有变化。',
  'explanation.before_capture':
    '我们已仔细核查您的案件，并在扣款前更正了金额。您将被扣款 {charged}，而不是 {before}。',

  'outcome.subject.goodwill': '谨致歉意：已向您在商家的账户赠送 {amount}',
  'outcome.subject.before_capture': '金额已更正：将向您扣款 {charged}',
  'outcome.hold':
    '这笔款项此前只是被冻结，因此无需退款。您的银行最迟将于 {date} 解除对 {amount} 的冻结，在此之前仍可能显示为冻结状态。如果实际扣款超过 {charged}，请告诉我们，并提供上述编号。',

  'closed.outcome.goodwill': '为表歉意，我们向您在商家的账户赠送了 {amount}。',
  'closed.outcome.before_capture': '金额已在扣款前更正，您少付了 {amount}。',

  'timeline.credit_intended': '我们已开始向您在商家的账户入账。',
  'timeline.correction_intended': '我们已开始在扣款前更正金额。',
  'timeline.corrected': '金额已在扣款前更正。',

  'next.crediting': '我们正在向您在商家的账户入账，完成后会通知您。',
  'next.correcting': '我们正在扣款前更正金额，完成后会通知您。',

  'trace.advice.released':
    '您将被扣款 {charged}，而不是 {before}。您的银行最迟将于 {latest} 解除其余金额的冻结，在此之前仍可能显示为冻结状态。',
} as const satisfies CompensationCatalogue;
