/** An application/problem+json answer (RFC 9457) of the local proxy itself. */
export function problemResponse(status: number, title: string, detail: string): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** The answer while the local AWS is down. */
export function awsDown(): Response {
  return problemResponse(
    502,
    'The local AWS does not answer',
    'It may have stopped. See .local/emulator.log, then run: npm stop && npm start',
  );
}
