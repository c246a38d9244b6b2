import { money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import type { StaffItem } from '../../../shared/mail/staff-notice.ts';

/** One of every kind that is about a desk. */
export function deskMessages<I extends StaffItem>(item: I) {
  const consultation = { desk: 'fraud', answerBy: instant('2026-11-16T11:30:00Z') };
  return {
    staff_desk_consulted: { kind: 'staff_desk_consulted', ...item, desk: 'fraud', consultation },
    staff_desk_reminder: { kind: 'staff_desk_reminder', ...item, desk: 'fraud', consultation },
    staff_desk_late: { kind: 'staff_desk_late', ...item, consultation },
    staff_desk_answered: { kind: 'staff_desk_answered', ...item },
    staff_desk_approval_needed: {
      kind: 'staff_desk_approval_needed',
      ...item,
      desk: 'finance',
      plan: 'offer',
      highestAmount: money(5990, 'EUR'),
      proposedBy: 'staff:tove',
      waitsFor: 'finance',
    },
  } as const;
}
