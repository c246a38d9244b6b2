import * as z from 'zod';
import { escalationReasons } from '../case/parts/escalation.ts';
import { type BusinessCalendar, calendarProblems, weekdays } from '../kernel/calendar/business-calendar.ts';
import { isCurrency } from '../kernel/money.ts';
import { tiers } from '../kernel/parties.ts';
import { staffGroups } from '../kernel/staff.ts';
import { holdReasons, priorities, reasons } from '../kernel/words.ts';
import { packIds } from '../laws/pack-id.ts';
import { longestWindow } from '../payments/payer-totals.ts';
import { desksWith } from './desk-schema.ts';
import { inconsistencies } from './inconsistencies.ts';
import type { Policy } from './policy.ts';

const days = z.int().positive().max(3650);
const uses = z.int().positive().max(1000);
const hours = z.int().positive().max(8760);
const currency = z.string().refine(isCurrency, 'not an ISO 4217 currency');

const minutes = z.int().positive().max(525_600);
const ceilings = z.record(currency, z.int().nonnegative());
const interval = z.tuple([z.string(), z.string()]);
const calendar = z
  .strictObject({
    timeZone: z.string(),
    week: z.record(z.enum(weekdays), z.array(interval)),
    holidays: z.array(z.iso.date()).min(1, 'lists no holidays, and every country has some'),
    holidaysUntil: z.iso.date(),
  })
  .check(({ value, issues }) => {
    for (const message of calendarProblems(value as unknown as BusinessCalendar)) {
      issues.push({ code: 'custom', message, input: value });
    }
  });

const schema = z
  .strictObject({
    version: z.string().min(1),
    automatic: z.partialRecord(
      z.enum(reasons),
      z.strictObject({
        clause: z.string().min(1),
        ceilings,
        windowDays: days,
      }),
    ),
    payerWindow: z.strictObject({
      days: z.int().positive().max(longestWindow),
      automaticCeilings: ceilings,
    }),
    returnsWithoutValue: ceilings,
    calendars: z.record(z.string().regex(/^[A-Z0-9]{2,10}$/), calendar),
    serviceCalendar: z.string(),
    statutory: z.strictObject({
      packs: z.array(z.enum(packIds)),
      calendarOf: z.record(z.string().regex(/^[A-Z]{2}$/), z.string()),
      warningShare: z.number().positive().lt(1),
      holdingShare: z.number().positive().lt(1),
      payersProvider: z.boolean().optional(),
    }),
    serviceTargetMinutes: z.record(z.enum(tiers), z.record(z.enum(priorities), minutes)),
    targetWarningShare: z.number().positive().lt(1),
    progressMinutes: minutes,
    informationReminderHours: hours,
    informationHours: hours,
    confirmationHours: hours,
    optionReminderHours: hours,
    optionHours: hours,
    acceptanceMinutes: minutes,
    approvalMinutes: minutes,
    reportMinutes: minutes,
    appealMinutes: minutes,
    appealDays: days,
    appealRounds: z.int().positive().max(5),
    reopeningDays: days,
    contactsBeforeEscalation: z.int().min(2).max(100),
    escalatedReasons: z.partialRecord(z.enum(reasons), z.enum(escalationReasons)),
    escalatedHolds: z.partialRecord(z.enum(holdReasons), z.enum(escalationReasons)),
    approval: z
      .array(
        z.strictObject({
          clause: z.string().min(1),
          groups: z.array(z.enum(staffGroups)).min(1),
          ceilings: ceilings.nullable(),
        }),
      )
      .min(1),
    riskReasons: z.array(z.enum(reasons)),
    desks: desksWith(ceilings).optional(),
    goodwill: z.strictObject({ clause: z.string().min(1), ceilings }),
    authority: z.partialRecord(
      z.enum(staffGroups),
      z.strictObject({ clause: z.string().min(1), refundCeilings: ceilings }),
    ),
    authorityRates: z
      .strictObject({
        currency,
        asOf: z.iso.date(),
        perUnit: z.record(currency, z.number().positive().max(1e9)),
      })
      .optional(),
    accessLinksPerHour: z.int().positive().max(100),
    crowds: z
      .strictObject({
        openingsPerAddressHour: uses,
        openingsPerPaymentHour: uses,
        openingsPerSourceHour: uses,
        asksPerAddressDay: uses,
        confirmedDays: days,
      })
      .partial()
      .optional(),
    accessDays: days,
    idempotencyDays: days,
    refundSettlementHours: hours.min(
      26,
      'must be at least 26: a payment provider repeats its own failure for 24 hours, and pays after that',
    ),
    externalBody: z.record(z.string().regex(/^[A-Z]{2}$/), z.string().min(1)),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of inconsistencies(value as unknown as Policy)) {
      issues.push({ code: 'custom', path: [...path], message, input: value });
    }
  });

/** Reads policy data. Throws a ZodError that names each wrong path. */
export function parsePolicy(data: unknown): Policy {
  return schema.parse(data) as unknown as Policy;
}
