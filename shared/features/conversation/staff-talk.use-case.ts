import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import { questionIdFrom } from '../../kernel/ids.ts';
import type { conversationRoutes, QuestionsRequest, TextRequest } from './conversation.contract.ts';
import { questions as questionsNotice, reply as replyNotice, understanding } from './conversation.notices.ts';
import * as rules from './talk.rules.ts';

export const addNote = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: TextRequest,
): StaffResult<typeof conversationRoutes.addNote> =>
  act(deps, access, (current) => rules.addNote(current, access.member, deps.runtime.now()), {
    message: said(access, 'note', text),
  });

export const replyToCustomer = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: TextRequest,
): StaffResult<typeof conversationRoutes.replyToCustomer> =>
  act(deps, access, (current) => rules.replyToCustomer(current, access.member, deps.runtime.now()), {
    notices: [replyNotice],
    message: said(access, 'staff', text),
  });

export const askCustomer = (
  deps: StaffDeps,
  access: StaffAccess,
  request: QuestionsRequest,
): StaffResult<typeof conversationRoutes.askCustomer> => {
  const questions = request.questions.map((text) => ({ id: questionIdFrom(deps.runtime.entropy()), text }));
  const ids = questions.map(({ id }) => id);
  return act(deps, access, (current) => rules.askCustomer(current, access.member, ids, deps.runtime.now()), {
    notices: [questionsNotice],
    message: { ...said(access, 'staff', request.text ?? ''), questions },
  });
};

/** Plays back what was understood; the customer says whether it is right. */
export const playBackUnderstanding = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: TextRequest,
): StaffResult<typeof conversationRoutes.playBackUnderstanding> => {
  const question = { id: questionIdFrom(deps.runtime.entropy()), text };
  return act(
    deps,
    access,
    (current) => rules.playBackUnderstanding(current, access.member, question.id, deps.runtime.now()),
    {
      notices: [understanding],
      message: { ...said(access, 'staff', '', { topic: 'understanding' }), questions: [question] },
    },
  );
};
