import { describe, expect, it } from 'vitest';
import type { StaffMessage } from '../../shared/mail/message.ts';
import { renderMessage } from '../../shared/mail/render.ts';
import { addressee, link, seen, staffMessage } from './messages.ts';

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

  it('explains every reason for an escalation', () => {
    const why: StaffMessage['why'] = ['dissatisfaction', 'technical_fault', 'deadline_missed'];
    const { text } = renderMessage({ ...staffMessage, why }, addressee('en'));
    for (const code of why) expect(text).toMatch(new RegExp(`^• ${code}: .{10,}$`, 'm'));
  });

  it('names no reasons where there are none', () => {
    const { text } = renderMessage({ ...staffMessage, why: [] }, addressee('en'));
    expect(text).not.toContain('Why a person has to look');
  });
});
