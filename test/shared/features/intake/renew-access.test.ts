import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { StoredCase } from '../../../../shared/case/store.port.ts';
import type { NoticeDeps } from '../../../../shared/command/send-notices.use-case.ts';
import {
  leastAnswerTime,
  requestAccessLink,
} from '../../../../shared/features/intake/renew-access.use-case.ts';
import { notices } from '../../../../shared/jobs/notices.ts';
import * as at from '../../../builders/case/cases.ts';
import { policy } from '../../../builders/policy.ts';
import { fakeRuntime } from '../../../fakes/runtime.ts';

const email = 'maria.novak@mail.example';

/** Asks on a store that takes its time; tells how long the answer took and how many mails went out. */
async function ask(
  request: { caseId: string; email: string },
  { readTime = 20, mailTime = 300, broken = false, limited = false } = {},
) {
  const runtime = fakeRuntime();
  let mails = 0;
  const deps = {
    runtime,
    policy,
    casePageOrigin: 'https://cases.example',
    teamAddresses: {},
    reporter: { warn: () => {}, count: () => {} },
    tokens: { tokenFor: async () => 'a-token' },
    mailer: {
      async send() {
        await runtime.pause(mailTime);
        mails += 1;
        return { status: 'sent' };
      },
    },
    notices,
    store: {
      async findPersonal(caseId: string) {
        await runtime.pause(readTime);
        if (broken) throw new Error('no store');
        const personal = { name: 'Maria Novak', email, phone: null, description: 'Twice.' };
        return caseId === at.caseId ? { ...personal, closingComment: null, outcomeWords: null } : null;
      },
      find: async () => ({ case: at.acknowledged(), workflow: {} }) as StoredCase,
      withinLimit: async () => !limited,
      commit: async () => 'committed',
      moveNotice: async () => null,
    },
  } as unknown as NoticeDeps & { store: Store };
  const result = await requestAccessLink(deps, request).catch(String);
  return { result, mails, elapsed: runtime.elapsed() };
}

describe('an answer to who asks for a link takes the same time', () => {
  it.each([
    ['the right address', { caseId: at.caseId, email }, {}, 1],
    ['the right address, too often', { caseId: at.caseId, email }, { limited: true }, 0],
    ['a wrong address', { caseId: at.caseId, email: 'stranger@mail.example' }, {}, 0],
    ['an unknown case', { caseId: at.otherCaseId, email }, {}, 0],
    ['no case id at all', { caseId: 'case_1', email }, {}, 0],
  ])('for %s', async (_, request, settings, mails) => {
    expect(await ask(request, settings)).toEqual({ result: undefined, mails, elapsed: leastAnswerTime });
  });

  it('for a failure, which is still told to the caller of the use-case', async () => {
    const failed = await ask({ caseId: at.caseId, email }, { broken: true });
    expect(failed).toEqual({ result: 'Error: no store', mails: 0, elapsed: leastAnswerTime });
  });

  it('and no longer than it has to where the mail was slow', async () => {
    const slow = await ask({ caseId: at.caseId, email }, { mailTime: 5000 });
    expect(slow).toEqual({ result: undefined, mails: 1, elapsed: 5040 });
  });
});
