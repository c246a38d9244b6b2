import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { caseEvent } from '../../../shared/views/case-events.contract.ts';
import { caseFile } from '../../../shared/views/case-file.contract.ts';
import { offerRound, outcome, plan, report } from '../../../shared/views/case-parts.contract.ts';
import { afterEveryChange } from '../../builders/case/lives.ts';

const kept = z.object({
  ...caseFile.pick({
    findings: true,
    decision: true,
    refund: true,
    escalation: true,
    understanding: true,
    handOff: true,
    fault: true,
    appeal: true,
    clocks: true,
  }).shape,
  outcome: outcome.nullable(),
  plan: plan.nullable(),
  offers: z.array(offerRound),
  report: report.nullable(),
});

/** What of a value the description does not say. */
const undescribed = (schema: z.ZodType, value: unknown) =>
  z.prettifyError(schema.safeParse(value).error ?? new z.ZodError([]));

describe('what staff see of a case', () => {
  it('is described as it is kept, whatever happened to the case', () => {
    afterEveryChange((current) => {
      expect(undescribed(kept, current)).toBe('');
    });
  });

  it('is described with every event of its log', () => {
    afterEveryChange((_, { change }) => {
      for (const event of change.entry.events) expect(undescribed(caseEvent, event)).toBe('');
    });
  });
});
