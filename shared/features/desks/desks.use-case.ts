import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import * as rules from './consultation.rules.ts';
import type { DeskAnswer, DeskNamed, DeskQuestion, deskRoutes } from './desks.contract.ts';
import { staffDeskAnswered, staffDeskConsulted } from './desks.notices.ts';

/** A specialist asks a desk; the desk is told. */
export const consultDesk = (
  deps: StaffDeps,
  access: StaffAccess,
  { desk, text }: DeskQuestion,
): StaffResult<typeof deskRoutes.consultDesk> =>
  act(
    deps,
    access,
    (current) => rules.consultDesk(current, access.member, desk, deps.policy, deps.runtime.now()),
    {
      notices: [staffDeskConsulted],
      message: said(access, 'note', text, { topic: 'desk_question', parts: { desk } }),
    },
  );

export const takeDeskConsultation = (
  deps: StaffDeps,
  access: StaffAccess,
  { desk }: DeskNamed,
): StaffResult<typeof deskRoutes.takeDeskConsultation> =>
  act(deps, access, (current) =>
    rules.takeDeskConsultation(current, access.member, desk, deps.runtime.now()),
  );

/** A member of the desk answers; the case's owner is told. */
export const answerDeskConsultation = (
  deps: StaffDeps,
  access: StaffAccess,
  { desk, text }: DeskAnswer,
): StaffResult<typeof deskRoutes.answerDeskConsultation> =>
  act(
    deps,
    access,
    (current) => rules.answerDeskConsultation(current, access.member, desk, deps.runtime.now()),
    {
      notices: [staffDeskAnswered],
      message: said(access, 'note', text, { topic: 'desk_answer', parts: { desk } }),
    },
  );

export const recallDeskConsultation = (
  deps: StaffDeps,
  access: StaffAccess,
  { desk }: DeskNamed,
): StaffResult<typeof deskRoutes.recallDeskConsultation> =>
  act(deps, access, (current) =>
    rules.recallDeskConsultation(current, access.member, desk, deps.runtime.now()),
  );
