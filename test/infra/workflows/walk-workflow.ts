import {
  type RenderedState,
  type RenderedWorkflow,
  readCondition,
} from '../../../infra/workflows/rendered.ts';

type Output = Readonly<Record<string, string>> | null;

/** What each task answers: always the same, or one answer after another. A task that isn't named answers nothing. */
export type Outputs = Readonly<Record<string, Output | readonly Output[]>>;

/** Every state that some way leads to, faults included. */
export function reachable(workflow: RenderedWorkflow): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    for (const next of nextOf(stateOf(workflow, name))) visit(next);
  };
  visit(workflow.StartAt);
  return found;
}

/** The states that an execution enters, in order. */
export function walk(workflow: RenderedWorkflow, input: Output, outputs: Outputs): string[] {
  const entered: string[] = [];
  const times = new Map<string, number>();
  let name: string | undefined = workflow.StartAt;
  let data = input;
  while (name) {
    if (entered.push(name) > 100) throw new Error(`a loop without end: ${entered.slice(-6).join(' → ')}`);
    const state = stateOf(workflow, name);
    if (state.Type === 'Choice') {
      name = chosen(state, data);
    } else {
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      data = answer(outputs[name] ?? null, time);
      name = state.Next;
    }
  }
  return entered;
}

function nextOf(state: RenderedState): string[] {
  const all = [...(state.Choices ?? []), ...(state.Catch ?? [])].map(({ Next }) => Next);
  return [...all, state.Next, state.Default].filter((next) => next !== undefined);
}

function chosen(state: RenderedState, data: Output): string | undefined {
  const holds = state.Choices?.find((choice) => {
    const { field, value } = readCondition(choice);
    return data?.[field] === value;
  });
  return holds?.Next ?? state.Default;
}

function answer(outputs: Output | readonly Output[], time: number): Output {
  return Array.isArray(outputs) ? (outputs[time] ?? null) : (outputs as Output);
}

function stateOf(workflow: RenderedWorkflow, name: string): RenderedState {
  const state = workflow.States[name];
  if (!state) throw new Error(`no state named ${name}`);
  return state;
}
