import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { type Status, statuses } from '../../../../shared/case/parts/status.ts';
import * as at from '../../../builders/case/cases.ts';
import { perform, type TalkingName, talkingNames } from '../../../builders/case/commands.ts';
import { later } from '../../../builders/clock.ts';
import { frozen } from '../../../builders/must.ts';

const moment = later(3600);
const stays = (...some: readonly Status[]) => Object.fromEntries(some.map((status) => [status, status]));
const open = statuses.filter((status) => status !== 'closed' && status !== 'withdrawn');
const waiting = ['awaiting_staff', 'awaiting_customer'] as const;
const held = [...waiting, 'awaiting_approval', 'awaiting_engineering'] as const;

/**
 * At which statuses a case, as the builders make it, takes a command, and where it then stands. A case that waits for
 * the customer is owned by Anna, who asked, one that waits for approval by Tove of Tier 2; every other one by its team.
 */
const taken: Record<TalkingName, Partial<Record<Status, Status>>> = {
  claimCase: stays('awaiting_staff'),
  claimCaseByTove: {},
  assignCase: stays(...held),
  releaseCase: stays('awaiting_customer'),
  releaseCaseByLead: stays('awaiting_customer', 'awaiting_approval'),
  addNote: stays(...open.filter((status) => status !== 'awaiting_approval')),
  addNoteByLead: stays(...open),
  askCustomer: { awaiting_staff: 'awaiting_customer' },
  askCustomerByLead: { awaiting_staff: 'awaiting_customer' },
  replyToCustomer: stays(...waiting, 'awaiting_engineering', 'resolved'),
  replyToCustomerByLead: stays(...held, 'resolved'),
  refundPart: { awaiting_staff: 'refunding' },
  refundAllByLead: { awaiting_staff: 'refunding' },
  decline: { awaiting_staff: 'resolved' },
  explainByLead: { awaiting_staff: 'resolved' },
  mergeCase: { awaiting_staff: 'closed', awaiting_customer: 'closed' },
  absorb: stays(...open),
  sendMessage: { ...stays(...open), awaiting_customer: 'awaiting_staff' },
  answerOneQuestion: stays(...open),
  answerQuestions: { ...stays(...open), awaiting_customer: 'awaiting_staff' },
  answerUnaskedQuestion: {},
  requestAccessLink: stays(...statuses),
  strike: {},
  strikeOnShift: {},
};

describe.each(talkingNames)('%s', (name) => {
  it.each(statuses)('at %s', (status) => {
    const result = perform(name, frozen(at.caseAt[status]()), moment);
    expect(result.ok ? result.value.case.status : undefined).toBe(taken[name][status]);
  });
});

describe('an entry of the log', () => {
  const waits = at.leftToPeople();
  const asks = at.asked();

  it.each<[TalkingName, Case, string, readonly string[]]>([
    ['claimCase', waits, 'staff:anna', ['claimed']],
    ['assignCase', waits, 'staff:lena', ['assigned']],
    ['releaseCase', asks, 'staff:anna', ['released']],
    ['addNote', waits, 'staff:anna', ['note_added']],
    ['askCustomer', waits, 'staff:anna', ['customer_asked']],
    ['replyToCustomer', waits, 'staff:anna', ['staff_replied']],
    ['refundPart', waits, 'staff:anna', ['decided']],
    ['decline', waits, 'staff:anna', ['decided', 'outcome_delivered']],
    ['explainByLead', waits, 'staff:lena', ['decided', 'outcome_delivered']],
    ['mergeCase', waits, 'staff:lena', ['merged_into', 'closed']],
    ['absorb', waits, 'staff:lena', ['merged_from']],
    ['sendMessage', waits, 'customer', ['customer_wrote']],
    ['answerQuestions', asks, 'customer', ['customer_wrote']],
    ['requestAccessLink', waits, 'customer', ['access_renewed']],
  ])('of %s says who did what', (name, current, actor, events) => {
    const result = perform(name, frozen(current), moment);
    const entry = result.ok ? result.value.entry : null;
    expect(entry).toMatchObject({ actor, at: moment, version: current.version + 1 });
    expect(entry?.events.map(({ type }) => type)).toEqual(events);
  });
});
