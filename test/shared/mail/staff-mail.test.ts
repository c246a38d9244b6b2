import { describe, expect, it } from 'vitest';
import { escalationReasons } from '../../../shared/case/parts/escalation.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Owner } from '../../../shared/kernel/parties.ts';
import { holdReasons } from '../../../shared/kernel/words.ts';
import {
  isStaffKind,
  renderMessage,
  type StaffKind,
  staffKinds,
  staffReader,
} from '../../builders/notices.ts';
import { actBy, addressee, customerMessages, link, seen, staffMessage, staffMessages } from './messages.ts';

const textOf = (kind: StaffKind) => renderMessage(staffMessages[kind], addressee('en')).text;

describe('a mail to staff', () => {
  it('is in English and holds every field and the link, whoever it goes to', () => {
    const { subject, text, html } = renderMessage(staffMessage, addressee('zh', { name: 'Tier 2' }));
    expect(subject).toBe('New item for the Tier 2 team: Wrong amount charged, €300.00 [7m2q9z]');
    for (const part of [text, seen(html)]) {
      for (const fact of [
        'Tier 2',
        'Wrong amount charged',
        '€300.00',
        '16 November 2026, 18:21 UTC',
        'case_0123456789abcdefghjk7m2q9z',
        'above_automatic_limit: the amount is above the automatic limit',
        'dissatisfaction: the customer is not satisfied',
        'manual_review',
      ])
        expect(part).toContain(fact);
    }
    expect(text.split('\n')).toContain(link);
  });

  it('has no button while there is no page to open', () => {
    const { text, html } = renderMessage(staffMessage, addressee('en', { link: null }));
    expect(text).toContain('Case: case_0123456789abcdefghjk7m2q9z');
    for (const part of [text, html]) expect(part).not.toMatch(/Open the case|https?:\/\/pay|href/);
  });

  it.each([
    ['team:tier1', 'the Tier 1 team'],
    ['team:engineering', 'the Engineering team'],
    ['team:lead', 'the leads'],
    ['staff:anna.berg', 'anna.berg'],
  ] as const)('names the owner %s', (owner, name) => {
    const { subject } = renderMessage({ ...staffMessage, owner }, addressee('en'));
    expect(subject).toContain(`New item for ${name}:`);
  });

  it.each([
    ['staff_new_item', 'New item', 'A case is waiting for you.'],
    ['staff_warning', 'Due soon', 'ends soon'],
    ['staff_missed', 'Overdue', 'was missed'],
    ['staff_customer_wrote', 'Customer’s message', 'The customer has written.'],
  ] as const)('%s opens with what it is about', (kind, news, lead) => {
    const { subject, text, html } = renderMessage({ ...staffMessage, kind }, addressee('en'));
    expect(subject).toBe(`${news} for the Tier 2 team: Wrong amount charged, €300.00 [7m2q9z]`);
    for (const part of [text, seen(html)]) expect(part).toContain(lead);
  });

  it.each([...holdReasons, ...escalationReasons])('explains why a person has to look: %s', (code) => {
    const { text } = renderMessage({ ...staffMessage, why: [code] }, addressee('en'));
    expect(text).toMatch(new RegExp(`^• ${code}: .{10,}$`, 'm'));
  });

  it('says how much is left on the payment, never that nothing is', () => {
    const why = ['nothing_left_to_refund'];
    const { text } = renderMessage({ ...staffMessage, why, left: money(7000, 'EUR') }, addressee('en'));
    expect(text).toContain('may not cover the claim (€70.00 left, €300.00 claimed)');
    const unknown = renderMessage({ ...staffMessage, why }, addressee('en')).text;
    for (const told of [text, unknown]) expect(told).not.toMatch(/nothing is left/);
  });

  it('says nothing of a time that nobody was promised', () => {
    const { text } = renderMessage({ ...staffMessage, answerBy: null }, addressee('en'));
    expect(text).not.toContain('Answer by');
  });

  it('names no reasons where there are none', () => {
    const { text } = renderMessage({ ...staffMessage, why: [] }, addressee('en'));
    expect(text).not.toContain('Why a person has to look');
  });
});

describe('the news for staff', () => {
  const kinds = staffKinds;

  it('are told from mails to customers by their kind', () => {
    expect(kinds.every(isStaffKind)).toBe(true);
    expect(Object.keys(customerMessages).some(isStaffKind)).toBe(false);
    expect(isStaffKind('constructor')).toBe(false);
  });

  it('open with words of their own, and say what there is to do', () => {
    const subjects = kinds.map((kind) => renderMessage(staffMessages[kind], addressee('en')).subject);
    expect(new Set(subjects).size).toBe(kinds.length);
    const leads = kinds.map((kind) => textOf(kind).split('\n\n')[1]);
    expect(new Set(leads).size).toBe(kinds.length);
  });

  it.each(kinds)('%s hold the same in text and HTML, and nothing unfilled', (kind) => {
    const { text, html } = renderMessage(staffMessages[kind], addressee('sv'));
    for (const part of [text, seen(html)]) expect(part).not.toMatch(/undefined|null|\{\{/);
    const inHtml = seen(html).replace(/[\s:]/g, '');
    for (const line of text.split('\n').filter((one) => one !== link))
      expect(inHtml).toContain(line.replace(/^• /, '').replace(/[\s:]/g, ''));
  });

  it.each([
    ['staff_escalated', ['Customer’s messages so far: 4', 'Offers not taken up: 1']],
    ['staff_escalated', ['Take it on by: 16 November 2026, 09:30 UTC', 'Answer by: 16 November 2026, 18:21']],
    ['staff_not_accepted', ['Owner: the leads', 'Take it on by: 16 November 2026, 09:30 UTC']],
    ['staff_approval_needed', ['Highest amount: €59.90', 'Proposed by: tove', 'Approve or return by: 16']],
    ['staff_lead_approval_needed', ['only a lead may approve', 'Approve or return by: 16']],
    ['staff_approval_overdue', ['Plan: no refund', 'Highest amount: no money moves']],
    ['staff_offer_answered', ['Customer’s answer: asks for something else', 'Amount: €59.90']],
    ['staff_handed_off', ['Severity: critical', 'Failed step: pay_refund']],
    [
      'staff_books_differ',
      [
        'Severity: major',
        'Difference: recorded, but not paid (not_paid)',
        'Refund: rfnd_00000000000000000000000000',
        'Payment: pay_1',
        'no customer waits for it',
        'Take it on by: 16 November 2026, 09:30 UTC',
      ],
    ],
    ['staff_fault_reported', ['Cause: fault of a payment provider', 'Incident: inc_zzz']],
    ['staff_report_missing', ['Report by: 16 November 2026, 09:30 UTC']],
    ['staff_report_overdue', ['has not filed', 'Report by: 16 November 2026, 09:30 UTC']],
    ['staff_reopened', ['Reopened so far: 2']],
    ['staff_appealed', ['Appeal: 2']],
  ] as const)('%s tell the facts that the reader acts on', (kind, facts) => {
    for (const fact of facts) expect(textOf(kind)).toContain(fact);
  });

  it.each([
    ['staff_approval_needed', 'the approvers'],
    ['staff_lead_approval_needed', 'the leads'],
    ['staff_approval_overdue', 'the leads'],
    ['staff_report_overdue', 'the leads'],
    ['staff_not_accepted', 'the leads'],
    ['staff_consulted', 'tove'],
    ['staff_consultation_answered', 'emil'],
    ['staff_handed_off', 'the Engineering team'],
    ['staff_books_differ', 'the Engineering team'],
  ] as const)('%s call their readers by name: %s', (kind, name) => {
    const { subject } = renderMessage(staffMessages[kind], addressee('en'));
    expect(subject).toContain(` for ${name}: `);
  });

  it('leave out what there is none of', () => {
    const { text } = renderMessage({ ...staffMessages.staff_handed_off, failedStep: null }, addressee('en'));
    expect(text).not.toContain('Failed step');
    const answered = { ...staffMessages.staff_offer_answered, answer: 'expired', amount: null } as const;
    expect(renderMessage(answered, addressee('en')).text).not.toMatch(/^Amount/m);
    const reported = { ...staffMessages.staff_fault_reported, incident: null };
    expect(renderMessage(reported, addressee('en')).text).toContain('Incident: none registered');
  });

  it('about the work itself go to engineering while it has the case, others to the customer’s owner', () => {
    const owner: Owner = 'team:engineering';
    const handOff = {
      by: 'staff:tove',
      at: actBy,
      severity: 'major',
      facts: {},
      incidents: [],
      failure: null,
      returnTo: 'awaiting_staff',
      owner,
      askedTier2At: null,
      untold: null,
      diagnosis: null,
    } as const;
    for (const kind of ['staff_new_item', 'staff_warning', 'staff_missed'] as const) {
      expect(staffReader(kind, { handOff })).toBe('engineering');
      expect(staffReader(kind, { handOff: null })).toBe('owner');
    }
    expect(staffReader('staff_customer_wrote', { handOff })).toBe('owner');
    expect(staffReader('staff_consulted', { handOff })).toBe('owner');
  });
});
