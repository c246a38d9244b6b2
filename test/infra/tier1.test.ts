import { describe, expect, it } from 'vitest';
import { type RenderedState, renderTier1 } from '../../infra/workflows/rendered.ts';
import { tier1Steps } from '../../shared/domain/next-step.ts';
import { type Outputs, reachable, walk } from './walk-workflow.ts';

const workflow = renderTier1();
const states = Object.entries(workflow.States);
const tasks = states.filter(([, state]) => state.Type === 'Task');
const waits = tasks.filter(([, state]) => JSON.stringify(state.Resource).includes('waitForTaskToken'));
const choices = states.filter(([, state]) => state.Type === 'Choice');
const lastResort = 'PutAside';

describe('every state', () => {
  it('can be reached', () => {
    expect([...reachable(workflow)].toSorted()).toEqual(states.map(([name]) => name).toSorted());
  });

  it('goes on, ends, or chooses', () => {
    const silent = states.filter(([, state]) => !state.Next && !state.End && state.Type !== 'Choice');
    expect(silent).toEqual([]);
  });

  it('is a task or a choice: a state that only passes on costs a transition', () => {
    expect(new Set(states.map(([, state]) => state.Type))).toEqual(new Set(['Task', 'Choice']));
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

  it.each(tasks)('%s has a static limit in time', (name, state) => {
    const waiting = waits.some(([wait]) => wait === name);
    expect(state.TimeoutSeconds).toBe(waiting ? 31_536_000 : 60);
  });
});

describe('every wait', () => {
  it('is for something else', () => {
    const kinds = waits.map(([, state]) => state.Arguments?.Payload['waitingFor']);
    expect(kinds.toSorted()).toEqual(['confirmation', 'person', 'settlement']);
  });

  it.each(waits)('%s hands out its token and is not begun again when its year is over', (_, state) => {
    expect(state.Arguments?.Payload['token']).toBe('{% $states.context.Task.Token %}');
    expect(state.Retry?.[0]).toMatchObject({ ErrorEquals: ['States.Timeout'], MaxAttempts: 0 });
  });
});

describe('every choice', () => {
  it.each(choices.filter(([name]) => name !== 'WhereToBegin'))(
    '%s puts the case aside on a value it does not know',
    (name, state) => {
      expect(state.Default).toBe(lastResort);
      expect(state.Assign).toMatchObject({ failure: { step: name } });
    },
  );

  it('WhereToBegin begins at the beginning where it is told nothing else', () => {
    expect(workflow.States['WhereToBegin']?.Default).toBe('Acknowledge');
  });
});

it.each(tier1Steps)('an execution can begin at %s', (resumeAt) => {
  const pascal = resumeAt.replace(/(^|_)([a-z])/g, (_all, _start, letter: string) => letter.toUpperCase());
  expect(walk(workflow, { resumeAt }, {})[1]).toBe(pascal);
});

describe('the way of a case', () => {
  const settled: Outputs = {
    Investigate: { decision: 'refund' },
    PayRefund: { refund: 'succeeded' },
    AwaitConfirmation: { signal: 'ended' },
  };
  const opening = ['WhereToBegin', 'Acknowledge', 'Investigate', 'Decision'];
  const paying = ['PayRefund', 'RefundState'];
  const hearing = ['DeliverOutcome', 'AwaitConfirmation', 'Answer'];

  const ways: [string, Outputs, string[]][] = [
    ['settled automatically', settled, [...opening, ...paying, ...hearing, 'AnnounceClosure']],
    [
      'paid after a wait for the gateway',
      {
        ...settled,
        PayRefund: [{ refund: 'unsettled' }, { refund: 'succeeded' }],
        AwaitSettlement: { signal: 'settlement' },
      },
      [...opening, ...paying, 'AwaitSettlement', ...paying, ...hearing, 'AnnounceClosure'],
    ],
    [
      'disputed by the customer',
      { ...settled, AwaitConfirmation: { signal: 'escalated' } },
      [...opening, ...paying, ...hearing, 'AnnounceEscalation'],
    ],
    [
      'left to a person, then withdrawn',
      { Investigate: { decision: 'person' }, AwaitPerson: { signal: 'ended' } },
      [...opening, 'AwaitPerson', 'PersonAnswer', 'AnnounceClosure'],
    ],
    [
      'left to a person who escalates',
      { Investigate: { decision: 'person' }, AwaitPerson: { signal: 'escalated' } },
      [...opening, 'AwaitPerson', 'PersonAnswer', 'AnnounceEscalation'],
    ],
    [
      'declined by the gateway',
      { ...settled, PayRefund: { refund: 'person' }, AwaitPerson: { signal: 'ended' } },
      [...opening, ...paying, 'AwaitPerson', 'PersonAnswer', 'AnnounceClosure'],
    ],
    ['withdrawn at once', { Investigate: { decision: 'ended' } }, [...opening, 'AnnounceClosure']],
    ['answered beyond understanding', { Investigate: { decision: 'perhaps' } }, [...opening, lastResort]],
    ['answered with nothing', { Investigate: null }, [...opening, lastResort]],
    [
      'told to settle where a person was asked',
      { Investigate: { decision: 'person' }, AwaitPerson: { signal: 'settlement' } },
      [...opening, 'AwaitPerson', 'PersonAnswer', lastResort],
    ],
  ];

  it.each(ways)('%s', (_, outputs, expected) => {
    expect(walk(workflow, { resumeAt: 'acknowledge' }, outputs)).toEqual(expected);
  });

  it('takes ten states where it is settled automatically', () => {
    expect(walk(workflow, { resumeAt: 'acknowledge' }, settled)).toHaveLength(10);
  });
});

it('notices a state that nothing leads to', () => {
  const orphan: RenderedState = { Type: 'Task', End: true };
  const planted = { ...workflow, States: { ...workflow.States, Orphan: orphan } };
  expect(reachable(planted).has('Orphan')).toBe(false);
});
