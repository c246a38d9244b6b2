import type { Tier } from '../../shared/kernel/parties.ts';
import { engineering } from './engineering.ts';
import type { Machine, StepFunction } from './machine.ts';
import { tier1 } from './tier1.ts';
import { tier2 } from './tier2.ts';

/** Every state machine, by the tier whose work it drives. */
export const machines: Readonly<Record<Tier, Machine<StepFunction>>> = { tier1, tier2, engineering };
