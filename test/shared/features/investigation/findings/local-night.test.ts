import { describe, expect, it } from 'vitest';
import { isNightIn } from '../../../../../shared/features/investigation/findings/local-night.ts';
import { instant } from '../../../../../shared/kernel/time.ts';

describe('night', () => {
  it.each([
    ['GB', '2026-11-13T03:03:00Z', true],
    ['GB', '2026-07-13T04:30:00Z', false],
    ['GB', '2026-07-13T03:30:00Z', true],
    ['CN', '2026-11-10T02:16:00Z', false],
    ['CN', '2026-11-10T18:00:00Z', true],
    ['IN', '2026-11-10T23:29:00Z', true],
    ['IN', '2026-11-10T23:30:00Z', false],
    ['SE', '2026-11-10T23:00:00Z', true],
    ['SE', '2026-11-10T22:59:59Z', false],
  ])('in %s at %s: %s', (country, at, night) => {
    expect(isNightIn(country, instant(at))).toBe(night);
  });

  it('of a wide country is night from one end to the other', () => {
    expect(isNightIn('ES', instant('2026-11-10T23:30:00Z'))).toBe(false);
    expect(isNightIn('ES', instant('2026-11-11T00:30:00Z'))).toBe(true);
    const hours = Array.from({ length: 24 }, (_, hour) => instant(new Date(Date.UTC(2026, 10, 10, hour))));
    expect(hours.filter((at) => isNightIn('RU', at))).toEqual([]);
    expect(hours.filter((at) => isNightIn('US', at))).toEqual([]);
  });

  it.each([null, 'XX', 'toString'])('is that of UTC where the country is %s', (country) => {
    expect(isNightIn(country, instant('2026-11-10T04:59:59Z'))).toBe(true);
    expect(isNightIn(country, instant('2026-11-10T05:00:00Z'))).toBe(false);
  });
});
