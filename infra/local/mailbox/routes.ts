import { Hono } from 'hono';
import { problemResponse } from '../web/problem.ts';
import { MAIL_HTML_HEADERS, withLinksInNewTab } from './mail-html.ts';
import { isAddressedTo, type MailMessage } from './messages.ts';
import { listPage, mailboxDownPage, messagePage, noSuchMessagePage } from './pages.ts';

/** Answers all mail, newest first. */
export type MailSource = () => Promise<MailMessage[]>;

const TEXT_HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** The mailbox under `/mailbox`: pages for people, `.json` for tests. */
export function mailboxRoutes(readMail: MailSource): Hono {
  const routes = new Hono();
  const sentTo = async (to: string | undefined) =>
    (await readMail()).filter((message) => !to || isAddressedTo(message, to));
  const find = async (id: string) => (await readMail()).find((message) => message.id === id);

  routes.get('/mailbox', async (context) => {
    const to = context.req.query('to')?.trim();
    return listPage(await sentTo(to), to ?? '');
  });
  routes.get('/mailbox.json', async (context) =>
    Response.json(await sentTo(context.req.query('to')), { headers: { 'cache-control': 'no-store' } }),
  );
  routes.get('/mailbox/:file{[^/]+\\.json}', async (context) => {
    const message = await find(context.req.param('file').slice(0, -'.json'.length));
    if (!message) return problemResponse(404, 'No such mail', 'It may have gone with a reset.');
    return Response.json(message, { headers: { 'cache-control': 'no-store' } });
  });
  routes.get('/mailbox/:id', async (context) => {
    const message = await find(context.req.param('id'));
    return message ? messagePage(message) : noSuchMessagePage();
  });
  routes.get('/mailbox/:id/html', async (context) => {
    const message = await find(context.req.param('id'));
    return message
      ? new Response(withLinksInNewTab(message.html), { headers: MAIL_HTML_HEADERS })
      : noSuchMessagePage();
  });
  routes.get('/mailbox/:id/text', async (context) => {
    const message = await find(context.req.param('id'));
    return message ? new Response(message.text, { headers: TEXT_HEADERS }) : noSuchMessagePage();
  });

  routes.onError((_error, context) =>
    context.req.path.endsWith('.json')
      ? problemResponse(502, 'The local AWS does not answer', 'See .local/emulator.log.')
      : mailboxDownPage(),
  );
  return routes;
}
