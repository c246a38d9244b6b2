import type { Case } from '../../../shared/case/case.ts';
import type { DeskId } from '../../../shared/kernel/staff.ts';
import { deskAttributes, deskKey } from '../case-items.ts';
import type { Write } from '../dynamo-document.ts';
import { listWrite, unlistWrite } from './queue-items.ts';

/** What a change means for the desks' queues: an item for each desk that has something to do on the case, and none for those that `left`. */
export function deskWrites(TableName: string, next: Case, left: readonly DeskId[] = []): Write[] {
  return [
    ...deskAttributes(next).map(({ desk, ...listed }) =>
      listWrite(TableName, deskKey(next.id, desk), listed),
    ),
    ...left.map((desk) => unlistWrite(TableName, deskKey(next.id, desk))),
  ];
}
