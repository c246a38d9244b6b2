import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Reporter, Runtime } from '../../shared/kernel/runtime.ts';
import { instant } from '../../shared/kernel/time.ts';
import { count } from '../counts.ts';
import { logger } from '../logger.ts';

export const runtime: Runtime = {
  now: () => instant(new Date()),
  entropy: () => randomBytes(16),
  pause: (milliseconds) => pause(milliseconds),
  pauseBelow: (milliseconds) => pause(Math.random() * milliseconds),
};

export const reporter: Reporter = {
  warn: (event, details) => logger.warn(event, { ...details }),
  count,
};
