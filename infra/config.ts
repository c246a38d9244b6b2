import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Everything in which one stage differs from another. The code is the same for all. */
export interface StageConfig {
  /** Name of the stage, part of the stacks' names. */
  readonly stage: string;
  /** Data is kept when the stack goes, tables can't be deleted, logs live longer. */
  readonly production: boolean;
  /** Origin of the customer's case page, as links in mail carry it. */
  readonly casePageOrigin: string;
  readonly mail: MailSender;
  /** Where each team's notices go. */
  readonly teamAddresses: Readonly<Record<'tier1' | 'tier2' | 'engineering' | 'approver' | 'lead', string>>;
  readonly staff: StaffSettings;
  readonly gateway: PaymentGateway;
  /** Who is written to when an alarm goes off; null for nobody. */
  readonly alarmAddress: string | null;
}

/** Which payment system holds the payments and makes the refunds: the stage's own ledger table, or Stripe. */
export type PaymentGateway =
  | { readonly kind: 'ledger' }
  | {
      readonly kind: 'stripe';
      /** ARN of the secret that holds Stripe's keys; made by whoever owns the Stripe account, not by the stacks. */
      readonly secretArn: string;
      /** Where the API answers if not at Stripe, as on a laptop. */
      readonly endpoint: string | null;
    };

/** How staff sign in. */
export interface StaffSettings {
  /** Whether everybody needs a second factor, or those only who set one up. */
  readonly mfa: 'optional' | 'required';
  /** First label of the sign-in pages' host name, unique in its region; null: made from the stage and the account. */
  readonly domainPrefix: string | null;
  /** Where the sign-in pages answer if not on Cognito's own host, as on a laptop. */
  readonly signInOrigin: string | null;
}

/** Who mail comes from. SES verifies the domain, and functions may send from this address only. */
export interface MailSender {
  /** As the From header shows it: `Name <address>`, or the address alone. */
  readonly from: string;
  readonly address: string;
  readonly domain: string;
}

const origin = z.string().regex(/^(https:\/\/[^/\s]+|http:\/\/localhost(:\d+)?)$/, {
  error: 'must be an https origin without a path (http only for localhost)',
});
const gatewaySchema = z.object({
  paymentGateway: z.enum(['ledger', 'stripe']).default('ledger'),
  stripeSecretArn: z
    .string()
    .regex(/^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/, {
      error: 'must be the full ARN of a secret, with the six characters at its end',
    })
    .optional(),
  stripeEndpoint: origin.optional(),
});
/** Settings of a stage: keys of `stages/<stage>.json`, each of which `-c <key>=<value>` overrides. */
const settingsSchema = z.strictObject({
  production: z.boolean().default(false),
  casePageOrigin: origin,
  mailSender: z.string().transform((from, check) => {
    const sender = parseSender(from);
    if (!sender) check.addIssue('must read "Name <user@domain>"');
    return sender ?? z.NEVER;
  }),
  teamAddresses: z.strictObject({
    tier1: z.email(),
    tier2: z.email(),
    engineering: z.email(),
    approver: z.email(),
    lead: z.email(),
  }),
  staffMfa: z.enum(['optional', 'required']).optional(),
  staffDomainPrefix: z
    .string()
    .regex(/^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, {
      error: 'must be 1–63 of a–z, 0–9 and "-", without "aws", "amazon" or "cognito"',
    })
    .optional(),
  staffSignInOrigin: origin.optional(),
  alarmAddress: z.email().optional(),
  ...gatewaySchema.shape,
});
const stagePattern = /^[a-z][a-z0-9-]{0,19}$/;

/** Reads a stage's settings from its file and the CDK context. Throws a sentence that names what is wrong. */
export function readStageConfig(context: (key: string) => unknown, folder: URL): StageConfig {
  const stage = context('stage') ?? 'local';
  if (typeof stage !== 'string' || !stagePattern.test(stage)) {
    throw new Error(
      `The stage name "${String(stage)}" must be 1–20 of a–z, 0–9 and "-", and begin with a letter.`,
    );
  }
  return stageConfig(stage, readSettings(new URL(`${stage}.json`, folder)), context);
}

/** Checks and completes the settings of a stage. */
export function stageConfig(stage: string, file: object, context: (key: string) => unknown): StageConfig {
  const overrides = Object.keys(settingsSchema.shape)
    .map((key) => [key, parsed(context(key))] as const)
    .filter(([, value]) => value !== undefined);
  const settings = settingsSchema.safeParse({ ...file, ...Object.fromEntries(overrides) });
  if (!settings.success) throw new Error(explain(stage, settings.error));

  const { production, casePageOrigin, mailSender, teamAddresses, ...given } = settings.data;
  const gateway = gatewayOf(given, production);
  if (typeof gateway === 'string') throw new Error(unusable(stage, [gateway]));
  return {
    stage,
    production,
    casePageOrigin,
    mail: mailSender,
    teamAddresses,
    staff: {
      mfa: given.staffMfa ?? (production ? 'required' : 'optional'),
      domainPrefix: given.staffDomainPrefix ?? null,
      signInOrigin: given.staffSignInOrigin ?? null,
    },
    gateway,
    alarmAddress: given.alarmAddress ?? null,
  };
}

function readSettings(file: URL): object {
  if (!existsSync(file)) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${fileURLToPath(file)} must hold a JSON object.`, { cause });
  }
}

function parseSender(from: string): MailSender | null {
  const address = /^[^<>]+ <([^<>]+)>$/.exec(from)?.[1] ?? from;
  const domain = /^[^\s<>@]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/.exec(address)?.[1];
  return domain ? { from, address, domain } : null;
}

/** Values given on the command line are text: objects and booleans come as JSON. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^(\{.*\}|true|false)$/s.test(value)) return value;
  return JSON.parse(value);
}

/** The gateway, or what is wrong with its settings. */
function gatewayOf(
  { paymentGateway, stripeSecretArn: secretArn, stripeEndpoint }: z.output<typeof gatewaySchema>,
  production: boolean,
): PaymentGateway | string {
  if (paymentGateway === 'ledger') {
    if (secretArn !== undefined) return 'stripeSecretArn: only with paymentGateway stripe';
    if (stripeEndpoint !== undefined) return 'stripeEndpoint: only with paymentGateway stripe';
    return { kind: 'ledger' };
  }
  if (secretArn === undefined) return 'stripeSecretArn: needed with paymentGateway stripe';
  if (production && stripeEndpoint !== undefined) return 'stripeEndpoint: production pays at Stripe itself';
  return { kind: 'stripe', secretArn, endpoint: stripeEndpoint ?? null };
}

function explain(stage: string, error: z.ZodError): string {
  const faults = error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `unknown setting ${issue.keys.join(', ')}`;
    return `${issue.path.join('.')}: ${issue.message}`;
  });
  return unusable(stage, faults);
}

function unusable(stage: string, faults: readonly string[]): string {
  return `Stage "${stage}" can't be used (${faults.join('; ')}). Its settings come from stages/${stage}.json or -c <setting>=<value>.`;
}
