/** Headers of a mail's own HTML: a sandbox that runs nothing and loads nothing; links may open new tabs. */
export const MAIL_HTML_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; " +
    "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const OPEN_LINKS_IN_NEW_TAB = '<base target="_blank">';

/** The mail's HTML as it came, but with links that open a new tab instead of leaving the mail's frame. */
export function withLinksInNewTab(mailHtml: string): string {
  const head = /<head(\s[^>]*)?>/i.exec(mailHtml);
  if (head === null) return `<!doctype html>${OPEN_LINKS_IN_NEW_TAB}${mailHtml}`;
  const behind = head.index + head[0].length;
  return mailHtml.slice(0, behind) + OPEN_LINKS_IN_NEW_TAB + mailHtml.slice(behind);
}
