import { describe, expect, it } from 'vitest';
import { engineeringItem, queueItem } from '../../../../shared/features/queue/item.rules.ts';
import { traitOf } from '../../../../shared/payments/incident.ts';
import * as at from '../../../builders/case/cases.ts';
import { handedOff } from '../../../builders/case/tier2-cases.ts';
import { present } from '../../../builders/must.ts';
import { paymentsAt } from '../../../builders/payments/payment-facts.ts';

describe('a waiting case in the list of its tier', () => {
  it('tells by what an incident would explain its payment, as the checks saw it', () => {
    const [, disputed] = paymentsAt('18:21:00', '18:21:41');
    expect(queueItem(at.leftToPeople()).paymentTrait).toEqual(traitOf(present(disputed)));
  });

  it('tells nothing of a payment that was not found, or not looked for', () => {
    const [found, ...others] = at.leftToPeople().findings;
    const refuted = { ...present(found), result: 'refuted' } as const;
    expect(queueItem({ ...at.leftToPeople(), findings: [refuted, ...others] }).paymentTrait).toBeNull();
    expect(queueItem(at.opened()).paymentTrait).toBeNull();
  });
});

describe('in the list of engineering', () => {
  it('a case that is handed off is that of whoever has it there', () => {
    const current = handedOff();
    expect(engineeringItem(current)).toEqual({
      ...queueItem(current),
      tier: 'engineering',
      owner: 'team:engineering',
    });
    expect(queueItem(current)).toMatchObject({ tier: 'tier2', owner: 'staff:tove' });
  });

  it('is none that is not', () => {
    expect(engineeringItem(at.leftToPeople())).toBeNull();
  });
});
