import { html } from 'hono/html';
import { pageResponse } from '../web/layout.ts';

/** The page at `/`: what runs here and where to go. */
export function indexPage(): Promise<Response> {
  return pageResponse(
    'Start',
    html`<h1>Redress runs on this machine</h1>
<p>Refunds and payment disputes on a local AWS: nothing here leaves your computer and no money moves.</p>
<ul class="cards">
<li><a href="/mailbox">Mailbox</a><p>Every mail that customers and staff would have received.</p></li>
<li><a href="/v1/openapi.json">API description</a><p>OpenAPI 3.1 of everything under <code>/v1</code>.</p></li>
<li><a href="/v1/health">Health</a><p>Whether the API answers.</p></li>
</ul>
<p>How to open a first case and what to try next: see <code>README.md</code> in the project’s folder.</p>`,
  );
}

/** The page for a path that nothing answers. */
export function notFoundPage(): Promise<Response> {
  return pageResponse(
    'Not found',
    html`<h1>Nothing here</h1><p>This address has no page. Go to the <a href="/">start page</a>.</p>`,
    404,
  );
}
