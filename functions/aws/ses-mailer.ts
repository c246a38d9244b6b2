import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer } from '../../shared/mail/mailer.port.ts';
import { mailbox, mimeMessage } from './mime-message.ts';

/** Errors by which SES says that it will never take this mail. */
const refusals = new Set(['MessageRejected', 'InvalidParameterValue']);

/**
 * Mail through SES, as MIME so that it can say that a machine wrote it and to which thread it belongs. Answers go
 * to `replyTo`, where people read.
 */
export function sesMailer(sender: string, replyTo: string, client = new SESClient({})): Mailer {
  const domain = /@([^>\s]+)/.exec(sender)?.[1] ?? 'localhost';
  return {
    async send(to, { subject, text, html }, thread) {
      const headers = {
        References: `<${thread}@${domain}>`,
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      };
      const Data = Buffer.from(mimeMessage({ from: sender, replyTo, to, subject, text, html, headers }));
      try {
        await client.send(
          new SendRawEmailCommand({ Source: mailbox(sender), Destinations: [to], RawMessage: { Data } }),
        );
        return { status: 'sent' };
      } catch (error) {
        if (error instanceof Error && refusals.has(error.name))
          return { status: 'refused', reason: error.name };
        throw error;
      }
    },
  };
}
