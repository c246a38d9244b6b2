import prices from '../prices-2026-11.json' with { type: 'json' };

/** What is billed for one case. */
export interface Billed {
  readonly transitions: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly httpRequests: number;
  readonly functionCalls: number;
  /** Sum of the called functions' memory, in GiB. */
  readonly gibCalled: number;
  readonly mails: number;
}

/** Dollars by what they are paid for. */
export interface Cost {
  readonly transitions: number;
  readonly table: number;
  readonly functions: number;
  readonly http: number;
  readonly mail: number;
  readonly withoutMail: number;
  readonly total: number;
}

export function costOf(billed: Billed): Cost {
  const { dollarsPerMillion: per, assumed } = prices;
  const dollars = (count: number, price: number) => (count * price) / 1e6;
  const gibSeconds = (billed.gibCalled * assumed.functionMilliseconds) / 1000;
  const parts = {
    transitions: dollars(billed.transitions, per.stateTransitions),
    table: dollars(billed.writeUnits, per.tableWriteUnits) + dollars(billed.readUnits, per.tableReadUnits),
    functions: dollars(billed.functionCalls, per.functionCalls) + dollars(gibSeconds, per.functionGibSeconds),
    http: dollars(billed.httpRequests, per.httpRequests),
  };
  const withoutMail = parts.transitions + parts.table + parts.functions + parts.http;
  const mail = dollars(billed.mails, per.mails);
  return { ...parts, mail, withoutMail, total: withoutMail + mail };
}
