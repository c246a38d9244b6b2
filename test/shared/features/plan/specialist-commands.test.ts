import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { type Status, statuses } from '../../../../shared/case/parts/status.ts';
import * as at from '../../../builders/case/cases.ts';
import { perform, type SpecialistName, specialistNames } from '../../../builders/case/commands.ts';
import * as up from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen } from '../../../builders/must.ts';

const moment = later(3600);

/** Tove's case at each status that Tier 2 knows, and one that nobody took. */
const tier2: Readonly<Record<string, () => Case>> = {
  untaken: at.escalated,
  taken: at.accepted,
  asking: up.askedByTier2,
  proposed: at.proposed,
  offered: up.offered,
  paying: up.chosen,
  handed_off: up.handedOff,
  diagnosed: up.diagnosed,
  answered: up.declinedAtTier2,
  closed: at.closed,
};

type Taken = Readonly<Record<string, Status>>;
const stays = (status: Status, ...places: readonly string[]): Taken =>
  Object.fromEntries(places.map((place) => [place, status]));
const atWork = stays('awaiting_engineering', 'handed_off', 'diagnosed');
const choosable = ['untaken', 'taken'] as const;
const proposable = stays('awaiting_approval', 'untaken', 'taken', 'proposed');

/** Where a case of Tier 2 stands after a command; refused where nothing is named. */
const taken: Record<SpecialistName, Taken> = {
  escalateToTier2: {},
  escalateCase: {},
  escalateCaseUrgently: {},
  reopenCase: { closed: 'awaiting_staff' },
  appealOutcome: { answered: 'awaiting_staff', closed: 'awaiting_staff' },
  claimCaseByTimo: { untaken: 'awaiting_staff' },
  claimCaseByLars: { untaken: 'awaiting_staff', handed_off: 'awaiting_engineering' },
  releaseCaseByTove: {
    ...stays('awaiting_staff', 'taken'),
    ...stays('awaiting_customer', 'asking', 'offered'),
    ...stays('awaiting_approval', 'proposed'),
  },
  assignCaseToTimo: {
    ...stays('awaiting_staff', ...choosable),
    ...stays('awaiting_customer', 'asking', 'offered'),
    ...stays('awaiting_approval', 'proposed'),
    ...atWork,
  },
  askCustomerByTier2: stays('awaiting_customer', ...choosable),
  playBackUnderstanding: stays('awaiting_customer', ...choosable),
  proposeOffer: proposable,
  proposeOfferByLars: proposable,
  proposeDecline: proposable,
  proposeExplanationByTimo: { untaken: 'awaiting_approval' },
  proposeFaultFixed: proposable,
  proposeTooMuch: {},
  approvePlan: { proposed: 'awaiting_customer' },
  approvePlanByTove: {},
  approvePlanByAda: { proposed: 'awaiting_customer' },
  approvePlanByEngineer: {},
  approveOldPlan: {},
  returnPlan: { proposed: 'awaiting_staff' },
  acceptRefund: { offered: 'refunding' },
  acceptHalf: { offered: 'refunding' },
  acceptExplanation: { offered: 'resolved' },
  acceptUnknown: {},
  refuseOffer: { offered: 'awaiting_staff' },
  counterOffer: { offered: 'awaiting_staff' },
  failOffer: { offered: 'awaiting_staff' },
  handOffCase: stays('awaiting_engineering', ...choosable),
  handOffCaseByLead: stays('awaiting_engineering', ...choosable),
  claimCaseByElin: { handed_off: 'awaiting_engineering' },
  releaseCaseByElin: { diagnosed: 'awaiting_engineering' },
  consultTier2: atWork,
  answerConsultation: {},
  diagnoseFault: atWork,
  diagnoseFaultByEmil: { handed_off: 'awaiting_engineering' },
  reportFixed: { diagnosed: 'awaiting_staff' },
  reportNoFault: { diagnosed: 'awaiting_staff' },
  fileReport: { answered: 'resolved' },
  fileReportByLead: { answered: 'resolved' },
};

describe.each(specialistNames)('%s', (name) => {
  it.each(Object.keys(tier2))('on a case of Tier 2 that is %s', (place) => {
    const build = tier2[place] ?? at.accepted;
    const result = perform(name, frozen(build()), moment);
    expect(result.ok ? result.value.case.status : undefined).toBe(taken[name][place]);
  });
});

describe('at Tier 1', () => {
  const escalates: readonly SpecialistName[] = [
    'escalateToTier2',
    'escalateCase',
    'escalateCaseUrgently',
    'appealOutcome',
    'reopenCase',
  ];
  const others = specialistNames.filter((name) => !escalates.includes(name));

  it.each(statuses.filter((status) => status !== 'awaiting_approval' && status !== 'awaiting_engineering'))(
    'nothing of Tier 2 and engineering is possible at %s but to send the case there or to give it to somebody',
    (status) => {
      const build = at.caseAt[status];
      const possible = others.filter((name) => perform(name, frozen(build()), moment).ok);
      const shared: readonly SpecialistName[] = ['assignCaseToTimo', 'claimCaseByLars'];
      expect(possible.filter((name) => !shared.includes(name))).toEqual([]);
    },
  );

  it.each([
    ['escalateToTier2', ['awaiting_staff', 'awaiting_customer']],
    ['escalateCase', ['awaiting_staff', 'awaiting_customer', 'resolved']],
    ['escalateCaseUrgently', ['awaiting_staff', 'awaiting_customer', 'resolved']],
    ['appealOutcome', ['resolved', 'closed']],
    ['reopenCase', ['closed']],
  ] as const)('%s is possible at %j', (name, expected) => {
    const tier1 = statuses.filter((status) => at.caseAt[status]().tier === 'tier1');
    expect(tier1.filter((status) => perform(name, frozen(at.caseAt[status]()), moment).ok)).toEqual(expected);
  });
});
