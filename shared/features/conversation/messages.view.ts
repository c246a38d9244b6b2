import type { Case } from '../../case/case.ts';
import type { ThreadMessage } from '../../case/store.port.ts';
import type { QuestionId } from '../../kernel/ids.ts';
import type { MessageView, OpenQuestion } from './messages.contract.ts';

/** How the thread keeps whether the customer agreed with what we understood: under the name of the question. */
export function agreedPart(question: QuestionId, agreed: boolean): ThreadMessage['parts'] {
  return { [question]: agreed ? 'agreed' : 'disagreed' };
}

/**
 * What the customer and our colleagues wrote to each other, in time order; what staff write among themselves stays out,
 * and so do the words of a plan: the offer shows them. `absorbed`: the same from cases that were merged into this one.
 */
export function messagesView(
  current: Case,
  thread: readonly ThreadMessage[],
  absorbed: readonly ThreadMessage[],
): readonly MessageView[] {
  return [...thread, ...absorbed]
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .flatMap((message) => messageView(message, current) ?? []);
}

/** Questions that wait for the customer, and which of them says what we understood. */
export function openQuestionsView(
  { openQuestions, understanding }: Case,
  thread: readonly ThreadMessage[],
): readonly OpenQuestion[] {
  return thread
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => openQuestions.includes(id))
    .map(({ id, text }) => ({
      id,
      text,
      kind: understanding?.question === id ? 'understanding' : 'question',
    }));
}

function messageView(message: ThreadMessage, { openQuestions }: Case): MessageView | null {
  const { at, from, text, questions, answers, parts } = message;
  if (from !== 'customer' && from !== 'staff') return null;
  return {
    at,
    from,
    text,
    questions: questions.map(({ id, text: asked }) => ({
      id,
      text: asked,
      answered: !openQuestions.includes(id),
    })),
    answers: answers.map((answer) => {
      const agreed = parts[answer.question];
      return { ...answer, ...(agreed !== undefined && { agreed: agreed === 'agreed' }) };
    }),
  };
}
