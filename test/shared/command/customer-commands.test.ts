import { describe, expect, it } from 'vitest';
import type { CustomerResult } from '../../../shared/command/customer-command.use-case.ts';
import type { RouteContract } from '../../../shared/command/route.contract.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.use-case.ts';
import {
  answerQuestions,
  sendMessage,
} from '../../../shared/features/conversation/customer-talk.use-case.ts';
import { escalateCase } from '../../../shared/features/escalation/customer-escalation.use-case.ts';
import { confirmOutcome } from '../../../shared/features/outcome/confirm.use-case.ts';
import { withdrawCase } from '../../../shared/features/outcome/withdraw.use-case.ts';
import { chooseOption } from '../../../shared/features/plan/choose.use-case.ts';
import { addHours } from '../../../shared/kernel/time.ts';
import { readCase, seenCase } from '../../../shared/views/read-case.use-case.ts';
import * as at from '../../builders/case/cases.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { opener, setUp, text } from '../../builders/case-set-up.ts';
import { mustErr, mustOk } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';

describe('the answer to an outcome', () => {
  const say = (satisfied: boolean, solved: boolean) => ({ satisfied, solved, comment: text });

  it('content closes the case', async () => {
    const { deps, commits, case: current } = setUp(at.resolved());
    mustOk(await confirmOutcome(deps, opener, say(true, true)));
    expect(current().status).toBe('closed');
    expect(commits[0]).toMatchObject({ personal: { closingComment: text }, notices: [] });
    expect(commits[0]).not.toHaveProperty('message');
  });

  it('not solved reopens it where it was, and tells of that', async () => {
    const { deps, commits, case: current } = setUp(at.resolved());
    mustOk(await confirmOutcome(deps, opener, say(true, false)));
    expect(current()).toMatchObject({ status: 'awaiting_staff', tier: 'tier1' });
    expect(commits[0]).toMatchObject({ notices: ['reopened', 'staff_reopened'], message: { text } });
  });

  it('not satisfied brings it to somebody else', async () => {
    const { deps, commits, case: current } = setUp(tier2.declinedAtTier2());
    mustOk(await confirmOutcome(deps, opener, say(false, true)));
    expect(current()).toMatchObject({
      status: 'awaiting_staff',
      owner: 'team:tier2',
      announce: 'escalation',
    });
    expect(commits[0]?.notices).toEqual([]);
  });

  it('content while Tier 2’s report is missing is kept, and counts once', async () => {
    const { deps, started, case: current } = setUp(tier2.declinedAtTier2());
    const seen = mustOk(await confirmOutcome(deps, opener, say(true, true)));
    expect(current()).toMatchObject({ status: 'resolved', confirmation: { solved: true } });
    expect((await seenCase(deps, seen)).view.can).not.toContain('confirm');
    expect(mustErr(await confirmOutcome(deps, opener, say(false, true)))).toEqual({
      code: 'already_confirmed',
    });
    expect(started).toEqual([]);
  });
});

describe('what the customer writes', () => {
  it('goes up with the message that is one too many', async () => {
    const { deps, commits, case: current } = setUp(at.leftToPeople());
    for (let n = 1; n < policy.contactsBeforeEscalation; n += 1) {
      mustOk(await sendMessage(deps, opener, { text }));
      expect(current().tier).toBe('tier1');
    }
    mustOk(await sendMessage(deps, opener, { text }));
    expect(current()).toMatchObject({ tier: 'tier2', escalation: { reasons: ['repeat_contact'] } });
    expect(commits.map(({ notices }) => notices)).toEqual([
      ...Array.from({ length: policy.contactsBeforeEscalation - 1 }, () => ['staff_customer_wrote']),
      [],
    ]);
  });

  it.each([true, false])('about what we understood is kept: %s', async (agreed) => {
    const { deps, commits, case: current } = setUp(tier2.playedBack());
    const question = at.question(5);
    mustOk(await answerQuestions(deps, opener, { answers: [{ question, agreed }] }));
    expect(current()).toMatchObject({ status: 'awaiting_staff', understanding: { agreed } });
    expect(commits[0]?.message).toMatchObject({
      answers: [{ question, text: '' }],
      parts: { [question]: agreed ? 'agreed' : 'disagreed' },
    });
  });

  it('about what we understood has to say whether it is right, and no other answer may', async () => {
    const played = setUp(tier2.playedBack());
    const words = { answers: [{ question: at.question(5), text }] };
    expect(mustErr(await answerQuestions(played.deps, opener, words)).code).toBe('agreed_misplaced');
    const asked = setUp(at.asked());
    const agreeing = { answers: [{ question: at.question(1), text, agreed: true }] };
    expect(mustErr(await answerQuestions(asked.deps, opener, agreeing)).code).toBe('agreed_misplaced');
    expect([...played.commits, ...asked.commits]).toEqual([]);
  });
});

describe('every command', () => {
  const stranger = { caseId: at.caseId, token: 'another' };

  it('is closed to a foreign token', async () => {
    const { deps, commits } = setUp(tier2.offered());
    const refused: readonly Awaited<CustomerResult<RouteContract>>[] = [
      await chooseOption(deps, stranger, { choice: 'decline' }),
      await escalateCase(deps, stranger, { reason: 'urgency', text }),
      await appealOutcome(deps, stranger, { text }),
      await reopenCase(deps, stranger, { text }),
      await withdrawCase(deps, stranger, {}),
    ];
    for (const one of refused) expect(mustErr(one)).toEqual({ code: 'case_not_found' });
    expect(commits).toEqual([]);
  });

  it('leaves another name of the state behind, and so does the end of a window', async () => {
    const closed = at.closed();
    const early = mustOk(await readCase(setUp(closed).deps, opener));
    const late = mustOk(
      await readCase(setUp(closed, addHours(closed.updatedAt, policy.reopeningDays * 24 + 1)).deps, opener),
    );
    expect(early.etag).not.toBe(late.etag);
  });
});
