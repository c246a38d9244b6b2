import type { CaseId } from '../kernel/ids.ts';
import { composeForCustomer } from './compose-customer.ts';
import { composeForStaff } from './compose-staff.ts';
import type { Letter } from './letter.ts';
import type { Addressee, Mail, Message } from './message.ts';
import { oneLine } from './safe-text.ts';
import { isStaffMessage } from './staff-message.ts';
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
  return isStaffMessage(message) ? composeForStaff(message, to) : composeForCustomer(message, to);
}
