/** English texts of a refund’s life after it was sent: its mails, its trace, and what comes next. ICU messages; see en.ts. */
export const refundEn = {
  'timeline.refund_answered.requires_action':
    'The payment provider needs your bank details for the refund. It has sent you an email of its own.',
  'timeline.refund_came_back':
    'The bank sent our refund back to us. A specialist is looking for another way to you.',
  'timeline.offer_refused.overtaken':
    'Our offer no longer fits, because a refund came back to us. We will make you a new one.',

  'next.refund_requires_action':
    'The payment provider has sent you an email and asks for your bank details. As soon as it has them, your refund will be made.',

  'refund_requires_action.subject': 'Your refund of {amount} needs your bank details',
  'refund_requires_action.lead':
    'We have started your refund of {amount}. To pay it out, the payment provider needs your bank details, because your payment method takes no refunds itself.',
  'refund_requires_action.do':
    'You get an email from the payment provider with a link at which you can enter your bank details. Please look into your spam folder too. If you do not find it, tell us.',
  'refund_requires_action.by':
    'Please do so by {by}. After that, the payment provider stops the refund, and we have to look for another way.',
  'refund_requires_action.never_here':
    'Please do not send us your bank details by email. We will write to you as soon as the refund is made.',

  'refund_came_back.subject': 'Your refund of {amount} came back to us',
  'refund_came_back.lead':
    'We had refunded {amount} to you, but {obstacle, select, closed {the bank sent the money back, because the card or account is no longer valid} wrong_instrument {the bank sent the money back, because the account details did not match} other {the bank sent the money back}}. We are sorry about that. The money is yours and safe with us.',
  'refund_came_back.next':
    'A specialist is now looking for another way to get the money to you. You will hear from us by {by} at the latest. There is nothing you need to do until then.',
  'refund_came_back.bank':
    'If the money shows on your statement after all, or if the bank has told you something about it, please tell us.',

  'trace.step.decided': 'Decided',
  'trace.step.sent': 'Sent to the payment provider',
  'trace.step.unclear': 'Being confirmed with the payment provider',
  'trace.step.accepted': 'Accepted by the payment provider',
  'trace.step.action_needed': 'The payment provider asked you for your bank details',
  'trace.step.settled': 'Paid out',
  'trace.step.failed': 'Did not go through',
  'trace.step.came_back': 'Sent back to us by the bank',

  'trace.advice.preparing':
    'The refund is being prepared. There is nothing you need to do; we will tell you as soon as it is made.',
  'trace.advice.on_its_way':
    'The payment provider is working on the refund. There is nothing you need to do; we will tell you as soon as it is made.',
  'trace.advice.action_needed':
    'Please open the payment provider’s email and enter your bank details there. If you do not find it, write to us.',
  'trace.advice.action_needed_by':
    'Please open the payment provider’s email and enter your bank details there by {by}. If you do not find it, write to us.',
  'trace.advice.expected':
    'Banks take a few days to show a refund. If you do not see it by {latest}, ask your bank and tell us.',
  'trace.advice.overdue':
    'The refund should have shown by now. Please tell your bank what stands below, and write to us: we will ask the payment provider to trace the money.',
  'trace.advice.overdue_untraced':
    'The refund should be with you by now. Please write to us, and we will trace it.',
  'trace.advice.credited':
    'The credit shows on your account with the shop by {latest} at the latest. If it does not, please write to us.',
  'trace.advice.failed': 'No money went out. One of our colleagues is looking for another way.',
  'trace.advice.came_back':
    'The money is back with us, and a specialist is looking for another way. There is nothing you need to do; we will write to you.',
  'trace.advice.your_turn':
    'This money is with us. It is your turn now: please answer what we asked or offered, and we go on.',
  'trace.advice.replaced': 'This refund did not reach you. What came after it stands with your case.',
  'trace.for_bank':
    'A refund of {amount} was sent on {date}. Its trace reference is {reference}; card schemes call it the acquirer reference number (ARN).',
} as const satisfies Record<string, string>;

/** These texts in one language: every key, and no other. */
export type RefundCatalogue = Readonly<Record<keyof typeof refundEn, string>>;
