import type { RuleName } from './rules.ts';

/** Files that break a rule: the rule, in words what is planted, and the files. */
export const planted: readonly (readonly [RuleName, string, Record<string, string>])[] = [
  ['every file has a layer', 'a folder that the design does not know', { 'shared/helpers/text.ts': '' }],
  [
    'imports go the way of the layers',
    'domain on ports',
    { 'shared/domain/a.ts': "import { b } from '../ports/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'domain on a type of a port',
    { 'shared/domain/a.ts': "import type { B } from '../ports/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'ports on use-cases',
    { 'shared/ports/a.ts': "import type { B } from '../use-cases/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'mail on contracts',
    { 'shared/mail/a.ts': "import type { B } from '../contracts/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'contracts on mail',
    { 'shared/contracts/a.ts': "import { b } from '../mail/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'an adapter on a use-case',
    { 'functions/adapters/a.ts': "import { b } from '../../shared/use-cases/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'an adapter on the container',
    { 'functions/adapters/a.ts': "import { b } from '../container/records.ts';" },
  ],
  [
    'imports go the way of the layers',
    'functions on infra',
    { 'functions/http/a.ts': "import { b } from '../../infra/config.ts';" },
  ],
  [
    'imports go the way of the layers',
    'infra on a use-case',
    { 'infra/a.ts': "import type { B } from '../shared/use-cases/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'infra on what the domain does',
    { 'infra/a.ts': "import { money } from '../shared/domain/money.ts';" },
  ],
  [
    'imports go the way of the layers',
    'infra on a handler',
    { 'infra/a.ts': "import { handler } from '../functions/http/customer.ts';" },
  ],
  [
    'imports go the way of the layers',
    'infra on the local tools',
    { 'infra/stacks/a.ts': "import { b } from '../local/settings.ts';" },
  ],
  [
    'imports go the way of the layers',
    'the console on a use-case',
    { 'console/a.ts': "import type { B } from '../shared/use-cases/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'the console on functions',
    { 'console/a.ts': "import { b } from '../functions/env.ts';" },
  ],
  [
    'imports go the way of the layers',
    'a dynamic import',
    { 'shared/domain/a.ts': "const b = await import('../ports/b.ts');" },
  ],
  [
    'imports go the way of the layers',
    'an import type',
    { 'shared/domain/a.ts': "type B = import('../ports/b.ts').B;" },
  ],
  [
    'imports go the way of the layers',
    'an import for its effect',
    { 'shared/domain/a.ts': "import '../ports/b.ts';" },
  ],
  [
    'imports go the way of the layers',
    'an import over several lines',
    { 'shared/domain/a.ts': "import {\n  type B,\n  c,\n} from '../ports/b.ts';" },
  ],
  [
    'a layer imports only its packages',
    'domain on zod',
    { 'shared/domain/a.ts': "import * as z from 'zod';" },
  ],
  [
    'a layer imports only its packages',
    'domain on another date library',
    { 'shared/domain/a.ts': "import { addDays } from 'date-fns';" },
  ],
  [
    'a layer imports only its packages',
    'domain on the file system',
    { 'shared/domain/a.ts': "import { readFileSync } from 'node:fs';" },
  ],
  [
    'a layer imports only its packages',
    'the console on a package',
    { 'console/a.ts': "import React from 'react';" },
  ],
  [
    'a layer imports only its packages',
    'mail on a template engine',
    { 'shared/mail/a.ts': "import mjml from 'mjml';" },
  ],
  [
    'shared knows neither AWS nor what stands around it',
    'an SDK in a use-case',
    { 'shared/use-cases/a.ts': "import { SFNClient } from '@aws-sdk/client-sfn';" },
  ],
  [
    'shared knows neither AWS nor what stands around it',
    'an event type in a contract',
    { 'shared/contracts/a.ts': "import type { B } from 'aws-lambda';" },
  ],
  [
    'shared knows neither AWS nor what stands around it',
    'a setting of the functions',
    { 'shared/use-cases/a.ts': "import { readEnv } from '../../functions/env.ts';" },
  ],
  [
    'only adapters speak to AWS',
    'an SDK in a handler',
    { 'functions/http/a.ts': "import { SESClient } from '@aws-sdk/client-ses';" },
  ],
  [
    'only adapters speak to AWS',
    'an SDK in the container',
    { 'functions/container/mail.ts': "import { SESClient } from '@aws-sdk/client-ses';" },
  ],
  [
    'only adapters speak to AWS',
    'an SDK in a stack',
    { 'infra/stacks/a.ts': "import { SESClient } from '@aws-sdk/client-ses';" },
  ],
  [
    'an adapter speaks to one vendor',
    'two services in one adapter',
    {
      'functions/adapters/a.ts':
        "import { A } from '@aws-sdk/client-ses';\nimport { B } from '@aws-sdk/lib-dynamodb';",
    },
  ],
  [
    'an adapter speaks to one vendor',
    'AWS beside another vendor',
    { 'functions/adapters/a.ts': "import { A } from '@aws-sdk/client-ses';\nimport Stripe from 'stripe';" },
  ],
  [
    'only the container names adapters',
    'a handler that makes its own',
    { 'functions/http/a.ts': "import { b } from '../adapters/ses-mailer.ts';" },
  ],
  [
    'only the container names adapters',
    'a type of one in a step',
    { 'functions/steps/a.ts': "import type { B } from '../adapters/case-items.ts';" },
  ],
  [
    'imports go the way of the layers',
    "an adapter on the stage's gateway, by its own name",
    { 'functions/adapters/a.ts': "import { gateway } from '#gateway';" },
  ],
  [
    'only the container names adapters',
    'a local tool that uses more than the rows',
    { 'infra/local/a.ts': "import { b } from '../../functions/adapters/ledger-payments.ts';" },
  ],
  ['no barrels', 'everything of a file', { 'shared/domain/a.ts': "export * from './money.ts';" }],
  ['no barrels', 'some of a file', { 'shared/domain/a.ts': "export { money } from './money.ts';" }],
  [
    'no barrels',
    'types of a file',
    { 'shared/domain/a.ts': "export type {\n  Money,\n} from './money.ts';" },
  ],
  ['no barrels', 'an index', { 'shared/domain/index.ts': 'export const one = 1;' }],
  [
    'no import cycles',
    'two files, by types alone',
    {
      'shared/domain/a.ts': "import type { B } from './b.ts';",
      'shared/domain/b.ts': "import type { A } from './a.ts';",
    },
  ],
  [
    'no import cycles',
    'three files',
    {
      'shared/mail/a.ts': "import { b } from './b.ts';",
      'shared/mail/b.ts': "import { c } from './c.ts';",
      'shared/mail/c.ts': "import { a } from './a.ts';",
    },
  ],
  ['no import cycles', 'a file with itself', { 'shared/domain/a.ts': "import { a } from './a.ts';" }],
  ['no file is long', 'source of 301 lines', { 'shared/domain/a.ts': '\n'.repeat(301) }],
  ['no file is long', 'a style sheet of 301 lines', { 'console/case-page/a.css': '\n'.repeat(301) }],
];
