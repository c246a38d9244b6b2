import { expect, it } from 'vitest';
import { storedState } from '../../../functions/store/case-items.ts';
import { deskWrites } from '../../../functions/store/queues/desk-queue.ts';
import { consultDesk } from '../../../shared/features/desks/consultation.rules.ts';
import * as at from '../../builders/case/cases.ts';
import { caseAfter } from '../../builders/case/commit.ts';
import { later } from '../../builders/clock.ts';
import { deskPolicy } from '../../builders/desks.ts';
import { tove } from '../../builders/staff.ts';

const before = at.accepted();
const asked = caseAfter(before, consultDesk(before, tove, 'fraud', deskPolicy, later(3600)));

it('a desk that is asked gets an item, and one that is done is taken out of the indexes', () => {
  expect(deskWrites('cases', asked)).toMatchObject(
    [
      {
        Put: {
          Item: {
            pk: `CASE#${asked.id}`,
            sk: 'DESK#fraud',
            queueShard: /^desk:fraud#\d$/,
            summary: { desks: ['fraud'] },
          },
        },
      },
    ].map((write) => ({
      Put: { Item: { ...write.Put.Item, queueShard: expect.stringMatching(/^desk:fraud#\d$/) } },
    })),
  );
  expect(deskWrites('cases', before, ['fraud'])).toMatchObject([
    {
      Update: {
        Key: { sk: 'DESK#fraud' },
        UpdateExpression: 'REMOVE queueShard, queueOrder, #owner, summary',
      },
    },
  ]);
});

it('a case that was stored before there were desks is asked nothing', () => {
  const stored: Partial<typeof before> = { ...before };
  Reflect.deleteProperty(stored, 'consultations');
  expect(storedState(stored as typeof before).consultations).toEqual([]);
});
