import { staffActions } from '../case/who-may.ts';
import { type StaffGroup, staffGroups } from '../kernel/staff.ts';
import type { Desk } from './desk.ts';
import type { Inconsistency } from './inconsistency.ts';
import type { Policy } from './policy.ts';

const approvers: readonly StaffGroup[] = staffActions.approve.groups;

/** What is wrong with desks, and with who approves at all. */
export function deskProblems({ desks = [], calendars, approval }: Policy): Inconsistency[] {
  return [
    ...desks.flatMap((desk, index): Inconsistency[] => {
      const at = (member: string, message: string) => [{ path: ['desks', index, member], message }];
      return [
        ...(desks.findIndex(({ id }) => id === desk.id) < index
          ? at('id', `${desk.id} stands here twice`)
          : []),
        ...(Object.hasOwn(calendars, desk.calendar)
          ? []
          : at('calendar', `there is no calendar ${desk.calendar}`)),
        ...ruleProblems(desk).flatMap((message) => at('approves', message)),
      ];
    }),
    ...approval.flatMap(({ groups }, index): Inconsistency[] =>
      groups.some((group) => approvers.includes(group))
        ? []
        : [
            {
              path: ['approval', index, 'groups'],
              message: `nobody can approve: only ${approvers.join(', ')} do`,
            },
          ],
    ),
  ];
}

function ruleProblems({ id, group, approves }: Desk): string[] {
  if (!approves) return [];
  const { clause, ...cases } = approves;
  const ofStaff = staffGroups.find((one) => one === group);
  return [
    ...(Object.keys(cases).length === 0 ? ['names no plan that needs this desk'] : []),
    ...(ofStaff && !approvers.includes(ofStaff)
      ? [`nobody can approve: ${group} decides on no money of others, so this desk needs another group`]
      : []),
    ...(clause.toLowerCase().includes(id)
      ? [`clause ${clause} is told to customers, who are not to read of the desk ${id}`]
      : []),
  ];
}

/** Groups of desks that nobody made, by their place: nobody could be a member. `made` are those beside staff's own. */
export function unknownGroups({ desks = [] }: Policy, made: readonly string[]): Inconsistency[] {
  const known: readonly string[] = [...staffGroups, ...made];
  return desks.flatMap(({ id, group }, index): Inconsistency[] =>
    known.includes(group)
      ? []
      : [
          {
            path: ['desks', index, 'group'],
            message: `no stage makes the group ${group}, so the desk ${id} has nobody: add it to deskGroups in stages/<stage>.json, and deploy`,
          },
        ],
  );
}
