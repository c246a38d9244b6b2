type Plant = readonly [rule: string, words: string, files: Readonly<Record<string, string>>];

/** A file of a room that imports from another one, as a value and as a type. */
function arrow(rule: string, words: string, from: string, to: string): Plant[] {
  const up = '../'.repeat(from.split('/').length - 1);
  return [
    [
      rule,
      words,
      { [from]: `import { b } from '${up}${to}';\nexport const a = b;`, [to]: 'export const b = 1;' },
    ],
    [
      rule,
      `${words}, a type alone`,
      { [from]: `import type { B } from '${up}${to}';\nexport type A = B;`, [to]: 'export type B = 1;' },
    ],
  ];
}

const floors = 'imports go down the floors';
const meet = 'features meet where the table says';
const roles = 'roles within a feature';
const around = 'shared knows nothing around it';
const vendors = 'only adapters speak to a vendor';
const own = 'a room imports only its packages';

/** Files that break a rule: the rule, in words what is planted, and the files. */
export const planted: readonly Plant[] = [
  ...arrow(floors, 'money on a case', 'shared/kernel/a.ts', 'shared/case/b.ts'),
  ...arrow(floors, 'a law on a payment', 'shared/laws/a.ts', 'shared/payments/b.ts'),
  ...arrow(floors, 'a payment on a law', 'shared/payments/a.ts', 'shared/laws/b.ts'),
  ...arrow(floors, 'a case on a feature', 'shared/case/parts/a.ts', 'shared/features/plan/b.rules.ts'),
  ...arrow('parts lie below the case', 'a part on the case', 'shared/case/parts/a.ts', 'shared/case/b.ts'),
  ...arrow(floors, 'the policy on texts', 'shared/policy/a.ts', 'shared/texts/b.ts'),
  ...arrow(floors, 'a text on a mail', 'shared/texts/en/a.ts', 'shared/mail/b.ts'),
  ...arrow(floors, 'a workflow on a command', 'shared/workflow/a.ts', 'shared/command/b.ts'),
  ...arrow(floors, 'a mail on a feature', 'shared/mail/a.ts', 'shared/features/refund/b.notices.ts'),
  ...arrow(floors, 'a clock on a feature', 'shared/clocks/a.ts', 'shared/features/plan/b.rules.ts'),
  ...arrow(floors, 'a command on a view', 'shared/command/a.ts', 'shared/views/b.view.ts'),
  ...arrow(floors, 'a feature on a view', 'shared/features/plan/a.view.ts', 'shared/views/b.contract.ts'),
  ...arrow(floors, 'a feature on the routes', 'shared/features/plan/a.contract.ts', 'shared/api/b.ts'),
  ...arrow(floors, 'a view on a job', 'shared/views/a.ts', 'shared/jobs/b.ts'),
  ...arrow(floors, 'a job on the API', 'shared/jobs/a.ts', 'shared/api/b.ts'),
  [
    floors,
    'a dynamic import',
    { 'shared/kernel/a.ts': "export const b = await import('../case/b.ts');", 'shared/case/b.ts': '' },
  ],
  [
    floors,
    'an import for its effects',
    { 'shared/kernel/a.ts': "import '../case/b.ts';", 'shared/case/b.ts': '' },
  ],
  [
    floors,
    'an import of several lines',
    {
      'shared/kernel/a.ts': "import {\n  type B,\n  c,\n} from '../case/b.ts';\nexport const a: B = c;",
      'shared/case/b.ts': 'export type B = 1;\nexport const c = 1;',
    },
  ],
  ...arrow(
    meet,
    'a feature on one it never meets',
    'shared/features/plan/a.rules.ts',
    'shared/features/books/b.rules.ts',
  ),
  ...arrow(
    meet,
    'a feature through a wall',
    'shared/features/appeal/a.rules.ts',
    'shared/features/escalation/wall.rules.ts',
  ),
  ...arrow(
    roles,
    'rules on a contract',
    'shared/features/plan/a.rules.ts',
    'shared/features/plan/b.contract.ts',
  ),
  ...arrow(
    roles,
    'rules on a use-case',
    'shared/features/plan/a.rules.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(
    roles,
    'a contract on a use-case',
    'shared/features/plan/a.contract.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(
    roles,
    'notices on a use-case',
    'shared/features/plan/a.notices.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(
    roles,
    'a view on a use-case',
    'shared/features/plan/a.view.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(around, 'a use-case on a setting', 'shared/features/plan/a.use-case.ts', 'functions/env.ts'),
  [
    around,
    'the SDK',
    {
      'shared/workflow/a.ts': "import { SFNClient } from '@aws-sdk/client-sfn';\nexport const a = SFNClient;",
    },
  ],
  [
    around,
    'types of Lambda',
    { 'shared/api/a.ts': "import type { B } from 'aws-lambda';\nexport type A = B;" },
  ],
  [around, 'middy', { 'shared/command/a.ts': "import middy from '@middy/core';\nexport const a = middy;" }],
  [
    own,
    'a reader of files',
    { 'shared/kernel/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;" },
  ],
  [own, 'a schema in a law', { 'shared/laws/a.ts': "import * as z from 'zod';\nexport const a = z;" }],
  [
    own,
    'another library of dates',
    { 'shared/kernel/a.ts': "import { addDays } from 'date-fns';\nexport const a = addDays;" },
  ],
  [own, 'a compiler of layouts', { 'shared/mail/a.ts': "import mjml from 'mjml';\nexport const a = mjml;" }],
  ...arrow('parts of functions', 'a handler on an adapter', 'functions/http/a.ts', 'functions/aws/b.ts'),
  ...arrow('parts of functions', 'a step on the store', 'functions/steps/a.ts', 'functions/store/b.ts'),
  ...arrow(
    'parts of functions',
    'an adapter on the container',
    'functions/store/a.ts',
    'functions/container/b.ts',
  ),
  ...arrow(
    'parts of functions',
    'a gateway on the container',
    'functions/gateways/x/a.ts',
    'functions/container/b.ts',
  ),
  ...arrow(
    'adapters know no use-case',
    'an adapter on a use-case',
    'functions/store/a.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(
    'functions know neither stacks nor pages',
    'a handler on the stage file',
    'functions/http/a.ts',
    'infra/config.ts',
  ),
  [
    vendors,
    'mail from a handler',
    {
      'functions/http/a.ts': "import { SESClient } from '@aws-sdk/client-ses';\nexport const a = SESClient;",
    },
  ],
  [
    vendors,
    'mail from the container',
    {
      'functions/container/a.ts':
        "import { SESClient } from '@aws-sdk/client-ses';\nexport const a = SESClient;",
    },
  ],
  [
    vendors,
    'mail from a stack',
    { 'infra/stacks/a.ts': "import { SESClient } from '@aws-sdk/client-ses';\nexport const a = SESClient;" },
  ],
  [
    vendors,
    'Stripe from a job',
    { 'functions/jobs/a.ts': "import Stripe from 'stripe';\nexport const a = Stripe;" },
  ],
  ...arrow('parts of infra', 'a stack on the local runtime', 'infra/stacks/a.ts', 'infra/local/b.ts'),
  ...arrow(
    'parts of infra',
    'a command’s ground on an operator’s tool',
    'infra/cli/a.ts',
    'infra/operator/b.ts',
  ),
  ...arrow(
    'parts of infra',
    'an operator’s tool on the local runtime',
    'infra/operator/a.ts',
    'infra/local/b.ts',
  ),
  ...arrow(
    'stacks see lists of names, never what runs',
    'a stack on a use-case',
    'infra/stacks/a.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(
    'stacks see lists of names, never what runs',
    'a construct on a handler',
    'infra/constructs/a.ts',
    'functions/http/b.ts',
  ),
  ...arrow(
    'pages see contracts, texts and vocabularies',
    'a page on a use-case',
    'console/a.ts',
    'shared/features/plan/b.use-case.ts',
  ),
  ...arrow(
    'pages see contracts, texts and vocabularies',
    'a page on a function',
    'console/a.ts',
    'functions/env.ts',
  ),
  [
    'no circles between files',
    'two types',
    {
      'shared/case/a.ts': "import type { B } from './b.ts';\nexport type A = B;",
      'shared/case/b.ts': "import type { A } from './a.ts';\nexport type B = A;",
    },
  ],
  [
    'no circles between files',
    'three values',
    {
      'shared/mail/a.ts': "import { b } from './b.ts';\nexport const a = b;",
      'shared/mail/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'shared/mail/c.ts': "import { a } from './a.ts';\nexport const c = a;",
    },
  ],
  [
    'no circles between folders',
    'two gateways by two files each',
    {
      'functions/gateways/x/a.ts': "import { b } from '../y/b.ts';\nexport const a = b;",
      'functions/gateways/y/b.ts': 'export const b = 1;',
      'functions/gateways/y/c.ts': "import { d } from '../x/d.ts';\nexport const c = d;",
      'functions/gateways/x/d.ts': 'export const d = 1;',
    },
  ],
];

/** Files that keep every rule, though they come close to breaking one. */
export const harmless: readonly (readonly [words: string, files: Readonly<Record<string, string>>])[] = [
  [
    'a stack that names the settings',
    {
      'infra/stacks/a.ts': "import type { B } from '../../functions/env.ts';\nexport type A = B;",
      'functions/env.ts': 'export type B = 1;',
    },
  ],
  [
    'two packages of one service',
    {
      'functions/store/a.ts':
        "import { A } from '@aws-sdk/client-dynamodb';\nimport { B } from '@aws-sdk/lib-dynamodb';\nexport const a = [A, B];",
    },
  ],
  [
    'a time zone on the ground',
    { 'shared/kernel/a.ts': "import { tz } from '@date-fns/tz';\nexport const a = tz;" },
  ],
  [
    'the container on an adapter',
    {
      'functions/container/a.ts': "import { b } from '../aws/b.ts';\nexport const a = b;",
      'functions/aws/b.ts': 'export const b = 1;',
    },
  ],
  [
    'the words of an import in a text',
    {
      'shared/kernel/a.ts': "export const text = `x import { a } from '../case/b.ts'`;",
      'shared/case/b.ts': '',
    },
  ],
  [
    'two files on a third',
    {
      'shared/case/a.ts':
        "import { c } from './c.ts';\nimport { b } from './b.ts';\nexport const a = [b, c];",
      'shared/case/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'shared/case/c.ts': 'export const c = 1;',
    },
  ],
];
