import { describe, expect, it } from 'vitest';
import { publishSample } from '../../../infra/local/sample-policy.ts';
import { deskGroupsOfStages } from '../../../infra/operator/policy/desk-groups.ts';
import { unknownGroups } from '../../../shared/policy/desk-inconsistencies.ts';
import { policyHash } from '../../../shared/policy/live-policy.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import type { PolicyStore, PublishedPolicy } from '../../../shared/policy/policy-store.port.ts';
import { later, now } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { shippedPolicy } from '../../builders/policy.ts';

function storeWith(first: PublishedPolicy | null) {
  const published = first ? [first] : [];
  const store: PolicyStore = {
    current: async () => published.at(-1) ?? null,
    publish: async (policy) => {
      published.push(policy);
      return 'published';
    },
  };
  return { store, published };
}

describe('the policy of the local stage', () => {
  it('is the shipped one with laws in force, and can be used', async () => {
    const { store, published } = storeWith(null);
    expect(await publishSample(store, now)).toBe(true);
    const { document, hash, version } = present(published[0]);
    expect(hash).toBe(policyHash(document));
    const { statutory, desks, ...rest } = parsePolicy(JSON.parse(document));
    const shipped = parsePolicy(shippedPolicy());
    expect(desks?.map(({ id }) => id)).toEqual(['fraud', 'finance', 'legal', 'shop']);
    expect(unknownGroups({ ...shipped, desks: desks ?? [] }, deskGroupsOfStages())).toEqual([]);
    expect(rest).toEqual({ ...shipped, statutory: undefined, version });
    expect(statutory.packs).toContain('psd2_101');
    expect(shipped.statutory.packs).toEqual([]);
  });

  it('is published once, and again where a release changes it', async () => {
    const { store, published } = storeWith(null);
    await publishSample(store, now);
    expect(await publishSample(store, later(60))).toBe(false);
    const old = { ...present(published[0]), version: 'sample-of-before' };
    const upgraded = storeWith(old);
    expect(await publishSample(upgraded.store, later(60))).toBe(true);
    expect(upgraded.published).toHaveLength(2);
  });

  it('leaves alone what somebody published', async () => {
    const own = { document: '{}', version: '2', hash: policyHash('{}'), by: 'Ada', at: now };
    const { store, published } = storeWith(own);
    expect(await publishSample(store, later(60))).toBe(false);
    expect(published).toEqual([own]);
  });
});
