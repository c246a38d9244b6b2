import type { Money } from '../kernel/money.ts';
import type { Reason } from '../kernel/words.ts';
import type { PackId } from './pack-id.ts';
import type { Span } from './span.ts';

/** What the law gives the customer in money, apart from the outcome of the complaint itself. */
export interface OwedMoney {
  /**
   * `refund`: the amount of the payment goes back by the date; `credit`: it is credited for the time of the
   * investigation, and may be taken back.
   */
  readonly what: 'refund' | 'credit';
  /** The most that the law makes us pay; null where it sets no limit. */
  readonly atMost: Money | null;
}

/** Within which time the law wants an answer put off, and how long it may then take in all. */
export interface Extension {
  /**
   * `holding_reply`: the customer is told the reasons and the new date, by the clock job where no colleague did.
   * `colleague`: only a person can say that the law's condition for more time is met.
   */
  readonly by: 'holding_reply' | 'colleague';
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
  /** `facts`: it applies by what the case tells; `invoked`: when customer or staff invoke it. */
  readonly applies: 'facts' | 'invoked';
  /** Complaints to which it applies by facts; null for every one. */
  readonly reasons: readonly Reason[] | null;
  /** Payment methods to which it applies by facts, as the payment system names them; null for every one. */
  readonly methods: readonly string[] | null;
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
  /** Within which the customer has to ask, counted from the payment; for staff to check. Null where there is none. */
  readonly askWithin: Span | null;
  /** Packs of one group are rules for the same thing: one of them runs at a time for a case. Null for one by itself. */
  readonly group: 'us_errors' | 'in_failed_payments' | null;
  /** What the customer waits for: an answer to the complaint, or to a request about personal data. */
  readonly answers: 'complaint' | 'data_request';
}

/** What most duties are: an answer alone, counted from the receipt of the complaint. */
export const answerOnly = {
  reasons: null,
  methods: null,
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
