import { html } from 'hono/html';
import { type Html, pageResponse } from '../web/layout.ts';
import type { MailMessage } from './messages.ts';
import { textParts } from './text-links.ts';

/** The list of mails, as given. @param to the address that the list was filtered by, or '' */
export function listPage(messages: readonly MailMessage[], to: string): Promise<Response> {
  return pageResponse(
    'Mailbox',
    html`<h1>Mailbox</h1>
<form class="filter" action="/mailbox" method="get" role="search">
<label for="to">Sent to</label>
<input id="to" name="to" type="email" value="${to}" autocomplete="off" placeholder="name@mail.example">
<button type="submit">Show</button>
${to === '' ? '' : html`<a href="/mailbox">All mail</a>`}
</form>
${messages.length === 0 ? emptyNote(to) : html`<ol class="mails" reversed>${messages.map(listEntry)}</ol>`}`,
  );
}

/** One mail: its HTML in a sandboxed frame and its text. */
export function messagePage(message: MailMessage): Promise<Response> {
  const path = `/mailbox/${encodeURIComponent(message.id)}`;
  return pageResponse(
    subjectOf(message),
    html`<h1 dir="auto">${subjectOf(message)}</h1>
<dl class="facts">
<dt>From</dt><dd><bdi>${message.from}</bdi></dd>
<dt>To</dt><dd>${message.to.map(recipientLink)}</dd>
<dt>Sent</dt><dd>${timeOf(message)}</dd>
<dt>Raw</dt><dd><a href="${path}/html">HTML</a> · <a href="${path}/text">text</a> · <a href="${path}.json">JSON</a></dd>
</dl>
${message.html === '' ? '' : htmlSection(path)}
<h2 id="text">Text version</h2>
${message.text === '' ? html`<p class="empty">This mail has no text version.</p>` : textBody(message.text)}`,
  );
}

/** The page for a mail that isn't there. */
export function noSuchMessagePage(): Promise<Response> {
  return pageResponse(
    'No such mail',
    html`<h1>No such mail</h1><p>It may have gone with a reset. Back to the <a href="/mailbox">mailbox</a>.</p>`,
    404,
  );
}

/** The page for a time when the emulator can't be asked. */
export function mailboxDownPage(): Promise<Response> {
  return pageResponse(
    'Mailbox',
    html`<h1>The local AWS does not answer</h1>
<p>It may have stopped. See <code>.local/emulator.log</code>, then run <code>npm stop</code> and <code>npm start</code>.</p>`,
    502,
  );
}

function listEntry(message: MailMessage): Html {
  return html`<li><a href="/mailbox/${encodeURIComponent(message.id)}">
<span class="subject" dir="auto">${subjectOf(message)}</span>
<span class="to"><bdi>${message.to.join(', ')}</bdi></span>
${timeOf(message)}
</a></li>`;
}

function emptyNote(to: string): Html {
  return to === ''
    ? html`<p class="empty">No mail yet. Open a case, and its receipt appears here.</p>`
    : html`<p class="empty">No mail to <bdi>${to}</bdi>.</p>`;
}

function recipientLink(address: string): Html {
  return html`<a href="/mailbox?to=${encodeURIComponent(address)}"><bdi>${address}</bdi></a> `;
}

function htmlSection(path: string): Html {
  return html`<h2 id="html">HTML version</h2>
<iframe class="body" src="${path}/html" title="HTML version of the mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

function textBody(text: string): Html {
  const parts = textParts(text).map((part) =>
    part.kind === 'link'
      ? html`<a href="${part.value}" target="_blank" rel="noopener noreferrer">${part.value}</a>`
      : part.value,
  );
  return html`<pre class="body" dir="auto" tabindex="0" aria-labelledby="text">${parts}</pre>`;
}

function timeOf(message: MailMessage): Html {
  return html`<time datetime="${message.at}">${message.at.slice(0, 10)} ${message.at.slice(11, 19)} UTC</time>`;
}

function subjectOf(message: MailMessage): string {
  return message.subject.trim() === '' ? '(no subject)' : message.subject;
}
