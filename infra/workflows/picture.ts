import type { Tier } from '../../shared/kernel/parties.ts';
import { machines } from './machines.ts';
import {
  isWait,
  type RenderedState,
  type RenderedWorkflow,
  readCondition,
  renderMachine,
} from './rendered.ts';

/** Where every fault leads. Drawn, it would hide the ways that a case takes. */
const lastResort = 'PutAside';
/** Where a wait that has no way of its own goes on. Drawn as a mark, so that no line runs back over the picture. */
const router = 'WhereNext';

const titles: Readonly<Record<Tier, string>> = {
  tier1: 'Tier 1',
  tier2: 'Tier 2',
  engineering: 'Engineering',
};

/** A page on one state machine, with its picture in Mermaid, drawn from what Step Functions is given. */
export function machinePage(tier: Tier): string {
  const workflow = renderMachine(tier);
  const waits = Object.values(workflow.States).filter(isWait).length;
  return `# State machine: ${titles[tier]}

<!-- Made by \`npm run docs:machines\` from infra/workflows/${tier}.ts; a test compares the two. -->

${machines[tier].comment}.

An execution begins at \`${router}\`, which reads the step to go to from its input, and comes back there after a wait: then
the step is in the signal that ended it. Stadiums are steps that call a function, hexagons the ${waits} waits for a signal,
at most a year long. Left out of the picture: a step that fails beyond its retries, and a value that no choice knows, go to
\`${lastResort}\`, which hands the case to engineering with the error.

\`\`\`mermaid
${drawn(workflow)}
\`\`\`
`;
}

function drawn(workflow: RenderedWorkflow): string {
  const states = Object.entries(workflow.States).filter(([name]) => name !== lastResort);
  return [
    'flowchart TD',
    `  begin((begin)) --> ${workflow.StartAt}`,
    ...states.map(([name, state]) => `  ${shape(name, state)}`),
    ...states.flatMap(([name, state]) => edges(name, state).map((edge) => `  ${edge}`)),
    '  classDef wait fill:#fff4ce,stroke:#9a6700,color:#1f2328',
    '  classDef route fill:#ddf4ff,stroke:#0969da,color:#1f2328',
  ].join('\n');
}

function shape(name: string, state: RenderedState): string {
  switch (state.Type) {
    case 'Choice':
      return `${name}{${name}}:::route`;
    case 'Succeed':
      return `${name}(((${name})))`;
    default:
      return isWait(state) ? `${name}{{${name}}}:::wait` : `${name}([${name}])`;
  }
}

function edges(name: string, state: RenderedState): string[] {
  const chosen = (state.Choices ?? []).map((choice) => {
    const { value } = readCondition(choice);
    return pascal(value) === choice.Next
      ? `${name} --> ${choice.Next}`
      : `${name} -- ${value} --> ${choice.Next}`;
  });
  if (state.End) return [`${name} --> end_${name}((end))`];
  if (state.Next === router) return [`${name} --> again_${name}[/${router}/]:::route`];
  return state.Next ? [`${name} --> ${state.Next}`] : chosen;
}

function pascal(value: string): string {
  return value.replace(/(^|_)([a-z])/g, (_all, _start, letter: string) => letter.toUpperCase());
}
