import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../functions/http/problem-error.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { readAs } from '../../builders/http-event.ts';

const pointersOf = (result: ReturnType<typeof readAs>) =>
  result instanceof ProblemError
    ? [result.code, ...(result.errors ?? []).map(({ pointer }) => pointer)]
    : 'taken';

const headers = { 'content-type': 'application/json', 'if-match': '"7"' };
const hash = 'a'.repeat(64);
const option = { kind: 'refund', amount: { amount: 1990, currency: 'EUR' }, words: 'To your card.' };
const offer = { kind: 'offer', words: 'We found the fault.', options: [option] };
const incident = {
  title: 'Wallet provider unreachable',
  cause: 'provider_fault',
  methods: ['wallet'],
  currencies: [],
  from: '2026-11-15T12:20:00Z',
  to: '2026-11-15T12:55:00Z',
};
const one = { caseId: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6', version: 7 };
const correction = { kind: 'correction', words: 'You get the difference back.' };

describe('what staff send', () => {
  const words = 'The order was cancelled.';
  const amount = { amount: 1990, currency: 'EUR' };

  it.each<[Route, unknown, readonly string[]]>([
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: 0, currency: 'EUR' }, words },
      ['/amount/amount'],
    ],
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: -1, currency: 'EUR' }, words },
      ['/amount/amount'],
    ],
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: 19.9, currency: 'EUR' }, words },
      ['/amount/amount'],
    ],
    [
      routes.decideCase,
      { kind: 'refund', amount: { amount: 1, currency: 'XXX' }, words },
      ['/amount/currency'],
    ],
    [routes.decideCase, { kind: 'refund', words }, ['/amount']],
    [routes.decideCase, { kind: 'refund', amount }, ['/words']],
    [routes.decideCase, { kind: 'refund', amount, words: ' ' }, ['/words']],
    [routes.decideCase, { kind: 'decline', amount, words }, ['/amount']],
    [routes.decideCase, { kind: 'decline' }, ['/words']],
    [routes.decideCase, { kind: 'compensate', words }, ['/kind']],
    [routes.decideCase, {}, ['/kind']],
    [routes.askCustomer, { questions: [] }, ['/questions']],
    [routes.askCustomer, { questions: Array.from({ length: 11 }, () => 'When?') }, ['/questions']],
    [routes.askCustomer, { questions: ['When?', ' '] }, ['/questions/1']],
    [routes.askCustomer, { questions: ['x'.repeat(501)] }, ['/questions/0']],
    [routes.askCustomer, { text: words }, ['/questions']],
    [routes.addNote, { text: 'x'.repeat(5001) }, ['/text']],
    [routes.addNote, { text: 'a\u0000b' }, ['/text']],
    [routes.replyToCustomer, {}, ['/text']],
    [routes.assignCase, { to: 'anna\nbert' }, ['/to']],
    [routes.assignCase, { to: '' }, ['/to']],
    [routes.mergeCase, { into: 'case_1' }, ['/into']],
    [routes.invokeRight, {}, ['/right']],
    [routes.invokeRight, { right: 'psd3' }, ['/right']],
    [routes.invokeRight, { right: 'psd2_77', since: 'yesterday' }, ['/since']],
    [routes.sendHoldingReply, { right: 'psd2_101' }, ['/text']],
    [routes.sendHoldingReply, { right: 'psd2_101', text: ' ' }, ['/text']],
    [routes.playBackUnderstanding, { text: ' ' }, ['/text']],
    [routes.escalateToTier2, {}, ['/reasons', '/note']],
    [routes.escalateToTier2, { reasons: [], note: words }, ['/reasons']],
    [routes.escalateToTier2, { reasons: ['boredom'], note: words }, ['/reasons/0']],
    [routes.escalateToTier2, { reasons: ['urgency', 'urgency'], note: words }, ['/reasons']],
    [routes.proposePlan, { kind: 'offer', words }, ['/options']],
    [routes.proposePlan, { ...offer, options: [] }, ['/options']],
    [routes.proposePlan, { ...offer, options: Array.from({ length: 5 }, () => option) }, ['/options']],
    [routes.proposePlan, { ...offer, options: [option, { ...option, words: 'Again.' }] }, ['/options']],
    [routes.proposePlan, { ...offer, kind: 'decline' }, ['/options']],
    [routes.proposePlan, { kind: 'compensate', words }, ['/kind']],
    [routes.proposePlan, { ...offer, options: [correction] }, ['/options/0/amount']],
    [routes.proposePlan, { ...offer, options: [{ ...option, kind: 'explanation' }] }, ['/options/0/amount']],
    [routes.proposePlan, { ...offer, options: [{ ...option, words: '' }] }, ['/options/0/words']],
    [routes.proposePlan, { ...offer, options: [{ ...option, path: 'cash' }] }, ['/options/0/path']],
    [routes.decideOnPlan, { decision: 'approve' }, ['/planHash']],
    [routes.decideOnPlan, { decision: 'approve', planHash: hash.toUpperCase() }, ['/planHash']],
    [routes.decideOnPlan, { decision: 'approve', planHash: hash, reason: words }, ['/reason']],
    [routes.decideOnPlan, { decision: 'return', planHash: hash }, ['/reason']],
    [routes.decideOnPlan, { decision: 'reject', planHash: hash }, ['/decision']],
    [routes.handOffCase, { severity: 'fatal', hypothesis: words }, ['/severity']],
    [routes.handOffCase, { severity: 'major' }, ['/hypothesis']],
    [routes.consultTier2, { text: '' }, ['/text']],
    [routes.answerConsultation, {}, ['/text']],
    [routes.diagnoseFault, { cause: 'system_error', diagnosis: words }, ['/rootCause']],
    [routes.diagnoseFault, { cause: 'bad_luck', diagnosis: words, rootCause: words }, ['/cause']],
    [routes.reportFault, { resolution: 'fixed', solution: words }, ['/prevention']],
    [
      routes.reportFault,
      { resolution: 'fixed', solution: words, prevention: words, incident: 'inc_1' },
      ['/incident'],
    ],
    [routes.fileReport, { cause: 'fraud', workDone: words, solution: words }, ['/prevention']],
    [routes.keepShift, { tier: 'tier2', until: '2026-11-23T16:00:00Z' }, ['/tier']],
    [routes.keepShift, { until: 'tonight' }, ['/until']],
    [routes.keepShift, { until: '2026-11-23T16:00:00Z', skills: ['haggling'] }, ['/skills/0']],
    [routes.registerIncident, { ...incident, title: 'Two\nlines' }, ['/title']],
    [routes.registerIncident, { ...incident, methods: ['Wallet!'] }, ['/methods/0']],
    [routes.registerIncident, { ...incident, currencies: ['XXX'] }, ['/currencies/0']],
    [routes.registerIncident, { ...incident, to: undefined }, ['/to']],
    [routes.registerIncident, { ...incident, from: '2026-11-15' }, ['/from']],
    [routes.proposeForIncident, { cases: [], plan: offer }, ['/cases']],
    [routes.proposeForIncident, { cases: Array.from({ length: 26 }, () => one), plan: offer }, ['/cases']],
    [routes.proposeForIncident, { cases: [{ ...one, version: 0 }], plan: offer }, ['/cases/0/version']],
    [routes.proposeForIncident, { cases: [{ ...one, caseId: 'case_1' }], plan: offer }, ['/cases/0/caseId']],
    [routes.proposeForIncident, { cases: [one], plan: { kind: 'offer', words } }, ['/plan/options']],
    [routes.claimCase, { owner: 'me' }, ['/owner']],
    [routes.answerQuestions, { answers: [] }, ['/answers']],
    [routes.answerQuestions, { answers: [{ question: 'qst_1', text: 'Yes.' }] }, ['/answers/0/question']],
    [routes.requestAccessLink, { caseId: 'case_1', email: 'maria@mail.example' }, ['/caseId']],
  ])('%#: is refused by the field that is wrong', (route, body, pointers) => {
    const given = readAs(route, {
      headers: { ...headers, authorization: 'Bearer abc' },
      body: JSON.stringify(body),
    });
    expect(given).toMatchObject({ code: 'validation_failed' });
    expect(new Set(pointersOf(given).slice(1))).toEqual(new Set(pointers));
  });

  it.each<[Route, unknown]>([
    [routes.decideCase, { kind: 'refund', amount, words }],
    [routes.decideCase, { kind: 'decline', words }],
    [routes.decideCase, { kind: 'explain', words }],
    [routes.askCustomer, { questions: ['When?'] }],
    [routes.askCustomer, { text: words, questions: Array.from({ length: 10 }, (_, n) => `Question ${n}?`) }],
    [routes.addNote, { text: 'x'.repeat(5000) }],
    [routes.claimCase, {}],
    [routes.playBackUnderstanding, { text: 'You paid twice.' }],
    [routes.escalateToTier2, { reasons: ['complexity', 'reputation_risk'], note: words }],
    [routes.proposePlan, offer],
    [routes.proposePlan, { ...offer, options: [option, { kind: 'explanation', words }] }],
    [routes.proposePlan, { kind: 'decline', words }],
    [routes.decideOnPlan, { decision: 'approve', planHash: hash }],
    [routes.decideOnPlan, { decision: 'return', planHash: hash, reason: words }],
    [routes.handOffCase, { severity: 'major', hypothesis: words }],
    [routes.handOffCase, { severity: 'major', hypothesis: words, steps: 'Order.\nPay.' }],
    [routes.consultTier2, { text: words }],
    [routes.answerConsultation, { text: words }],
    [routes.diagnoseFault, { cause: 'system_error', diagnosis: words, rootCause: words }],
    [routes.reportFault, { resolution: 'fixed', solution: words, prevention: words }],
    [
      routes.reportFault,
      { resolution: 'workaround', solution: words, prevention: words, incident: `inc_${'0'.repeat(26)}` },
    ],
    [routes.fileReport, { cause: 'fraud', workDone: words, solution: words, prevention: words }],
    [routes.keepShift, { until: '2026-11-23T16:00:00Z' }],
    [routes.registerIncident, incident],
    [routes.registerIncident, { ...incident, methods: [], to: null }],
    [routes.proposeForIncident, { cases: [one], plan: offer }],
    [routes.proposeForIncident, { cases: [one], plan: { ...offer, options: [correction] } }],
  ])('%#: is taken', (route, body) => {
    expect(readAs(route, { headers, body: JSON.stringify(body) })).not.toBeInstanceOf(ProblemError);
  });

  it('is refused as too large where it is a note of 400 kB', () => {
    const body = JSON.stringify({ text: 'x'.repeat(400_000) });
    expect(readAs(routes.addNote, { headers, body })).toMatchObject({ code: 'body_too_large' });
  });
});
