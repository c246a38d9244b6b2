import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, instant } from '../../../shared/kernel/time.ts';
import { livePolicy, policyHash } from '../../../shared/policy/live-policy.ts';
import type { PublishedPolicy } from '../../../shared/policy/policy-store.port.ts';
import { deskPolicy } from '../../builders/desks.ts';
import { policy as deployed } from '../../builders/policy.ts';

const start = instant('2026-11-22T10:00:00Z');

function running(shipped = deployed) {
  const state: { now: Instant; published: PublishedPolicy | null; reads: number; fails: boolean } = {
    now: start,
    published: null,
    reads: 0,
    fails: false,
  };
  const warned: string[] = [];
  const live = livePolicy(shipped, {
    store: {
      current: async () => {
        state.reads += 1;
        if (state.fails) throw new Error('table is gone');
        return state.published;
      },
    },
    reporter: { warn: (event) => warned.push(event), count: () => {} },
    now: () => state.now,
  });
  const publish = (version: string, hash?: string) => {
    const document = JSON.stringify({ ...deployed, version });
    const own = { document, version, hash: hash ?? policyHash(document) };
    state.published = { ...own, by: 'Ada', at: state.now };
  };
  const later = async (seconds: number) => {
    state.now = addSeconds(state.now, seconds);
    await live.refresh();
  };
  return { state, warned, live, publish, later };
}

describe('the policy in force', () => {
  it('is the deployed one until another is published, and then that one within a minute', async () => {
    const { live, publish, later } = running();
    await later(0);
    const handedOn = live.policy;
    expect(handedOn.version).toBe(deployed.version);
    publish('2');
    await later(59);
    expect(handedOn.version).toBe(deployed.version);
    await later(1);
    expect(handedOn.version).toBe('2');
    expect(handedOn.calendars).toEqual(deployed.calendars);
  });

  it('is one from before desks, and has none then', async () => {
    const { live, publish, later } = running(deskPolicy);
    await later(0);
    expect(live.policy.desks).toHaveLength(3);
    publish('2');
    await later(60);
    expect([live.policy.version, live.policy.desks]).toEqual(['2', undefined]);
  });

  it('stays the last good one where the next was not published properly, or cannot be read', async () => {
    const { state, warned, live, publish, later } = running();
    publish('2');
    await later(0);
    publish('3', 'not its hash');
    await later(60);
    expect([live.policy.version, warned]).toEqual(['2', ['policy_refused']]);
    state.fails = true;
    await later(60);
    expect([live.policy.version, warned.length]).toEqual(['2', 2]);
  });

  it('stays the deployed one where the published one is from before what this release reads', async () => {
    const { state, warned, live, later } = running();
    const { calendars: _, ...older } = { ...deployed, version: '2' };
    const document = JSON.stringify(older);
    const own = { document, version: '2', hash: policyHash(document) };
    state.published = { ...own, by: 'Ada', at: state.now };
    await later(0);
    expect([live.policy.version, warned]).toEqual([deployed.version, ['policy_refused']]);
  });

  it('is the published one where that lacks only what a policy may lack', async () => {
    const { state, warned, live, later } = running();
    const { authorityRates: _, ...older } = { ...deployed, version: '2' };
    const document = JSON.stringify(older);
    state.published = { document, version: '2', hash: policyHash(document), by: 'Ada', at: state.now };
    await later(0);
    expect([live.policy.version, live.policy.authorityRates, warned]).toEqual(['2', undefined, []]);
  });

  it('can be spread and asked for its members, the deployed one as well as the published', async () => {
    const { state, live, publish, later } = running();
    expect([{ ...live.policy }, Object.keys(live.policy)]).toEqual([deployed, Object.keys(deployed)]);
    const document = JSON.stringify({ ...deployed, version: '2', ofALaterRelease: true });
    state.published = { document, version: '2', hash: policyHash(document), by: 'Ada', at: state.now };
    await later(0);
    const before = { ...live.policy };
    expect(before).toEqual({ ...deployed, version: '2', ofALaterRelease: true });
    publish('3');
    await later(60);
    expect({ ...live.policy }).toEqual({ ...deployed, version: '3' });
    expect(before.version).toBe('2');
  });

  it('costs one read a minute', async () => {
    const { state, later } = running();
    for (let second = 0; second < 120; second += 10) await later(10);
    expect(state.reads).toBe(2);
  });
});
