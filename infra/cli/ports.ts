import { createServer } from 'node:net';
import { PlainError } from './plain-error.ts';

const LOOPBACK = '127.0.0.1';

/** Throws in plain words when another program listens on a port that is needed. */
export async function requireFreePort(port: number, use: string, variable: string): Promise<void> {
  if (await canListen(port)) return;
  throw new PlainError(
    `Port ${port} (${use}) is in use by another program.\n` +
      `Stop that program, or choose another port, for example: ${variable}=${port + 10_000} npm start`,
  );
}

/** Ports on loopback that nothing listens on at this moment, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port was given');
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function canListen(port: number): Promise<boolean> {
  try {
    const server = await listen(port);
    await new Promise((resolve) => server.close(resolve));
    return true;
  } catch {
    return false;
  }
}

function listen(port: number) {
  return new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}
