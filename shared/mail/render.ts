import type { CaseId } from '../domain/ids.ts';
import { composeForCustomer } from './compose-customer.ts';
import { composeForStaff } from './compose-staff.ts';
import type { Letter } from './letter.ts';
import type { Addressee, Mail, Message } from './message.ts';
import { oneLine } from './safe-text.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';

/** The end of a case id, by which people tell one case's mails from another's. Programs go by the whole id. */
export function shortReference(caseId: CaseId): string {
  return caseId.slice(-6);
}

/**
 * Writes a message to its addressee: subject, plain text and HTML with the same content.
 * Throws a RangeError if the link is no web address.
 */
export function renderMessage(message: Message, to: Addressee): Mail {
  if (to.link !== null && !/^https?:\/\/[^\s<>"'\\]+$/.test(to.link))
    throw new RangeError('the link of a mail must be a web address');
  const letter = compose(message, to);
  return {
    subject: `${oneLine(letter.news)} [${shortReference(to.caseId)}]`,
    text: toText(letter),
    html: toHtml(letter),
  };
}

function compose(message: Message, to: Addressee): Letter {
  switch (message.kind) {
    case 'staff_new_item':
    case 'staff_warning':
    case 'staff_missed':
    case 'staff_customer_wrote':
    case 'staff_no_answer':
      return composeForStaff(message, to);
    default:
      return composeForCustomer(message, to);
  }
}
