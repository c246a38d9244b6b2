import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { count } from '../../../functions/counts.ts';
import { logger } from '../../../functions/logger.ts';
import { oneLine } from '../../../functions/middleware/one-line.ts';
import { metrics } from '../../../shared/kernel/metrics.ts';

const info = vi.spyOn(logger, 'info').mockImplementation(() => {});
const error = vi.spyOn(logger, 'error').mockImplementation(() => {});

vi.stubEnv('STAGE', 'test');
const handler = middy<{ caseId: string }, { done: boolean }>()
  .use(oneLine<{ caseId: string }, { done: boolean }>(({ caseId }, answer) => ({ caseId, ...answer })))
  .handler(async ({ caseId }) => {
    if (caseId === 'quiet') return { done: true };
    count(metrics.mail.sent);
    count(metrics.mail.sent);
    count(metrics.caseOpened);
    if (caseId === 'broken') throw new Error('no');
    return { done: true };
  });
const invoke = (caseId: string) => handler({ caseId }, { awsRequestId: '1' } as Context);

beforeEach(() => {
  info.mockClear();
  error.mockClear();
});

describe('an invocation', () => {
  it('logs one line, with what it counted as metrics of service and stage and of nothing else', async () => {
    await invoke('case_1');

    expect(info).toHaveBeenCalledExactlyOnceWith('handled', {
      caseId: 'case_1',
      done: true,
      ms: expect.any(Number),
      stage: 'test',
      MailsSent: 2,
      CasesOpened: 1,
      _aws: {
        Timestamp: expect.any(Number),
        CloudWatchMetrics: [
          {
            Namespace: 'Redress',
            Dimensions: [['service', 'stage']],
            Metrics: [
              { Name: 'MailsSent', Unit: 'Count' },
              { Name: 'CasesOpened', Unit: 'Count' },
            ],
          },
        ],
      },
    });
  });

  it('logs no metrics where nothing was counted, also not those of the one before', async () => {
    await invoke('case_1');
    await invoke('quiet');
    expect(info).toHaveBeenLastCalledWith('handled', { caseId: 'quiet', done: true, ms: expect.any(Number) });
  });

  it('that fails keeps what it counted until then', async () => {
    await expect(invoke('broken')).rejects.toThrow('no');
    expect(info).not.toHaveBeenCalled();
    expect(error).toHaveBeenCalledExactlyOnceWith(
      'failed',
      expect.objectContaining({ caseId: 'broken', CasesOpened: 1, MailsSent: 2 }),
    );
  });
});
