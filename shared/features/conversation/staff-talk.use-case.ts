import { workingDesk } from '../../case/ownership.ts';
import { isLead } from '../../case/who-may.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import { questionIdFrom } from '../../kernel/ids.ts';
import { err } from '../../kernel/result.ts';
import type { StaffAddressStore } from '../../mail/staff-addresses.port.ts';
import { refundableAmount } from '../../payments/payment-facts.ts';
import { decideCase, type StaffDecision } from '../decision/decide.rules.ts';
import type { DecisionRequest, decisionRoutes } from '../decision/decision.contract.ts';
import { staffNewItem } from '../escalation/escalation.notices.ts';
import { assignCase, claimCase, releaseCase } from '../queue/own.rules.ts';
import type { AssignRequest, queueRoutes } from '../queue/queue.contract.ts';
import type { StaffDirectory } from '../queue/staff-directory.port.ts';
import type { conversationRoutes, QuestionsRequest, TextRequest } from './conversation.contract.ts';
import { questions as questionsNotice, reply as replyNotice, understanding } from './conversation.notices.ts';
import { addNote, askCustomer, playBack, replyToCustomer } from './talk.rules.ts';

export type AssignDeps = StaffDeps & {
  readonly staff: StaffDirectory;
  readonly store: Pick<StaffAddressStore, 'keepStaffEmail'>;
};

export const claim = (deps: StaffDeps, access: StaffAccess): StaffResult<typeof queueRoutes.claimCase> =>
  act(deps, access, (current) => claimCase(current, access.member, deps.runtime.now()));

/** Gives the case to somebody who can work on it: of its tier, or above the tiers. */
export const assign = (
  deps: AssignDeps,
  access: StaffAccess,
  { to }: AssignRequest,
): StaffResult<typeof queueRoutes.assignCase> =>
  act(
    deps,
    access,
    async (current) => {
      const assignee = await deps.staff.find(to);
      if (!assignee) return err({ code: 'assignee_unknown' });
      const change = assignCase(current, access.member, assignee.username, deps.runtime.now());
      const able = isLead(assignee) || assignee.groups.includes(workingDesk(current));
      if (!change.ok) return change;
      if (!able) return err({ code: 'assignee_not_in_tier' });
      if (assignee.email) await deps.store.keepStaffEmail(assignee.username, assignee.email);
      return change;
    },
    { notices: [staffNewItem] },
  );

export const release = (deps: StaffDeps, access: StaffAccess): StaffResult<typeof queueRoutes.releaseCase> =>
  act(deps, access, (current) => releaseCase(current, access.member, deps.runtime.now()));

export const keepNote = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: TextRequest,
): StaffResult<typeof conversationRoutes.addNote> =>
  act(deps, access, (current) => addNote(current, access.member, deps.runtime.now()), {
    message: said(access, 'note', text),
  });

export const reply = (
  deps: StaffDeps,
  access: StaffAccess,
  { text }: TextRequest,
): StaffResult<typeof conversationRoutes.replyToCustomer> =>
  act(deps, access, (current) => replyToCustomer(current, access.member, deps.runtime.now()), {
    notices: [replyNotice],
    message: said(access, 'staff', text),
  });

export const ask = (
  deps: StaffDeps,
  access: StaffAccess,
  request: QuestionsRequest,
): StaffResult<typeof conversationRoutes.askCustomer> => {
  const questions = request.questions.map((text) => ({ id: questionIdFrom(deps.runtime.entropy()), text }));
  const ids = questions.map(({ id }) => id);
  return act(deps, access, (current) => askCustomer(current, access.member, ids, deps.runtime.now()), {
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
  return act(deps, access, (current) => playBack(current, access.member, question.id, deps.runtime.now()), {
    notices: [understanding],
    message: { ...said(access, 'staff', '', { topic: 'understanding' }), questions: [question] },
  });
};

/** Decides on the facts as they are now: a refund starts the payment, anything else delivers the outcome. */
export const decide = (
  deps: StaffDeps,
  access: StaffAccess,
  request: DecisionRequest,
): StaffResult<typeof decisionRoutes.decideCase> => {
  const decided: StaffDecision =
    request.kind === 'refund' ? { kind: 'refund', amount: request.amount } : { kind: request.kind };
  const now = deps.runtime.now();
  return act(
    deps,
    access,
    async (current, { facts }) => {
      const known = await facts();
      const refundable = known && refundableAmount(known);
      return decideCase(current, access.member, decided, refundable, deps.policy, now);
    },
    { personal: { outcomeWords: { decidedAt: now, text: request.words } } },
  );
};
