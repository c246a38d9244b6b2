import type { Case } from '../../../shared/case/case.ts';
import type { PlanWords } from '../../../shared/case/parts/plan.ts';
import type { Personal } from '../../../shared/case/personal.ts';
import type { ThreadMessage } from '../../../shared/case/store.port.ts';
import { now } from '../clock.ts';
import { type Kind, noticeOf } from '../notices.ts';
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

interface Known {
  readonly personal: Personal;
  readonly said: ThreadMessage | null;
  readonly planWords: PlanWords | null;
}

/** The message of this kind on this case. */
export const tell = (kind: Kind, current: Case, more: Partial<Known> = {}) => {
  const { said = null, planWords = null } = more;
  const thread = planWords ? [planMessage(current, planWords)] : [];
  const { version } = current;
  const material = { case: current, personal: more.personal ?? personal, policy, version, said, thread };
  return { kind, ...noticeOf(kind).fill(material) };
};

function planMessage({ plan }: Case, { text, options }: PlanWords): ThreadMessage {
  const parts = Object.fromEntries(options.map((words, index) => [String(index + 1), words]));
  const version = plan?.version ?? 0;
  const nothing = { questions: [], answers: [] } as const;
  return { version, at: now, from: 'plan', topic: 'plan', author: 'tove', text, parts, ...nothing };
}
