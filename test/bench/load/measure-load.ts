import { join } from 'node:path';
import { readOutputs, requireOutput } from '../../../infra/cli/stack-outputs.ts';
import { emulatedApiBase } from '../../../infra/local/proxy/api-forward.ts';
import { aws, stack } from '../../stack/support/stack.ts';
import type { BenchSize } from '../options.ts';
import { type LoadFigure, ways } from '../report/results.ts';
import { fire, type Load } from './generator.ts';
import { type Operation, prepareOperations } from './operations.ts';

/** Loads the stack with each operation, both ways, at each number of connections. */
export async function measureLoad(size: BenchSize, said: (line: string) => void): Promise<LoadFigure[]> {
  const bases: Record<LoadFigure['way'], string> = {
    proxy: stack.api,
    direct: emulatedApiBase(
      aws.endpoint,
      requireOutput(readOutputs(join(stack.home, 'outputs.json')), 'ApiId'),
    ),
  };
  const operations = await prepareOperations(Math.max(...size.connections));
  const figures: LoadFigure[] = [];
  for (const connections of size.connections) {
    for (const operation of operations) {
      await warm(operation, bases.direct, connections);
      for (const way of ways) figures.push(await measure(operation, way, bases[way], connections, size));
      said(`  ${operation.name} at ${connections}`);
    }
  }
  return figures;
}

/** The emulator starts a process of the function for each connection. */
async function warm(operation: Operation, base: string, connections: number): Promise<void> {
  await operation.prepare(connections);
  await load(operation, base, { connections, requests: connections, limitSeconds: 60 });
  await operation.settle();
}

async function measure(
  operation: Operation,
  way: LoadFigure['way'],
  base: string,
  connections: number,
  { requests: { least, each }, loadSeconds }: BenchSize,
): Promise<LoadFigure> {
  const requests = least + each * connections;
  await operation.prepare(requests);
  const result = await load(operation, base, { connections, requests, limitSeconds: loadSeconds });
  const ended = performance.now();
  const waits = await operation.settle();
  const workflowsBehind = waits ? (performance.now() - ended) / 1000 : null;
  return { operation: operation.name, way, connections, ...result, workflowsBehind };
}

function load(
  operation: Operation,
  base: string,
  shape: Pick<Load, 'connections' | 'requests' | 'limitSeconds'>,
) {
  const { connections } = shape;
  return fire({
    ...shape,
    next: (connection, turn) => operation.shot(base, connection, turn, connections),
    heard: (connection, turn, hit) => operation.heard(connection, turn, connections, hit),
  });
}
