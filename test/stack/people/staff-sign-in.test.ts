import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOutputs, requireOutput } from '../../../infra/cli/stack-outputs.ts';
import { makeStaff } from '../../../infra/local/staff/make-staff.ts';
import { staffToken } from '../../../infra/local/staff/staff.ts';
import { readStaffFile } from '../../../infra/local/staff/staff-file.ts';
import { roster } from '../../../infra/local/staff/staff-roster.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { aws, stack } from '../support/stack.ts';

const home = dirname(process.env['REDRESS_ENDPOINTS'] ?? '');
const outputs = readOutputs(join(home, 'outputs.json'));
const signInUrl = requireOutput(outputs, 'StaffSignInUrl');
const clientId = requireOutput(outputs, 'StaffClientId');
const redirectUri = `${stack.origin}/staff/callback`;
const username = 'tara.tier2';
const password = readStaffFile(join(home, 'staff.json')).find((one) => one.username === username)?.password;

const newVerifier = () => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

/** Opens the sign-in page as the console would. */
function openPage(verifier: string, changes: Record<string, string> = {}): Promise<Response> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: 'state-1',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...changes,
  });
  return fetch(`${signInUrl}/oauth2/authorize?${query}`, { redirect: 'manual' });
}

/** Fills in the form of the page and sends it, hidden fields and all, as a browser would. */
async function submitForm(page: Response, fields: Record<string, string>): Promise<Response> {
  const html = await page.text();
  const action = /<form method="POST" action="([^"]+)"/.exec(html)?.[1] ?? '';
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams({
    ...Object.fromEntries(hidden.map(([, name, value]) => [name, (value ?? '').replaceAll('&amp;', '&')])),
    ...fields,
  });
  return fetch(new URL(action, page.url), { method: 'POST', body, redirect: 'manual' });
}

/** Signs in on the page and returns the code that the console would get. */
async function codeFor(verifier: string): Promise<string> {
  const signedIn = await submitForm(await openPage(verifier), { username, password: password ?? '' });
  const callback = new URL(signedIn.headers.get('location') ?? '');
  expect(signedIn.status).toBe(302);
  expect(callback.origin + callback.pathname).toBe(redirectUri);
  expect(callback.searchParams.get('state')).toBe('state-1');
  return callback.searchParams.get('code') ?? '';
}

async function redeem(fields: Record<string, string>) {
  const common = { client_id: clientId, redirect_uri: redirectUri };
  const answer = await fetch(`${signInUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...common, ...fields }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

function claimsOf(token: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;
}

describe('signing in by authorization code with PKCE', () => {
  test('gives an access token for an hour that names the user and the groups', async () => {
    const verifier = newVerifier();
    const code = await codeFor(verifier);

    const { status, body } = await redeem({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    const claims = claimsOf(body['access_token']);
    expect(claims).toMatchObject({
      iss: requireOutput(outputs, 'StaffIssuer'),
      client_id: clientId,
      token_use: 'access',
      username,
      'cognito:groups': ['tier2'],
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(3600);
    expect(body['refresh_token']).toBeTypeOf('string');
  });

  test('refuses the code to whoever lacks the verifier, and takes it once only', async () => {
    const verifier = newVerifier();
    const code = await codeFor(verifier);
    const grant = { grant_type: 'authorization_code', code };

    expect(await redeem(grant)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await redeem({ ...grant, code_verifier: newVerifier() })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(await redeem({ ...grant, code_verifier: verifier })).toMatchObject({ status: 200 });
    expect(await redeem({ ...grant, code_verifier: verifier })).toMatchObject({ status: 400 });
  });

  test('stays on the page after a wrong password, which tells no names', async () => {
    const wrong = await submitForm(await openPage(newVerifier()), { username, password: 'wrong' });
    const nobody = await submitForm(await openPage(newVerifier()), { username: 'nobody', password: 'wrong' });

    for (const answer of [wrong, nobody]) {
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('Incorrect username or password');
    }
  });

  test('sends nobody elsewhere than to the console', async () => {
    const foreign = await openPage(newVerifier(), { redirect_uri: 'https://elsewhere.example/callback' });
    expect(foreign.status).toBe(400);
  });
});

describe('a token of the token script', () => {
  test.each(roster)('names $username and the groups', async (member) => {
    expect(claimsOf(await staffToken(home, member.username))).toMatchObject({
      token_use: 'access',
      client_id: requireOutput(outputs, 'StaffPasswordClientId'),
      username: member.username,
      'cognito:groups': member.groups,
    });
  });

  test('stays to be had when the stack is deployed again: staff and passwords are kept', async () => {
    const file = join(home, 'staff.json');
    const before = readStaffFile(file);

    expect(await makeStaff(aws.endpoint, requireOutput(outputs, 'StaffUserPoolId'), file)).toBe(0);

    expect(readStaffFile(file)).toEqual(before);
    await staffToken(home, username);
  });

  test('is given to no stranger', async () => {
    await expect(staffToken(home, 'nobody')).rejects.toThrow(/Nobody here is named "nobody".*anna\.tier1/);
  });
});

const staffRoutes = Object.values(routes as Record<string, Route>).filter(({ access }) => access === 'staff');

describe.each(staffRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s',
  (_, { method, path }) => {
    const call = async (token: string | null) => {
      const headers = token === null ? {} : { authorization: `Bearer ${token}` };
      return (await fetch(`${stack.api}${path.replaceAll(/\{\w+\}/g, 'x')}`, { method, headers })).status;
    };

    test('is closed to strangers at the gateway', async () => {
      const [header, claims, signature] = (await staffToken(home, username)).split('.');
      const promoted = { ...claimsOf(`.${claims}`), 'cognito:groups': ['admin'] };
      const forged = Buffer.from(JSON.stringify(promoted)).toString('base64url');
      const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');

      expect(await call(null)).toBe(401);
      expect(await call('nonsense')).toBe(401);
      expect(await call([header, forged, signature].join('.'))).toBe(401);
      expect(await call(`${unsigned}.${claims}.`)).toBe(401);
    });

    test('is open at the gateway to a token of the pool', async () => {
      expect(await call(await staffToken(home, username))).not.toBe(401);
    });
  },
);
