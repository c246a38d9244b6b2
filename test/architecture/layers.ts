/** Every place of the tree that source stands in, the narrower before the wider. */
const places = [
  ['shared/domain/', 'domain'],
  ['shared/policy/', 'policy'],
  ['shared/contracts/', 'contracts'],
  ['shared/mail/', 'mail'],
  ['shared/ports/', 'ports'],
  ['shared/use-cases/', 'use-cases'],
  ['functions/adapters/', 'adapters'],
  ['functions/container/', 'container'],
  ['functions/', 'functions'],
  ['infra/local/', 'local'],
  ['infra/', 'infra'],
  ['console/', 'console'],
] as const;

export type Layer = (typeof places)[number][1];

/** The layer that a file belongs to; null where the design has no such place. */
export function layerOf(file: string): Layer | null {
  return places.find(([place]) => file.startsWith(place))?.[1] ?? null;
}

interface Rights {
  /** Layers that it may import from, types and values. */
  readonly layers: readonly Layer[];
  /** Packages that it may import; any where absent. */
  readonly packages?: readonly string[];
}

/** Who may import what (design §2): domain ← ports ← use-cases ← functions. */
export const rights: Readonly<Record<Layer, Rights>> = {
  domain: { layers: ['domain'], packages: ['node:crypto', 'dinero.js', '@date-fns/tz'] },
  policy: { layers: ['policy', 'domain'], packages: ['zod'] },
  contracts: { layers: ['contracts', 'domain'], packages: ['zod', 'zod-openapi'] },
  mail: { layers: ['mail', 'domain'], packages: ['intl-messageformat'] },
  ports: { layers: ['ports', 'domain', 'contracts', 'mail'], packages: [] },
  'use-cases': { layers: ['use-cases', 'ports', 'domain', 'contracts', 'mail'], packages: ['node:crypto'] },
  adapters: { layers: ['adapters', 'ports', 'domain', 'contracts', 'mail'] },
  container: {
    layers: [
      'container',
      'functions',
      'adapters',
      'use-cases',
      'ports',
      'domain',
      'contracts',
      'mail',
      'policy',
    ],
  },
  functions: { layers: ['functions', 'container', 'use-cases', 'ports', 'domain', 'contracts', 'mail'] },
  infra: { layers: ['infra', 'contracts'] },
  local: { layers: ['local', 'infra', 'contracts'] },
  console: { layers: ['console', 'contracts', 'domain', 'mail'], packages: [] },
};

/**
 * Single files that a layer may use beside its rights. infra takes lists of names from the domain and settings from the
 * functions; the local tools load the ledger, whose rows one file describes.
 */
export const extras: Readonly<Partial<Record<Layer, readonly string[]>>> = {
  infra: [
    'shared/domain/case.ts',
    'shared/domain/next-step.ts',
    'shared/domain/parties.ts',
    'shared/domain/staff.ts',
    'shared/policy/policy-schema.ts',
    'shared/policy/policy-v1.json',
    'functions/env.ts',
  ],
  local: [
    'shared/domain/case.ts',
    'shared/domain/money.ts',
    'shared/domain/staff.ts',
    'functions/env.ts',
    'functions/adapters/ledger-rows.ts',
    'functions/container/operator.ts',
    'shared/policy/calendar-warnings.ts',
    'shared/policy/policy-schema.ts',
    'shared/use-cases/live-policy.ts',
    'shared/use-cases/statistics.ts',
    'shared/domain/policy-simulation.ts',
    'shared/domain/reconciliation.ts',
    'shared/domain/time.ts',
    'shared/use-cases/compare-books.ts',
    'shared/use-cases/simulate-policy.ts',
  ],
};

/** Layers of which infra and the local tools may know the types, though not the values. */
export const typesForInfra: readonly Layer[] = ['domain', 'functions'];
