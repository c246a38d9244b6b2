import fc, { type Arbitrary } from 'fast-check';
import type { Case } from '../../../shared/case/case.ts';
import type { Change } from '../../../shared/case/change.ts';
import type { LogEntry } from '../../../shared/case/log.ts';
import { firstDue } from '../../../shared/clocks/clocks.ts';
import { openCase } from '../../../shared/features/intake/open.rules.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import { now as start } from '../clock.ts';
import { frozen } from '../must.ts';
import { policy } from '../policy.ts';
import { complaint } from './cases.ts';
import { type CommandName, commandNames, perform } from './commands.ts';
import type { Refusal } from './talking-commands.ts';
import { usualCourses } from './usual-courses.ts';

/** Commands, legal or not, each so many seconds after the one before; a strike waits until a clock falls due. */
export type Life = readonly (readonly [CommandName, number])[];

const anyCommand = () => fc.constantFrom(...commandNames);
const anyPause = () => fc.oneof(fc.constant(60), fc.nat(100_000));
const anyCommands = (longest: number) =>
  fc.array(fc.tuple(anyCommand(), anyPause()), { minLength: 1, maxLength: longest });

/** A usual course, now and then with another command after a step, and a random end. */
const interrupted = (): Arbitrary<Life> =>
  fc
    .record({
      course: fc.constantFrom(...usualCourses),
      detours: fc.array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(fc.tuple(anyCommand(), anyPause()), { maxLength: 2 }) },
        ),
        { minLength: 20, maxLength: 20 },
      ),
      end: anyCommands(20),
    })
    .map(({ course, detours, end }) => [
      ...course.flatMap((name, index) => [[name, 60] as const, ...(detours[index] ?? [])]),
      ...end,
    ]);

/** A random life of a case, most of them drawn along the usual courses. */
export const anyLife = (): Arbitrary<Life> =>
  fc.oneof({ weight: 1, arbitrary: anyCommands(40) }, { weight: 4, arbitrary: interrupted() });

/** One command of a life: what it met and what it came to, null where it was refused. */
export interface Step {
  readonly name: CommandName;
  readonly now: Instant;
  readonly before: Case;
  readonly change: Change | null;
  /** The log after it. */
  readonly log: readonly LogEntry[];
}

type Perform = (name: CommandName, current: Case, now: Instant) => Result<Change, Refusal>;

/** Lives a life; calls `look` after each command. */
export function live(life: Life, look: (step: Step) => void, act: Perform = perform): void {
  const opened = openCase(complaint(), policy, start);
  const log = [opened.entry];
  let current = frozen(opened.case);
  let now = start;
  for (const [name, seconds] of life) {
    const due = name.startsWith('strike') ? firstDue(current.clocks) : null;
    const passed = addSeconds(now, seconds);
    now = due !== null && due > passed ? due : passed;
    const before = current;
    const result = act(name, current, now);
    if (result.ok) {
      current = frozen(result.value.case);
      log.push(result.value.entry);
    }
    look({ name, now, before, change: result.ok ? result.value : null, log });
  }
}

/** Holds `look` against every command of many lives. */
export function always(look: (step: Step) => void, numRuns = 150, act: Perform = perform): void {
  fc.assert(
    fc.property(anyLife(), (life) => live(life, look, act)),
    { numRuns },
  );
}

export type Changed = (current: Case, step: Step & { readonly change: Change }) => void;

/** Holds `look` against every change of many lives. */
export function afterEveryChange(look: Changed, numRuns?: number, act?: Perform): void {
  always(
    (step) => {
      const { change } = step;
      if (change) look(change.case, { ...step, change });
    },
    numRuns,
    act,
  );
}
