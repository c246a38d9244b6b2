import { expect, it } from 'vitest';
import { announced } from '../../../shared/case/announced.ts';
import { addNote } from '../../../shared/features/conversation/talk.rules.ts';
import * as at from '../../builders/case/cases.ts';
import { later } from '../../builders/clock.ts';
import { mustOk } from '../../builders/must.ts';
import { anna } from '../../builders/staff.ts';

const moment = later(3600);

it('a case’s revision stays when somebody is only told of it, and follows every other change', () => {
  const before = at.leftToPeople();
  const told = announced(before, 'escalation', moment).case;
  expect([told.version, told.revision]).toEqual([before.version + 1, before.revision]);
  const noted = mustOk(addNote(told, anna, moment)).case;
  expect(noted.revision).toBe(noted.version);
});
