import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type GatewayName, gatewayNames, gatewayOf } from '../functions/gateways/list.ts';
import { staffGroups } from '../shared/kernel/staff.ts';
import { groupName } from '../shared/policy/desk-schema.ts';

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

/** Which payment system holds the payments and makes the refunds; an account where that is a provider's. */
export interface PaymentGateway extends Partial<GatewayAccount> {
  readonly kind: GatewayName;
}

/** A stage's account with a payment provider. */
interface GatewayAccount {
  /** ARN of the secret that holds its keys; made by whoever owns the account, not by the stacks. */
  readonly secretArn: string;
  /** Where the API answers if not at the provider, as on a laptop. */
  readonly endpoint: string | null;
}

/** How staff sign in. */
export interface StaffSettings {
  /** Whether everybody needs a second factor, or those only who set one up. */
  readonly mfa: 'optional' | 'required';
  /** First label of the sign-in pages' host name, unique in its region; null: made from the stage and the account. */
  readonly domainPrefix: string | null;
  /** Where the sign-in pages answer if not on Cognito's own host, as on a laptop. */
  readonly signInOrigin: string | null;
  /** Groups of desks, made beside those of the tiers; the policy says which desk each is of. */
  readonly deskGroups: readonly string[];
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
const secretArn = z
  .string()
  .regex(/^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/, {
    error: 'must be the full ARN of a secret, with the six characters at its end',
  });
/** Settings of the accounts with providers, by their keys in the stage file. */
const accountSettings: Readonly<Record<string, z.ZodOptional<z.ZodString>>> = Object.fromEntries(
  gatewayNames.flatMap((name) => {
    const { account } = gatewayOf(name);
    return account === null
      ? []
      : [[account.secretArn, secretArn.optional()] as const, [account.endpoint, origin.optional()] as const];
  }),
);
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
  deskGroups: z
    .array(groupName)
    .default([])
    .transform((groups) => [...new Set(groups)].filter((group) => !staffGroups.some((one) => one === group))),
  alarmAddress: z.email().optional(),
  paymentGateway: z.enum(gatewayNames).default('ledger'),
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
  const overrides = [...Object.keys(settingsSchema.shape), ...Object.keys(accountSettings)]
    .map((key) => [key, parsed(context(key))] as const)
    .filter(([, value]) => value !== undefined);
  const all = Object.entries({ ...file, ...Object.fromEntries(overrides) });
  const ofAccounts = all.filter(([key]) => key in accountSettings);
  const settings = settingsSchema.safeParse(
    Object.fromEntries(all.filter(([key]) => !(key in accountSettings))),
  );
  const accounts = z.object(accountSettings).safeParse(Object.fromEntries(ofAccounts));
  if (!settings.success || !accounts.success) {
    const issues = [settings, accounts].flatMap(({ error }) => error?.issues ?? []);
    throw new Error(explain(stage, issues));
  }

  const { production, casePageOrigin, mailSender, teamAddresses, ...given } = settings.data;
  const gateway = gatewayFrom(given.paymentGateway, accounts.data, production);
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
      deskGroups: given.deskGroups,
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

/** Values given on the command line are text: objects, lists and booleans come as JSON. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^(\{.*\}|\[.*\]|true|false)$/s.test(value)) return value;
  return JSON.parse(value);
}

/** The gateway, or what is wrong with its settings. */
function gatewayFrom(
  kind: GatewayName,
  settings: Readonly<Record<string, string | undefined>>,
  production: boolean,
): PaymentGateway | string {
  for (const other of gatewayNames.filter((name) => name !== kind)) {
    const keys = Object.values(gatewayOf(other).account ?? {});
    const misplaced = keys.find((key) => settings[key] !== undefined);
    if (misplaced !== undefined) return `${misplaced}: only with paymentGateway ${other}`;
  }
  const { account, title } = gatewayOf(kind);
  if (account === null) return { kind };
  const given = settings[account.secretArn];
  const endpoint = settings[account.endpoint] ?? null;
  if (given === undefined) return `${account.secretArn}: needed with paymentGateway ${kind}`;
  if (production && endpoint !== null) return `${account.endpoint}: production pays at ${title} itself`;
  return { kind, secretArn: given, endpoint };
}

function explain(stage: string, issues: readonly z.core.$ZodIssue[]): string {
  const faults = issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') return `unknown setting ${issue.keys.join(', ')}`;
    return `${issue.path.join('.')}: ${issue.message}`;
  });
  return unusable(stage, faults);
}

function unusable(stage: string, faults: readonly string[]): string {
  return `Stage "${stage}" can't be used (${faults.join('; ')}). Its settings come from stages/${stage}.json or -c <setting>=<value>.`;
}
