import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { PAGE_HEADERS } from './page-headers.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page of the local runtime as an answer. `title` and `main` are escaped by `html`. */
export async function pageResponse(title: string, main: Html, status = 200): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Redress local</title>
<link rel="stylesheet" href="/local.css">
</head>
<body>
<header class="bar"><a class="brand" href="/">Redress <span>local</span></a><nav aria-label="Pages"><a href="/mailbox">Mailbox</a></nav></header>
<main>
${main}
</main>
</body>
</html>
`;
  return new Response(page.toString(), { status, headers: PAGE_HEADERS });
}
