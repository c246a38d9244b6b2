import { invalid, Refusal } from './refusal.ts';

/** What was answered under a key. */
export interface SavedAnswer {
  readonly status: number;
  readonly body: object;
}

interface Entry extends SavedAnswer {
  readonly request: string;
  readonly at: number;
}

const secondsKept = 24 * 3600;

/** Answers by idempotency key, kept for a day: whatever was answered, a refusal or a fault of the server's too. */
export class IdempotencyKeys {
  readonly #entries = new Map<string, Entry>();
  readonly #now: () => number;
  /** How often an answer was given again. */
  replays = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The answer given before under the key; null for a new one. Refuses a key that was used for something else. */
  replay(key: string, request: string): SavedAnswer | null {
    const entry = this.#entries.get(key);
    if (!entry || this.#now() - entry.at > secondsKept) return null;
    if (entry.request !== request) {
      const message = `Keys for idempotent requests can only be used with the same parameters: ${key}`;
      throw new Refusal(400, 'idempotency_error', message);
    }
    this.replays += 1;
    return entry;
  }

  keep(key: string, request: string, { status, body }: SavedAnswer): void {
    // As it was then: an answer given again tells nothing of what happened since.
    this.#entries.set(key, { status, body: structuredClone(body), request, at: this.#now() });
  }

  /** As after 24 hours. */
  forget(): void {
    this.#entries.clear();
  }
}

/** Refuses what Stripe refuses before it begins, so that no key is kept for it. */
export function amountOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text))
    throw invalid(`Invalid integer: ${text}`, { code: 'parameter_invalid_integer', param: 'amount' });
  if (Number(text) < 1) {
    throw invalid('This value must be greater than or equal to 1.', {
      code: 'parameter_invalid_integer',
      param: 'amount',
    });
  }
  return Number(text);
}
