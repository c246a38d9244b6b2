/** A rendered mail. `subject` is one line without control characters. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** `refused`: the service will never take this mail. Anything that a later try may mend is thrown. */
export type MailResult =
  | { readonly status: 'sent' }
  | { readonly status: 'refused'; readonly reason: string };

/** Sends mail. */
export interface Mailer {
  /** Mails with the same `thread` show as one conversation. */
  send(to: string, mail: Mail, thread: string): Promise<MailResult>;
}
