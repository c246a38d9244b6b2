import type { Step } from '../../shared/case/next-step.ts';
import { Fragments } from './fragments.ts';
import { machine } from './machine.ts';

/** Engineering: tell of the hand-off, wait for diagnosis and fix. With its report the case goes back where it came from. */
export const engineering = machine({
  comment: 'Engineering: take the hand-off, wait for diagnosis and fix, hand the case back',
  calls: ['announce', 'awaitSignal', 'putAside'],
  define(scope, functions) {
    const f = new Fragments(scope, functions);
    const takeHandOff = f.announce('TakeHandOff', functions.announce, 'hand_off');
    const awaitDiagnosis = f.wait('AwaitDiagnosis', 'await_diagnosis');
    const awaitFix = f.wait('AwaitFix', 'await_fix');
    takeHandOff.next(awaitDiagnosis);

    return f.whereNext<Step<'engineering'>>(
      { take_hand_off: takeHandOff, await_diagnosis: awaitDiagnosis, await_fix: awaitFix },
      [awaitDiagnosis, awaitFix],
    );
  },
});
