import { describe, expect, it } from 'vitest';
import { faults } from '../../fakes/stripe-server/faults.ts';
import { play, rush } from './chaos/play.ts';

describe('refunds', () => {
  it('of which 500 meet faults and deaths are none paid twice, none lost, and every case ends', {
    timeout: 60_000,
  }, async () => {
    const played = await play(Number(process.env['CHAOS_SEED'] ?? 20_261_122), 500);
    if (process.env['CHAOS_SEED']) console.log(JSON.stringify(played, null, 1));
    expect(played.faults).toEqual([]);
    expect(Object.values(played.ends).reduce((sum, one) => sum + one)).toBe(500);
    // What shows nothing where nothing goes wrong: every kind of fault struck, and deaths at every boundary.
    expect(Object.keys(played.hits)).toEqual(
      expect.arrayContaining(faults.map((fault) => `refund: ${fault}`)),
    );
    const boundaries = ['find', 'refund', 'findRefund'].flatMap((call) => [
      `before ${call}`,
      `after ${call}`,
    ]);
    const deaths = [...boundaries, 'commit', 'committed'].map((boundary) => `death: ${boundary}`);
    expect(Object.keys(played.hits)).toEqual(expect.arrayContaining(deaths));
    expect(played.ends['succeeded']).toBeGreaterThan(350);
  });

  it('are paid once each, however many processes do the same at the same moment', async () => {
    const played = await play(1, 60, rush);
    expect(played.faults).toEqual([]);
    expect(played.ends).toEqual({ succeeded: 60 });
    expect(played.replays).toBeGreaterThan(30);
  });
});
