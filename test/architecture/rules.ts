// Who may import what; types count as much as values. architecture.test.ts holds the tree to these rules, and shows of each
// that it can fail.

/** Rooms of `shared/` by floor, the lowest first. A room imports from itself and from the floors below. */
export const floors: readonly (readonly string[])[] = [
  ['kernel'],
  ['laws', 'payments'],
  ['case'],
  ['policy', 'texts', 'workflow'],
  ['clocks', 'mail'],
  ['command'],
  ['features'],
  ['views', 'jobs'],
  ['api'],
];

/**
 * Where features meet: who imports, from whom, through which of its files. Nothing else of a feature is seen by another,
 * and a feature that is missing here is no room.
 */
export const meetings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  appeal: { escalation: ['assignment.use-case', 'customer-escalation.use-case', 'escalate.rules'] },
  books: {
    escalation: ['escalate.rules'],
    intake: ['opening.port'],
    refund: ['ask-gateway.use-case', 'pay.use-case'],
  },
  conversation: { escalation: ['assignment.use-case', 'escalate.rules'] },
  decision: {},
  desks: {},
  engineering: {
    escalation: ['escalate.rules'],
    plan: ['plan.contract', 'plan.use-case'],
    queue: ['item.rules', 'queue.contract', 'queue.port'],
  },
  escalation: {},
  intake: { rights: ['mailed-rights'] },
  investigation: {
    escalation: ['assignment.use-case', 'escalation.notices', 'to-people.rules'],
    refund: ['ask-gateway.use-case'],
  },
  outcome: {
    appeal: ['appeal.notices', 'appeal.rules', 'appeal.text'],
    escalation: ['assignment.use-case', 'escalate.rules'],
    refund: ['returned.rules'],
  },
  plan: { decision: ['resolve.rules'], escalation: ['escalation.notices'] },
  queue: { escalation: ['escalation.notices'] },
  refund: {
    escalation: ['assignment.use-case', 'escalate.rules', 'escalation.notices', 'to-people.rules'],
    plan: ['choose.rules', 'room.rules'],
  },
  rights: { escalation: ['escalate.rules'] },
  simulation: { investigation: ['payer-window.rules', 'recommend.rules'] },
  statistics: { investigation: ['suggested-cause'] },
};

/** Packages that a room of `shared/` may import. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  kernel: ['crypto', 'dinero\\.js', '@date-fns/tz', 'zod'],
  case: ['crypto'],
  policy: ['zod', 'crypto'],
  texts: ['intl-messageformat'],
  command: ['zod', 'crypto'],
  features: ['zod', 'crypto', '@date-fns/tz', 'p-map', 'ibantools'],
  views: ['zod', 'crypto'],
  api: ['zod', 'zod-openapi'],
};

/** Folders whose files speak to a vendor; whoever else wants something of AWS or Stripe asks one of them. */
const adapters = '^functions/(aws|store|gateways)/';
const tools = '^infra/(cli|operator|local)/';

const inShared = (rooms: readonly string[]) => `^shared/(${rooms.join('|')})/`;
const packages = (names: readonly string[]) => `(^|/node_modules/|^node_modules/)(${names.join('|')})(/|$)`;
const aws =
  '(^|/node_modules/|^node_modules/)(@aws-sdk/|@smithy/|@aws-lambda-powertools/|@middy/|aws-|constructs(/|$)|cdk-nag)';
const npm = ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown', 'undetermined'];

const rule = <F, T>(name: string, from: F, to: T) => ({ name, severity: 'error' as const, from, to });

const rooms = floors.flat();
const upwards = rooms.map((room) => {
  const at = floors.findIndex((floor) => floor.includes(room));
  const below = floors.slice(0, at).flat();
  const mayNot = rooms.filter((other) => other !== room && !below.includes(other));
  return rule('imports go down the floors', { path: inShared([room]) }, { path: inShared(mayNot) });
});

const between = Object.entries(meetings).map(([feature, others]) => {
  const doors = Object.entries(others).map(
    ([other, files]) => `^shared/features/${other}/(${files.join('|').replaceAll('.', '\\.')})\\.ts$`,
  );
  return rule(
    'features meet where the table says',
    { path: `^shared/features/${feature}/` },
    { path: '^shared/features/', pathNot: [`^shared/features/${feature}/`, ...doors] },
  );
});

/** Inside a feature: rules ← contract ← use-case; notices and views know no use-case. */
const roles = [
  ['rules', 'contract|use-case|notices|staff-notices|view'],
  ['contract', 'use-case|notices|staff-notices|view'],
  ['notices|staff-notices', 'use-case|contract|view'],
  ['view', 'use-case'],
].map(([from, to]) =>
  rule(
    'roles within a feature',
    { path: `^shared/features/.*\\.(${from})\\.ts$` },
    { path: `^shared/features/.*\\.(${to})\\.ts$` },
  ),
);

const packageRules = rooms.map((room) =>
  rule(
    'a room imports only its packages',
    { path: inShared([room]) },
    { dependencyTypes: npm, ...(packagesOf[room] && { pathNot: packages(packagesOf[room]) }) },
  ),
);

type Parts = Readonly<Record<string, readonly string[]>>;

/** Files of `functions/` and `infra/` that stand beside the folders. */
const loose = [
  'functions/env.ts',
  'functions/logger.ts',
  'functions/counts.ts',
  'infra/app.ts',
  'infra/config.ts',
];

/** Parts of `functions/`, each with what of `functions/` it may import. */
const partsOfFunctions: Parts = {
  aws: ['aws', 'env'],
  store: ['store', 'env'],
  gateways: ['gateways', 'aws', 'store', 'env'],
  container: ['container', 'aws', 'store', 'gateways', 'env', 'logger', 'counts'],
  middleware: ['middleware', 'container', 'env', 'logger', 'counts'],
  http: ['http', 'middleware', 'container', 'env', 'logger', 'counts'],
  steps: ['steps', 'middleware', 'container', 'env', 'logger', 'counts'],
  jobs: ['jobs', 'middleware', 'container', 'env', 'logger', 'counts'],
};

/** Parts of `infra/`, each with what of `infra/` it may import. */
const partsOfInfra: Parts = {
  'mail-layout': ['mail-layout'],
  workflows: ['workflows'],
  constructs: ['constructs', 'workflows', 'config'],
  stacks: ['stacks', 'constructs', 'workflows', 'config'],
  cli: ['cli'],
  operator: ['operator', 'cli'],
  local: ['local', 'operator', 'cli', 'config'],
};

const within = (top: string, parts: Parts) =>
  Object.entries(parts).map(([part, allowed]) =>
    rule(
      `parts of ${top}`,
      { path: `^${top}/${part}/` },
      { path: `^${top}/`, pathNot: `^${top}/(${allowed.join('|')})(/|\\.ts$)` },
    ),
  );

/** Every folder that files may stand in. */
export const places = [
  ...floors
    .flat()
    .filter((room) => room !== 'features')
    .map((room) => `shared/${room}/`),
  ...Object.keys(meetings).map((feature) => `shared/features/${feature}/`),
  ...Object.keys(partsOfFunctions).map((part) => `functions/${part}/`),
  ...Object.keys(partsOfInfra).map((part) => `infra/${part}/`),
  'console/',
  ...loose,
];

export const ruleSet = {
  forbidden: [
    ...upwards,
    ...between,
    ...roles,
    ...packageRules,
    ...within('functions', partsOfFunctions),
    ...within('infra', partsOfInfra),
    rule('parts lie below the case', { path: '^shared/case/parts/' }, { path: '^shared/case/[^/]+$' }),
    rule('no circles between files', {}, { circular: true }),
    {
      ...rule('no circles between folders', { path: '^(shared|functions|infra)' }, { circular: true }),
      scope: 'folder',
    },
    rule(
      'shared knows nothing around it',
      { path: '^shared/' },
      { path: ['^(functions|infra|console|test)/', aws] },
    ),
    rule(
      'functions know neither stacks nor pages',
      { path: '^functions/' },
      { path: '^(infra|console|test)/' },
    ),
    rule(
      'only adapters speak to a vendor',
      { pathNot: [adapters, tools] },
      { path: packages(['@aws-sdk', 'stripe']) },
    ),
    rule('adapters know no use-case', { path: adapters }, { path: '\\.use-case\\.ts$' }),
    rule(
      'stacks see lists of names, never what runs',
      { path: '^infra/', pathNot: tools },
      {
        path: ['^functions/', '^shared/'],
        pathNot: [
          '^functions/(env\\.ts$|gateways/list\\.ts$)',
          '^shared/(kernel|policy|api|workflow|case)/',
          '^shared/command/route\\.contract\\.ts$',
        ],
      },
    ),
    rule(
      'pages see contracts, texts and vocabularies',
      { path: '^console/' },
      {
        path: ['^(functions|infra|test)/', '^shared/'],
        pathNot: [
          '^shared/.*\\.contract\\.ts$',
          '^shared/(kernel|texts|api)/',
          '^shared/case/parts/',
          '^shared/payments/refund\\.ts$',
        ],
      },
    ),
  ],
};

/** How files are read and packages found. */
export const reading = {
  cruise: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
  },
  resolve: {
    extensions: ['.ts', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'types', 'default'],
  },
};
