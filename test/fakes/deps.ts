import { notices } from '../../shared/jobs/notices.ts';
import type { Metric } from '../../shared/kernel/metrics.ts';
import type { Reporter } from '../../shared/kernel/runtime.ts';
import type { Mailer } from '../../shared/mail/mailer.port.ts';
import type { Payments } from '../../shared/payments/payments.port.ts';
import { refundPaths } from '../../shared/payments/refund.ts';
import type { Workflow } from '../../shared/workflow/workflow.port.ts';
import { policy } from '../builders/policy.ts';
import { MemoryStore } from './memory-store.ts';
import { fakeRuntime } from './runtime.ts';
import { staffDirectoryOf } from './staff-directory.ts';

/** A payment system that is not to be asked, but for what the test lets it answer. */
export function fakePayments(answers: Partial<Payments> = {}): Payments {
  const unasked = () => Promise.reject(new Error('the payment system is not to be asked'));
  return {
    paths: refundPaths,
    find: unasked,
    refund: unasked,
    findRefund: unasked,
    refundsMade() {
      throw new Error('the payment system is not to be asked');
    },
    ...answers,
  };
}

/** Remembers what operators were told. */
export function fakeReporter(): Reporter & { readonly warned: string[]; readonly counted: Metric[] } {
  const [warned, counted]: [string[], Metric[]] = [[], []];
  return {
    warned,
    counted,
    warn: (event) => void warned.push(event),
    count: (metric, times = 1) => void counted.push(...Array.from({ length: times }, () => metric)),
  };
}

/** Keeps mails instead of sending them. */
export function fakeMailer(): Mailer & {
  readonly sent: { readonly to: string; readonly subject: string }[];
} {
  const sent: { to: string; subject: string }[] = [];
  return {
    sent,
    async send(to, { subject }) {
      sent.push({ to, subject });
      return { status: 'sent' };
    },
  };
}

/** Remembers the executions that it started; none of them runs on. */
export function fakeWorkflow(answers: Partial<Workflow> = {}): Workflow & { readonly started: string[] } {
  const started: string[] = [];
  return {
    started,
    async start(_, name) {
      started.push(name);
      return 'started';
    },
    signal: async () => 'delivered',
    isRunning: async () => false,
    ...answers,
  };
}

/** All that any use-case needs, in memory. Time stands where `fakeRuntime` begins; nobody is on the staff. */
export function fakeDeps(store = new MemoryStore()) {
  return {
    store,
    policy,
    payments: fakePayments(),
    workflow: fakeWorkflow(),
    mailer: fakeMailer(),
    runtime: fakeRuntime(),
    reporter: fakeReporter(),
    staff: staffDirectoryOf(),
    tokens: { tokenFor: async () => 'a-token' },
    casePageOrigin: 'https://cases.example',
    notices,
    teamAddresses: {
      tier1: 'tier1@redress.example',
      tier2: 'tier2@redress.example',
      engineering: 'engineering@redress.example',
      approver: 'approvers@redress.example',
      lead: 'leads@redress.example',
    },
  };
}
