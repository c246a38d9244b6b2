import { holds, type OpenedCase } from './customer.ts';
import { eventually } from './eventually.ts';
import { mailsTo } from './mailbox.ts';

/** The case as whoever opens the link in a mail to this address holds it. */
export async function byLinkMailedTo(address: string, caseId: string): Promise<OpenedCase> {
  const token = await eventually(`a link to ${caseId} for ${address}`, async () => {
    for (const { text } of await mailsTo(address)) {
      const [, found] = text.match(new RegExp(`/cases/${caseId}#([^\\s>)"]+)`)) ?? [];
      if (found) return found;
    }
    return null;
  });
  return holds(caseId, token);
}
