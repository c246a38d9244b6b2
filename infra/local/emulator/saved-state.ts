import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Forgets how far the emulator had read its DynamoDB streams. Their numbering starts anew with each run,
 * so that with the saved positions it would drop the first events after a restart.
 */
export function dropStreamPositions(stateDir: string): void {
  const path = join(stateDir, 'lambda.json');
  if (!existsSync(path)) return;
  const changed = withoutStreamPositions(readFileSync(path, 'utf8'));
  if (changed === null) return;
  writeFileSync(`${path}.new`, changed);
  renameSync(`${path}.new`, path);
}

/** The saved Lambda state without stream positions, or null when it holds none. */
export function withoutStreamPositions(savedLambdaState: string): string | null {
  const state = JSON.parse(savedLambdaState) as { payload?: { dynamodb_stream_positions?: unknown } };
  if (state.payload?.dynamodb_stream_positions === undefined) return null;
  delete state.payload.dynamodb_stream_positions;
  return JSON.stringify(state);
}
