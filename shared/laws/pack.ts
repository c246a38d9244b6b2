import type { Money } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/time.ts';
import type { Reason } from '../kernel/words.ts';
import type { PackId } from './pack-id.ts';
import type { AskWithin, Span } from './span.ts';

/** What the law gives the customer in money, apart from the outcome of the complaint itself. */
export interface OwedMoney {
  /**
   * `refund`: the amount of the payment goes back by the date; `credit`: it is credited for the time of the
   * investigation, and may be taken back.
   */
  readonly what: 'refund' | 'credit';
  /** The most that the law makes us pay; null where it sets no limit. */
  readonly atMost: Money | null;
  /**
   * What the law lets us leave with a payer whose card or device was lost, stolen or taken; null where it names nothing.
   * Whether that was so is for people to find out: the whole amount is computed.
   */
  readonly payerBears: Money | null;
}

/** How the law lets an answer be put off: always by a colleague who tells the customer why. */
export interface Extension {
  /**
   * `reason_beyond_control`: the law allows it only for reasons that we do not control, and the customer is told which.
   * `judgement`: the law has another condition, and a colleague judges whether it is met.
   */
  readonly needs: 'reason_beyond_control' | 'judgement';
  /**
   * Counted from the beginning, as the first span is. Null where the law wants the reasons told but names no second
   * date: passing the first one then still brings the case to the lead.
   */
  readonly within: Span | null;
}

/** One legal duty as data. Figures and sources are repeated, with their tests, in docs/statutory.md. */
export interface StatutoryPack {
  readonly id: PackId;
  /** How lawyers cite it. */
  readonly law: string;
  /** Official text. */
  readonly source: `https://${string}`;
  /** Where it holds by the customer's country, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Whom it binds: whoever hears such complaints, or only the firm that keeps the payer's account or issued their card. */
  readonly binds: 'anybody' | 'payers_provider';
  /** The first and the last day on which a payment was made to which it applies; null where there is none. */
  readonly paidFrom: PlainDate | null;
  readonly paidUntil: PlainDate | null;
  /** `facts`: it applies by what the case tells; `invoked`: when customer or staff invoke it. */
  readonly applies: 'facts' | 'invoked';
  /** Complaints to which it applies by facts; null for every one. */
  readonly reasons: readonly Reason[] | null;
  /** Payment methods to which it applies by facts, as the payment system names them; null for every one. */
  readonly methods: readonly string[] | null;
  /** True where it says nothing about a payment that is not known to be the customer's. */
  readonly paymentKnown: boolean;
  /** From when it counts: the receipt of the complaint, or the payment itself. */
  readonly from: 'receipt' | 'payment';
  /** Within which receipt is acknowledged. */
  readonly acknowledge: Span | null;
  /** Within which the customer has the answer. */
  readonly answer: Span;
  readonly extension: Extension | null;
  /** `miss`: passing the date breaks the law; `lapse`: it only ends a chance that the law gives. */
  readonly atEnd: 'miss' | 'lapse';
  readonly owes: OwedMoney | null;
  /** What each day beyond the answer's date costs; null where the law names nothing. */
  readonly perDay: Money | null;
  /** Who asks later has the right no more. Null where the law sets no limit. */
  readonly askWithin: AskWithin | null;
  /** Packs of one group are rules for the same thing: one of them runs at a time for a case. Null for one by itself. */
  readonly group: 'us_errors' | 'in_failed_payments' | 'in_unauthorised' | 'gb_answers' | null;
  /** What the customer waits for: an answer to the complaint, or to a request about personal data. */
  readonly answers: 'complaint' | 'data_request';
}

/** The disputed amount, without a limit. */
export const wholeRefund = { what: 'refund', atMost: null, payerBears: null } as const satisfies OwedMoney;

/** The disputed amount for the time of the investigation. */
export const wholeCredit = { what: 'credit', atMost: null, payerBears: null } as const satisfies OwedMoney;

/** What most duties are: an answer alone, counted from the receipt of the complaint. */
export const answerOnly = {
  binds: 'anybody',
  paidFrom: null,
  paidUntil: null,
  reasons: null,
  methods: null,
  paymentKnown: false,
  from: 'receipt',
  acknowledge: null,
  extension: null,
  atEnd: 'miss',
  owes: null,
  perDay: null,
  askWithin: null,
  group: null,
  answers: 'complaint',
} as const satisfies Partial<StatutoryPack>;
