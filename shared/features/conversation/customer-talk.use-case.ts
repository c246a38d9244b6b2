import type { Case } from '../../case/case.ts';
import { finalStatuses } from '../../case/transitions.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import {
  type CustomerDeps,
  type CustomerResult,
  command,
  said,
} from '../../command/customer-command.use-case.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Notice } from '../../mail/notice.ts';
import { reopened, staffReopened } from '../appeal/appeal.notices.ts';
import { excludedFromReview } from '../appeal/appeal.rules.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import { confirmOutcome } from '../outcome/confirm.rules.ts';
import type { ConfirmationRequest, outcomeRoutes, WithdrawalRequest } from '../outcome/outcome.contract.ts';
import { withdraw } from '../outcome/withdraw.rules.ts';
import type { AnswersRequest, conversationRoutes, MessageRequest } from './conversation.contract.ts';
import { staffCustomerWrote } from './conversation.notices.ts';
import { agreedPart } from './messages.view.ts';
import { hearCustomer, hearMessage } from './talk.rules.ts';

/** The customer says whether the outcome satisfies and solves. Not satisfied, the case goes to somebody else. */
export function confirmCaseOutcome(
  deps: CustomerDeps & AssignmentDeps,
  access: CaseAccess,
  { satisfied, solved, rating, comment }: ConfirmationRequest,
): CustomerResult<typeof outcomeRoutes.confirmOutcome> {
  const answer = { satisfied, solved, rating: rating ?? null };
  const content = satisfied && solved;
  return command(deps, access, {
    decide: async (current) => {
      const unrouted = { policy: deps.policy, assignee: null };
      const routing = satisfied ? unrouted : await routingOf(deps, current, excludedFromReview(current));
      const change = confirmOutcome(current, answer, routing, deps.runtime.now());
      if (!change.ok) return change;
      return ok({
        change: change.value,
        ...assigned(change.value, routing),
        notices: reopenedHere(change.value.case) ? [reopened, staffReopened] : [],
        ...(comment !== undefined && { personal: { closingComment: comment } }),
        ...(comment !== undefined && !content && { message: said(comment, satisfied ? null : 'escalation') }),
      });
    },
    refusal: () => 'nothing_to_confirm',
  });
}

/** True where a case was reopened at its own tier, of which no step of the workflow tells. */
function reopenedHere({ status, announce }: Case): boolean {
  return status === 'awaiting_staff' && announce === null;
}

/** The customer takes the complaint back. */
export function withdrawCase(
  deps: CustomerDeps,
  access: CaseAccess,
  { comment }: WithdrawalRequest,
): CustomerResult<typeof outcomeRoutes.withdrawCase> {
  return command(deps, access, {
    decide: (current) => {
      const change = withdraw(current, deps.runtime.now());
      if (!change.ok) return change;
      return ok({
        change: change.value,
        ...(comment !== undefined && { personal: { closingComment: comment } }),
      });
    },
    refusal: ({ status }) =>
      finalStatuses.includes(status) ? 'case_already_ended' : 'refund_already_started',
  });
}

/** The customer writes; whoever owns the case is told. Who has to write again and again gets a specialist. */
export function sendMessage(
  deps: CustomerDeps & AssignmentDeps,
  access: CaseAccess,
  { text }: MessageRequest,
): CustomerResult<typeof conversationRoutes.sendMessage> {
  return command(deps, access, {
    decide: async (current) => {
      const routing =
        current.tier === 'tier1' ? await routingOf(deps, current) : { policy: deps.policy, assignee: null };
      const heard = hearMessage(current, routing, deps.runtime.now());
      if (!heard.ok) return heard;
      return ok({
        change: heard.value,
        ...assigned(heard.value, routing),
        message: said(text, null),
        notices: ownersNews(heard.value.case),
      });
    },
    refusal: () => 'case_already_ended',
    limited: 'too_many_requests',
  });
}

/** The customer answers our questions; with the last one the case is ours again. */
export function answerQuestions(
  deps: CustomerDeps,
  access: CaseAccess,
  { answers }: AnswersRequest,
): CustomerResult<typeof conversationRoutes.answerQuestions> {
  const given = answers.map(({ question, text, agreed }) => ({
    question,
    text: text ?? '',
    agreed: agreed ?? null,
  }));
  const answered = given.map(({ question }) => question);
  const agreement = given.find(({ agreed }) => agreed !== null);
  return command(deps, access, {
    decide: (current) => {
      const routing = { policy: deps.policy, assignee: null };
      const agreed = agreement?.agreed ?? null;
      const heard = hearCustomer(current, { answered, agreed }, routing, deps.runtime.now());
      if (!heard.ok) return heard;
      const understood = current.understanding?.question;
      const misplaced = given.some((answer) => (answer.question === understood) !== (answer.agreed !== null));
      if (misplaced) return err({ code: 'agreed_misplaced' });
      const message = said('', agreement ? 'understanding' : null, {
        answers: given.map(({ question, text }) => ({ question, text })),
        parts: agreement ? agreedPart(agreement.question, agreement.agreed === true) : {},
      });
      return ok({ change: heard.value, message, notices: ownersNews(heard.value.case) });
    },
    refusal: () => 'case_already_ended',
    limited: 'too_many_requests',
  });
}

/** Whoever gets the case by an escalation hears of that instead. */
function ownersNews({ announce }: Case): readonly Notice[] {
  return announce === 'escalation' ? [] : [staffCustomerWrote];
}
