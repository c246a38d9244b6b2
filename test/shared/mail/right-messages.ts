import type { RightMoney } from '../../../shared/features/rights/money-owed.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { instant, type PlainDate } from '../../../shared/kernel/time.ts';

/** By when a law wants our answer, and what it gives. */
export const lawsDate = instant('2026-12-11T22:59:59.999Z');
/** The day that it is where the law holds. */
export const lawsDay = '2026-12-12' as PlainDate;
/** The same with its zone. */
export const lawful = { by: lawsDate, passed: false, timeZone: 'Europe/Helsinki' } as const;
export const refundOwed: RightMoney = {
  what: 'refund',
  amount: money(5990, 'EUR'),
  since: instant('2026-11-20T09:00:00Z'),
  by: lawsDate,
};

/** One of each mail about what a law gives. */
export const rightMessages = {
  holding_reply: {
    kind: 'holding_reply',
    right: 'psd2_101',
    because: 'other_provider',
    words: null,
    until: lawsDay,
    externalBody: 'Finanční arbitr',
  },
  right_applies: {
    kind: 'right_applies',
    rights: [{ ...lawful, right: 'psd2_77', money: [refundOwed] }],
  },
} as const;
