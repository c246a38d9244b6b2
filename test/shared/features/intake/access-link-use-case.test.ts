import { describe, expect, it, vi } from 'vitest';
import {
  leastAnswerTime,
  requestAccessLink,
} from '../../../../shared/features/intake/access-link.use-case.ts';
import * as at from '../../../builders/case/cases.ts';
import { fakeDeps } from '../../../fakes/deps.ts';
import { maria, storeOf } from '../../../fakes/memory-store.ts';

const { email } = maria;

/** Asks on a store that takes its time; tells how long the answer took and how many mails went out. */
async function ask(
  request: { caseId: string; email: string },
  { readTime = 20, mailTime = 300, broken = false, limited = false } = {},
) {
  const store = storeOf(at.acknowledged());
  const given = fakeDeps(store);
  const { runtime, mailer } = given;
  const [read, send] = [store.findPersonal.bind(store), mailer.send.bind(mailer)];
  vi.spyOn(store, 'findPersonal').mockImplementation(async (caseId) => {
    await runtime.pause(readTime);
    if (broken) throw new Error('no store');
    return read(caseId);
  });
  vi.spyOn(mailer, 'send').mockImplementation(async (...mail) => {
    await runtime.pause(mailTime);
    return send(...mail);
  });
  if (limited) vi.spyOn(store, 'countUse').mockResolvedValue(null);
  const result = await requestAccessLink(given, request).catch(String);
  return { result, mails: mailer.sent.length, elapsed: runtime.elapsed() };
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
