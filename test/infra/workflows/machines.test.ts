import { describe, expect, it } from 'vitest';
import { machines } from '../../../infra/workflows/machines.ts';
import {
  isWait,
  type RenderedState,
  readCondition,
  renderMachine,
} from '../../../infra/workflows/rendered.ts';
import { workflowSteps } from '../../../shared/case/next-step.ts';
import { type Tier, tiers } from '../../../shared/kernel/parties.ts';
import type { AnnounceInput } from '../../../shared/workflow/step-events.ts';
import { reachable, walk } from './walk-workflow.ts';

const lastResort = 'PutAside';

/** Steps whose state does not bear the step's own name. */
const otherNames: Readonly<Record<string, string>> = { 'tier2 await_person': 'AwaitSpecialist' };

function stateOf(tier: Tier, step: string): string {
  const pascal = step.replace(/(^|_)([a-z])/g, (_all, _start, letter: string) => letter.toUpperCase());
  return otherNames[`${tier} ${step}`] ?? pascal;
}

function partsOf(tier: Tier) {
  const workflow = renderMachine(tier);
  const states = Object.entries(workflow.States);
  return {
    workflow,
    states,
    tasks: states.filter(([, { Type }]) => Type === 'Task'),
    waits: states.filter(([, state]) => isWait(state)),
    choices: states.filter(([, { Type }]) => Type === 'Choice'),
  };
}

describe.each(tiers)('%s', (tier) => {
  const { workflow, states, tasks, waits, choices } = partsOf(tier);

  describe('every state', () => {
    it('can be reached', () => {
      expect([...reachable(workflow)].toSorted()).toEqual(states.map(([name]) => name).toSorted());
    });

    it('goes on, ends, or chooses', () => {
      const silent = states.filter(
        ([, { Next, End, Type }]) => !Next && !End && !['Choice', 'Succeed'].includes(Type),
      );
      expect(silent).toEqual([]);
    });

    it('is a task, a choice, or the end: a state that only passes on costs a transition', () => {
      const others = states.filter(([, { Type }]) => Type !== 'Task' && Type !== 'Choice');
      expect(others.map(([name, { Type }]) => [name, Type])).toEqual([['HandedOver', 'Succeed']]);
    });
  });

  describe('every task', () => {
    it.each(tasks)('%s tries again after a passing fault, at most four times', (_, state) => {
      const [last] = state.Retry?.slice(-1) ?? [];
      expect(last).toMatchObject({ ErrorEquals: ['States.ALL'], MaxAttempts: 4, JitterStrategy: 'FULL' });
    });

    it.each(tasks.filter(([name]) => name !== lastResort))(
      '%s puts the case aside when it fails for good',
      (name, state) => {
        expect(state.Catch).toMatchObject([{ ErrorEquals: ['States.ALL'], Next: lastResort }]);
        expect(state.Catch?.[0]).toMatchObject({ Assign: { failure: { step: name } } });
      },
    );

    it.each(tasks)('%s says which case and which execution', (_, state) => {
      expect(state.Arguments?.Payload).toMatchObject({
        caseId: '{% $states.context.Execution.Input.caseId %}',
        execution: '{% $states.context.Execution.Name %}',
      });
    });

    it.each(tasks)('%s has a static limit in time', (_, state) => {
      expect(state.TimeoutSeconds).toBe(isWait(state) ? 31_536_000 : 60);
    });
  });

  describe('every wait', () => {
    it('is at one of its own steps, and every step of waiting has one', () => {
      const awaited = waits.map(([name, state]) => [state.Arguments?.Payload['step'], name]);
      const awaiting = workflowSteps[tier].filter((step) => step.startsWith('await_'));
      expect(awaited.toSorted()).toEqual(awaiting.map((step) => [step, stateOf(tier, step)]).toSorted());
    });

    it.each(waits)('%s hands out its token and is not begun again when its year is over', (_, state) => {
      expect(state.Arguments?.Payload['token']).toBe('{% $states.context.Task.Token %}');
      expect(state.Retry?.[0]).toMatchObject({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 });
    });

    it.each(waits)(
      '%s lets the router say where to go on; after the outcome only the closure is left',
      (name, state) => {
        expect(state.Next).toBe(name === 'AwaitConfirmation' ? 'AnnounceClosure' : 'WhereNext');
      },
    );
  });

  it.each(choices)('%s puts the case aside on a value it does not know', (name, state) => {
    expect(state.Default).toBe(lastResort);
    expect(state.Assign).toMatchObject({ failure: { step: name } });
  });

  describe('the router', () => {
    it('is where an execution begins', () => {
      expect(workflow.StartAt).toBe('WhereNext');
    });

    it('has a way for every step of the machine, and one for a case that another execution has', () => {
      const ways = workflow.States['WhereNext']?.Choices?.map(readCondition) ?? [];
      expect(ways.map(({ value }) => value).toSorted()).toEqual(
        [...workflowSteps[tier], 'handed_over'].toSorted(),
      );
      expect(new Set(ways.map(({ field }) => field))).toEqual(new Set(['next']));
    });

    it.each<string>(workflowSteps[tier])('begins at %s', (next) => {
      expect(walk(workflow, { next }, {})[1]).toBe(stateOf(tier, next));
    });

    it.each(['perhaps', 'WhereNext', ''])('puts the case aside where it is sent to "%s"', (next) => {
      expect(walk(workflow, { next }, {})).toEqual(['WhereNext', lastResort]);
    });

    it('puts the case aside where it is told nothing', () => {
      expect(walk(workflow, {}, {})).toEqual(['WhereNext', lastResort]);
      expect(walk(workflow, null, {})).toEqual(['WhereNext', lastResort]);
    });
  });

  it('calls every function that it may call, and no other', () => {
    const called = tasks.map(([, state]) => state.Arguments?.FunctionName.split(':').at(-1));
    expect([...new Set(called)].toSorted()).toEqual([...machines[tier].calls].toSorted());
  });
});

describe('news', () => {
  const announcing: Readonly<Record<AnnounceInput['what'], string[]>> = {
    escalation: ['tier2 TakeOver'],
    fault_report: ['tier2 HearEngineering'],
    offer: ['tier2 OfferPlan'],
    hand_off: ['engineering TakeHandOff'],
    closure: ['tier1 AnnounceClosure', 'tier2 AnnounceClosure'],
  };

  it('are told by these steps', () => {
    const told = tiers.flatMap((tier) =>
      partsOf(tier).tasks.flatMap(([name, { Arguments }]) => {
        const what = Arguments?.Payload['what'];
        return what ? [[what, `${tier} ${name}`] as const] : [];
      }),
    );
    const byNews = Map.groupBy(told, ([what]) => what);
    const steps = [...byNews].map(([what, all]) => [what, all.map(([, step]) => step)]);
    expect(Object.fromEntries(steps)).toEqual(announcing);
  });
});

it('support pays and closes in the same states at both tiers', () => {
  const [first, second] = [renderMachine('tier1').States, renderMachine('tier2').States];
  for (const name of [
    'PayRefund',
    'AwaitSettlement',
    'DeliverOutcome',
    'AwaitConfirmation',
    'AnnounceClosure',
  ]) {
    expect(second[name]).toEqual(first[name]);
  }
});

it('notices a state that nothing leads to', () => {
  const { workflow } = partsOf('tier1');
  const orphan: RenderedState = { Type: 'Task', End: true };
  const planted = { ...workflow, States: { ...workflow.States, Orphan: orphan } };
  expect(reachable(planted).has('Orphan')).toBe(false);
});
