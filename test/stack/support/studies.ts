import { readFileSync } from 'node:fs';
import type { Complaint } from './customer.ts';
import { loadCaseStudies } from './ledger.ts';

interface Study {
  readonly study: string;
  readonly reason: Complaint['reason'];
  readonly payment: string;
  readonly order: string;
  readonly disputedAmount: { readonly amount: number; readonly currency: string };
  readonly customer: {
    readonly name: string;
    readonly email: string;
    readonly locale: string;
    readonly country: string;
  };
}

const studies = JSON.parse(readFileSync('samples/ledger/case-studies/cases.json', 'utf8')) as Study[];

/** The case studies on a fresh copy of their ledger rows, so that a test never meets another's cases. */
export async function caseStudies(): Promise<{
  readonly complaintOf: (id: string) => Complaint;
  /** A reference or address of the studies, as it is in the copy. */
  readonly copyOf: (name: string) => string;
}> {
  const { copyOf } = await loadCaseStudies();
  return {
    copyOf,
    complaintOf: (id) => {
      const study = studies.find((candidate) => candidate.study === id);
      if (!study) throw new Error(`no case study ${id}`);
      const { reason, payment, order, disputedAmount, customer } = study;
      const email = copyOf(customer.email);
      return {
        reason,
        payment: copyOf(payment),
        order: copyOf(order),
        ...disputedAmount,
        ...customer,
        email,
      };
    },
  };
}
