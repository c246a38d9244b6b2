import type { Case } from '../../case/case.ts';

/**
 * Mails owed where a case was left to people: none while nobody waits, and none where Tier 2 takes over, since its first
 * step tells of that.
 */
export function heldNotices({ status, announce }: Case): readonly string[] {
  const waits = status === 'awaiting_staff' && announce === null;
  return waits ? ['waiting_for_person', 'staff_new_item'] : [];
}
