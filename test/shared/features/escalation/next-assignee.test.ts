import { expect, it } from 'vitest';
import {
  nextAssignee,
  type RosterEntry,
} from '../../../../shared/features/escalation/next-assignee.rules.ts';
import { later, now } from '../../../builders/clock.ts';

const onShift = (username: string, change: Partial<RosterEntry> = {}): RosterEntry => ({
  username,
  skills: [],
  until: later(3600),
  load: 0,
  lastAssignedAt: null,
  ...change,
});
const next = (roster: RosterEntry[], excluded: string[] = []) =>
  nextAssignee(roster, 'unauthorised', excluded, now);

it.each<[string, RosterEntry[], string | null]>([
  ['nobody where nobody is on shift', [], null],
  ['nobody whose shift is over', [onShift('a', { until: now })], null],
  [
    'whoever knows the reason, however loaded',
    [onShift('a'), onShift('b', { skills: ['unauthorised'], load: 9 })],
    'b',
  ],
  [
    'anybody where nobody present knows it',
    [onShift('a', { skills: ['other'] }), onShift('b', { skills: ['unauthorised'], until: now })],
    'a',
  ],
  ['the least loaded', [onShift('a', { load: 2 }), onShift('b', { load: 1 })], 'b'],
  [
    'of those the one who waited longest',
    [onShift('a', { lastAssignedAt: later(-5) }), onShift('b', { lastAssignedAt: later(-9) })],
    'b',
  ],
  ['whoever never had one', [onShift('a', { lastAssignedAt: later(-5) }), onShift('b')], 'b'],
  ['the first by name among equals, so that it is always the same', [onShift('b'), onShift('a')], 'a'],
])('the case goes to %s', (_, roster, expected) => {
  expect(next(roster)).toBe(expected);
});

it('does not go back to whoever is excluded, though they know it best', () => {
  const roster = [onShift('a', { skills: ['unauthorised'] }), onShift('b', { load: 5 })];
  expect(next(roster, ['a'])).toBe('b');
  expect(next(roster, ['a', 'b'])).toBeNull();
});

it('leaves the roster as it was', () => {
  const roster = Object.freeze([onShift('b'), onShift('a')]) as RosterEntry[];
  expect(next(roster)).toBe('a');
});
