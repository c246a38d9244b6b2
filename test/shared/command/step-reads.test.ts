import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { acknowledge } from '../../../shared/features/intake/acknowledge.use-case.ts';
import { investigate } from '../../../shared/features/investigation/investigate.use-case.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.use-case.ts';
import { payRefund } from '../../../shared/features/refund/pay.use-case.ts';
import { announce } from '../../../shared/jobs/announce.use-case.ts';
import type { StepInput } from '../../../shared/workflow/step-events.ts';
import * as at from '../../builders/case/cases.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { type CountingDeps, countingSetUp } from '../../builders/counting-set-up.ts';

const alone = { 'store.find': 1, 'store.findPersonal': 1 };
const whole = { 'store.findWithLog': 1, 'store.findPersonal': 1 };
type StepRun = (deps: CountingDeps, step: StepInput) => Promise<unknown>;

describe('a step, with the mails that it owes, reads the case once and asks of its payment once', () => {
  it.each<[string, () => Case, Readonly<Record<string, number>>, StepRun]>([
    ['acknowledge', at.opened, { ...alone, 'payments.find': 1 }, acknowledge],
    ['investigate', at.acknowledged, { ...alone, 'payments.find': 1 }, investigate],
    ['pay the refund', at.decided, { 'store.find': 1, 'payments.find': 1 }, payRefund],
    ['deliver the outcome', () => at.answered(at.paid), alone, deliverOutcome],
    [
      'tell of an escalation',
      at.escalated,
      alone,
      (deps, step) => announce(deps, { ...step, what: 'escalation' }),
    ],
    ['tell of an offer', tier2.offered, whole, (deps, step) => announce(deps, { ...step, what: 'offer' })],
    ['tell of the end', at.closed, whole, (deps, step) => announce(deps, { ...step, what: 'closure' })],
  ])('%s', async (_, build, expected, run) => {
    const current = build();
    const { deps, reads, store } = await countingSetUp(current);
    await run(deps, { caseId: at.caseId, execution: `${at.caseId}-${current.tier}-1` });
    expect(store.commits.length).toBeGreaterThan(0);
    expect(reads()).toEqual(expected);
  });
});
