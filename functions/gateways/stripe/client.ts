import Stripe from 'stripe';

/** How long to wait for Stripe, and how often to ask again. The SDK waits 0.5 to 5 s with jitter in between. */
export interface StripePatience {
  /** Milliseconds without a byte of an answer, for a question and for a refund. */
  readonly readTimeout: number;
  readonly refundTimeout: number;
  readonly retries: number;
}

/** A step that asks, sends and asks again, each to the last moment, ends within its 30 seconds. */
export const usualPatience: StripePatience = { readTimeout: 2500, refundTimeout: 5000, retries: 1 };

/** Where the API answers, if not at Stripe. */
export interface StripeEndpoint {
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
}

/** The endpoint of an origin, such as `http://localhost:12111`. */
export function stripeEndpoint(origin: string): StripeEndpoint {
  const { protocol, hostname, port } = new URL(origin);
  const secure = protocol === 'https:';
  return { host: hostname, port: Number(port) || (secure ? 443 : 80), protocol: secure ? 'https' : 'http' };
}

/** The official client, at the API version that the package was made for. */
export function stripeClient(apiKey: string, endpoint: StripeEndpoint | null = null): Stripe {
  return new Stripe(apiKey, {
    ...endpoint,
    appInfo: { name: 'redress' },
    telemetry: false,
    httpClient: objectsOnly(Stripe.createNodeHttpClient()),
  });
}

/** Gives the same client as long as its key is taken. A key that was changed is read again on the next call. */
export function stripeByKey(
  apiKey: () => Promise<string>,
  endpoint: StripeEndpoint | null = null,
): () => Promise<StripeSession> {
  let session: Promise<StripeSession> | null = null;
  const forget = () => {
    session = null;
  };
  return async () => {
    session ??= apiKey().then((key) => ({ stripe: stripeClient(key, endpoint), forget }));
    try {
      return await session;
    } catch (error) {
      forget();
      throw error;
    }
  };
}

/** A client, and how to say that its key is not taken. */
export interface StripeSession {
  readonly stripe: Stripe;
  forget(): void;
}

type HttpClient = NonNullable<ConstructorParameters<typeof Stripe>[1]>['httpClient'] & object;

/**
 * Takes JSON that is no object for what it is, no answer. The SDK 23.1 throws outside of every promise on a bare text or
 * number, so that its caller would wait for ever.
 */
function objectsOnly(client: HttpClient): HttpClient {
  return Object.assign(Object.create(client) as HttpClient, {
    async makeRequest(...request: Parameters<HttpClient['makeRequest']>) {
      const response = await client.makeRequest(...request);
      return Object.assign(Object.create(response) as typeof response, {
        async toJSON(): Promise<object> {
          const body: unknown = await response.toJSON();
          if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
          throw new Error('the answer is no JSON object');
        },
      });
    },
  });
}
