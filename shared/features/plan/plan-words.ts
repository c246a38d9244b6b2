import type { Plan, PlanWords } from '../../case/parts/plan.ts';
import type { ThreadMessage } from '../../case/store.port.ts';

/** The words of a plan among those of the thread, each option's under its number from 1; null where they were erased. */
export function wordsOf(
  { version, options }: Pick<Plan, 'version' | 'options'>,
  thread: readonly ThreadMessage[],
): PlanWords | null {
  const message = thread.find((candidate) => candidate.from === 'plan' && candidate.version === version);
  if (!message) return null;
  return { text: message.text, options: options.map((_, index) => message.parts[String(index + 1)] ?? '') };
}
