import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { LogEntry } from '../../case/log.ts';
import { consultationOf } from '../../case/parts/consultation.ts';
import type { ThreadMessage } from '../../case/store.port.ts';
import type { ConsultationView } from './consultations.contract.ts';

/** Every question to a desk, oldest first, with what became of it. */
export function consultationsView(
  current: Case,
  log: readonly LogEntry[],
  thread: readonly ThreadMessage[],
): readonly ConsultationView[] {
  const said = (version: number | undefined) =>
    thread.find((message) => message.version === version)?.text ?? null;
  return log.flatMap((entry, index) =>
    entry.events.flatMap((event) => {
      if (event.type !== 'desk_consulted') return [];
      const { desk, dueAt } = event;
      const later = log.slice(index + 1);
      const end = later.find((one) => one.events.some((what) => ends(what, desk)));
      const answered = end?.events.some(({ type }) => type === 'desk_consultation_answered') === true;
      const open = end === undefined ? consultationOf(current, desk) : null;
      return {
        desk,
        state: stateOf(answered, end !== undefined, open !== null),
        askedBy: entry.actor,
        askedAt: entry.at,
        dueAt,
        owner: open?.owner ?? null,
        question: said(entry.version),
        answer: answered ? said(end?.version) : null,
        answeredBy: answered ? (end?.actor ?? null) : null,
        answeredAt: answered ? (end?.at ?? null) : null,
      };
    }),
  );
}

/** With a question that was recalled or overtaken, the same desk may be asked anew. */
function ends(event: CaseEvent, desk: string): boolean {
  switch (event.type) {
    case 'desk_consulted':
    case 'desk_consultation_answered':
    case 'desk_consultation_recalled':
      return event.desk === desk;
    default:
      return false;
  }
}

function stateOf(answered: boolean, ended: boolean, open: boolean): ConsultationView['state'] {
  if (answered) return 'answered';
  if (open) return 'open';
  return ended ? 'recalled' : 'overtaken';
}
