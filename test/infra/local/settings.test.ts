import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../infra/cli/settings.ts';
import { withoutStreamPositions } from '../../../infra/local/emulator/saved-state.ts';

describe('readSettings', () => {
  it('has defaults', () => {
    expect(readSettings('/x', {})).toMatchObject({
      origin: 'http://localhost:8080',
      awsEndpoint: 'http://localhost:4566',
      externalAws: null,
    });
  });

  it('uses an AWS endpoint that is set already', () => {
    expect(readSettings('/x', { AWS_ENDPOINT_URL: 'http://localhost:9999/' })).toMatchObject({
      externalAws: 'http://localhost:9999',
      awsEndpoint: 'http://localhost:9999',
    });
  });

  it.each(['abc', '0', '65536', '80.5'])('refuses the port %s', (port) => {
    expect(() => readSettings('/x', { REDRESS_PORT: port })).toThrow(`REDRESS_PORT is "${port}"`);
  });
});

describe('withoutStreamPositions', () => {
  it('forgets how far the streams were read and keeps the rest', () => {
    const saved = {
      __ministack_format__: 2,
      payload: { functions: { a: 1 }, dynamodb_stream_positions: { x: 7 } },
    };

    expect(JSON.parse(withoutStreamPositions(JSON.stringify(saved)) ?? '')).toEqual({
      __ministack_format__: 2,
      payload: { functions: { a: 1 } },
    });
    expect(withoutStreamPositions('{"payload":{}}')).toBeNull();
  });
});
