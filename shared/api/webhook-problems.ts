import type { ProblemType } from '../command/problem-type.ts';

/** Problems that only a payment provider meets when it tells us of an event, by their stable codes. */
export const webhookProblems = {
  bad_signature: {
    status: 400,
    title: 'The event is not signed by the payment provider, or too long ago',
    hint: 'Sign the body, exactly as it is sent, with the signing secret of this endpoint, and send it within five minutes.',
  },
  bad_event: {
    status: 400,
    title: 'The body is signed but is no event',
    hint: 'Send the events that the runbook names, one to a request.',
  },
  event_too_large: {
    status: 413,
    title: 'The event is too large',
    hint: 'Keep events under 1 MiB.',
  },
} as const satisfies Record<string, ProblemType>;
