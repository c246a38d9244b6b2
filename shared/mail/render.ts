import type { CaseId } from '../kernel/ids.ts';
import type { Letter } from './letter.ts';
import type { Mail } from './mailer.port.ts';
import { oneLine } from './safe-text.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';

/** The end of a case id, by which people tell one case's mails from another's. Programs go by the whole id. */
function shortReference(caseId: CaseId): string {
  return caseId.slice(-6);
}

/** A letter as a mail: subject, plain text and HTML with the same content. */
export function renderLetter(letter: Letter, caseId: CaseId): Mail {
  return {
    subject: `${oneLine(letter.news)} [${shortReference(caseId)}]`,
    text: toText(letter),
    html: toHtml(letter),
  };
}
