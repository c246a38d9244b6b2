import type { Case } from './case.ts';

/** True where Redress opened the case itself, on a fault that it found: there is no customer to write to. */
export function isOwnFault({ channel }: Pick<Case, 'channel'>): boolean {
  return channel === 'system';
}
