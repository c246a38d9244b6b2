import { describe, expect, it } from 'vitest';
import { but, type SpoiledPolicy, wrongPaths } from '../../builders/policy-data.ts';

describe('policy data is refused, with the path, where it', () => {
  it.each<[string, string, (data: SpoiledPolicy) => void]>([
    ['has a member that nobody reads', 'automatc', (data) => Object.assign(data, { automatc: {} })],
    [
      'names a reason that does not exist',
      'automatic.duplicate',
      (data) => Object.assign(data.automatic, { duplicate: data.automatic.duplicate_charge }),
    ],
    [
      'misspells a member of a rule',
      'automatic.refund_request.window',
      (data) => Object.assign(data.automatic.refund_request, { window: 90 }),
    ],
    [
      'lets the machine settle what a person has to',
      'automatic.unauthorised',
      (data) => Object.assign(data.automatic, { unauthorised: data.automatic.duplicate_charge }),
    ],
    [
      'lets a tier give more than its lead',
      'authority.tier1.refundCeilings',
      (data) => {
        data.authority.tier1.refundCeilings.EUR = data.authority.lead.refundCeilings.EUR + 1;
      },
    ],
    [
      'lacks the window in which refunds to one payer are added up',
      'payerWindow',
      (data) => Reflect.deleteProperty(data, 'payerWindow'),
    ],
    [
      'adds them up over longer than is kept',
      'payerWindow.days',
      (data) => {
        data.payerWindow.days = 367;
      },
    ],
    [
      'lets a rule pay more on one payment than the payer may get',
      'automatic.duplicate_charge.ceilings',
      (data) => {
        data.payerWindow.automaticCeilings.EUR = data.automatic.duplicate_charge.ceilings.EUR - 1;
      },
    ],
    [
      'forgets a currency of the payer’s',
      'payerWindow.automaticCeilings',
      (data) => Reflect.deleteProperty(data.payerWindow.automaticCeilings, 'KZT'),
    ],
    [
      'has a country without holidays',
      'calendars.SE.holidays',
      (data) => {
        data.calendars.SE.holidays = [];
      },
    ],
    [
      'has an unknown currency',
      'automatic.duplicate_charge.ceilings.EURO',
      (data) => Object.assign(data.automatic.duplicate_charge.ceilings, { EURO: 1 }),
    ],
    [
      'writes a currency in lower case',
      'automatic.duplicate_charge.ceilings.eur',
      (data) => Object.assign(data.automatic.duplicate_charge.ceilings, { eur: 1 }),
    ],
    [
      'has a negative ceiling',
      'automatic.amount_mismatch.ceilings.EUR',
      (data) => {
        data.automatic.amount_mismatch.ceilings.EUR = -1;
      },
    ],
    [
      'has a ceiling in major units with decimals',
      'automatic.amount_mismatch.ceilings.EUR',
      (data) => {
        data.automatic.amount_mismatch.ceilings.EUR = 99.5;
      },
    ],
    [
      'has a window of no days',
      'automatic.mistaken_payment.windowDays',
      (data) => {
        data.automatic.mistaken_payment.windowDays = 0;
      },
    ],
    [
      'leaves a rule without a clause',
      'automatic.mistaken_payment.clause',
      (data) => {
        data.automatic.mistaken_payment.clause = '';
      },
    ],
    [
      'lacks the targets of a tier',
      'serviceTargetMinutes.engineering',
      (data) => Reflect.deleteProperty(data.serviceTargetMinutes, 'engineering'),
    ],
    [
      'lacks the target of a priority',
      'serviceTargetMinutes.tier2.urgent',
      (data) => Reflect.deleteProperty(data.serviceTargetMinutes.tier2, 'urgent'),
    ],
    [
      'has targets for a tier that does not exist',
      'serviceTargetMinutes.tier3',
      (data) => Object.assign(data.serviceTargetMinutes, { tier3: data.serviceTargetMinutes.tier1 }),
    ],
    [
      'writes a number as text',
      'serviceTargetMinutes.tier1.high',
      (data) => Object.assign(data.serviceTargetMinutes.tier1, { high: '48' }),
    ],
    [
      'never warns',
      'targetWarningShare',
      (data) => {
        data.targetWarningShare = 1;
      },
    ],
    [
      'waits for customers without end',
      'informationHours',
      (data) => Reflect.deleteProperty(data, 'informationHours'),
    ],
    [
      'keeps outcomes open for no time',
      'confirmationHours',
      (data) => {
        data.confirmationHours = 0;
      },
    ],
    [
      'works in a zone that does not exist',
      'calendars.SE',
      (data) => {
        data.calendars.SE.timeZone = 'Europe/Gothenburg';
      },
    ],
    [
      'lists a holiday twice',
      'calendars.SE',
      (data) => {
        data.calendars.SE.holidays.push('2026-12-24');
      },
    ],
    [
      'lacks a weekday',
      'calendars.SE.week.sun',
      (data) => Reflect.deleteProperty(data.calendars.SE.week, 'sun'),
    ],
    [
      'lets staff work by a calendar that it lacks',
      'serviceCalendar',
      (data) => {
        data.serviceCalendar = 'NO';
      },
    ],
    [
      'does not say until when its holidays are complete',
      'calendars.DE.holidaysUntil',
      (data) => Reflect.deleteProperty(data.calendars.DE, 'holidaysUntil'),
    ],
    [
      'gives authority to a group that does not exist',
      'authority.tier3',
      (data) => Object.assign(data.authority, { tier3: data.authority.tier1 }),
    ],
    [
      'gives authority in an unknown currency',
      'authority.lead.refundCeilings.EURO',
      (data) => Object.assign(data.authority.lead.refundCeilings, { EURO: 1 }),
    ],
    [
      'sends links without limit',
      'accessLinksPerHour',
      (data) => {
        data.accessLinksPerHour = 101;
      },
    ],
    [
      'lacks the days for which a link works',
      'accessDays',
      (data) => Reflect.deleteProperty(data, 'accessDays'),
    ],
    [
      'gives up on a refund while the payment provider may still repeat an old failure',
      'refundSettlementHours',
      (data) => {
        data.refundSettlementHours = 25;
      },
    ],
    [
      'never gives up on a refund',
      'refundSettlementHours',
      (data) => {
        data.refundSettlementHours = Number.POSITIVE_INFINITY;
      },
    ],
    [
      'lacks a version',
      'version',
      (data) => {
        data.version = '';
      },
    ],
    [
      'names a country in lower case',
      'externalBody.se',
      (data) => Object.assign(data.externalBody, { se: 'ARN' }),
    ],
    [
      'names a body without a name',
      'externalBody.SE',
      (data) => {
        data.externalBody.SE = '';
      },
    ],
  ])('%s', (_, path, spoil) => {
    expect(wrongPaths(but(spoil))).toEqual([path]);
  });

  it.each([[null], [undefined], [[]], ['{}'], [1]])('is %j', (data) => {
    expect(wrongPaths(data)).toEqual(['']);
  });
});
