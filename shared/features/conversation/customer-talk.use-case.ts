import type { Case } from '../../case/case.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import {
  type CustomerDeps,
  type CustomerResult,
  command,
  said,
} from '../../command/customer-command.use-case.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Notice } from '../../mail/notice.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import type { AnswersRequest, conversationRoutes, MessageRequest } from './conversation.contract.ts';
import { staffCustomerWrote } from './conversation.notices.ts';
import { agreedPart } from './messages.view.ts';
import * as rules from './talk.rules.ts';

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
      const heard = rules.sendMessage(current, routing, deps.runtime.now());
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
      const heard = rules.answerQuestions(current, { answered, agreed }, routing, deps.runtime.now());
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
