import type { Case } from '../../../shared/case/case.ts';
import type { Personal } from '../../../shared/case/personal.ts';
import { type Material, messageFor } from '../../../shared/jobs/message-for.ts';
import type { MessageKind } from '../../../shared/mail/message.ts';
import { now } from '../clock.ts';
import { policy } from '../policy.ts';

const personal: Personal = {
  name: 'Maria Novak',
  email: 'maria.novak@mail.example',
  phone: null,
  description: 'I was charged twice.',
  closingComment: null,
  outcomeWords: null,
  payoutAccount: null,
};
export const explainedWords = 'You paid once; the second line is a reservation.';
/** The words of a colleague about the outcome of this case. */
export const wordsFor = ({ outcome }: Case): Personal => ({
  ...personal,
  outcomeWords: { decidedAt: outcome?.decidedAt ?? now, text: explainedWords },
});

/** The message of this kind on this case. */
export const tell = (kind: MessageKind, current: Case, more: Partial<Material> = {}) =>
  messageFor(kind, { case: current, personal, said: null, planWords: null, ...more }, policy);
