import { expect, it } from 'vitest';
import { describeFailure } from '../../../infra/cli/plain-error.ts';

it('a failure that nobody foresaw is told without a stack, unless that is asked for', () => {
  const told = describeFailure(new TypeError('x is not a function'));
  expect(told).toContain('This failed: x is not a function');
  expect(told).not.toMatch(/\n\s+at /);
  process.env['REDRESS_TRACE'] = '1';
  try {
    expect(describeFailure(new TypeError('x is not a function'))).toMatch(/\n\s+at /);
  } finally {
    delete process.env['REDRESS_TRACE'];
  }
});
