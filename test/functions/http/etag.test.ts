import { describe, expect, it } from 'vitest';
import { isKnown } from '../../../functions/http/etag.ts';

const etag = '"7-verified-3-0"';

describe('a state is known to a caller', () => {
  it.each([etag, `W/${etag}`, '*', ' * ', `"6", ${etag}`, `${etag},"8"`, `W/"6" , W/${etag}`])(
    'who has %s',
    (ifNoneMatch) => {
      expect(isKnown(ifNoneMatch, etag)).toBe(true);
    },
  );

  it.each([undefined, '', '"6"', '7-verified-3-0', 'W/"7"', '"6","8"', '"*"', '"7-verified-3-01"'])(
    'but not to one who has %s',
    (ifNoneMatch) => {
      expect(isKnown(ifNoneMatch, etag)).toBe(false);
    },
  );
});
