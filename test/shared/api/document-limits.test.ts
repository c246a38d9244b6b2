import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { maxBodyKiB } from '../../../shared/api/refusals.ts';
import { routes } from '../../../shared/api/routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { answersRequest } from '../../../shared/features/conversation/conversation.contract.ts';
import { planRequest } from '../../../shared/features/plan/plan.contract.ts';
import { line, paragraph } from '../../../shared/kernel/fields.contract.ts';

type Schema = z.core.JSONSchema.JSONSchema;

const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input' });
const asSchema = (part: unknown) => part as Schema;

/** Bytes of the longest JSON that fits a schema, each character of its texts escaped. */
function longest({ type, ...schema }: Schema): number {
  const choices = schema.oneOf ?? (type === undefined ? schema.anyOf : undefined);
  if (choices) return Math.max(...choices.map((one) => longest(asSchema(one))));
  if (schema.enum) return Math.max(...schema.enum.map((one) => JSON.stringify(one).length));
  if (type === 'string') return 6 * (schema.maxLength ?? 100) + 2;
  if (type === 'array') {
    if (schema.maxItems === undefined) throw new Error('a list without end');
    return schema.maxItems * (longest(asSchema(schema.items)) + 1) + 2;
  }
  const properties = Object.entries(schema.properties ?? {});
  return properties.reduce((sum, [name, one]) => sum + name.length + 4 + longest(asSchema(one)), 30);
}

const bodies = Object.entries<Route>(routes).flatMap(([id, { body }]) => (body ? [[id, body] as const] : []));

it.each(bodies)('the longest body of %s is taken', (_, body) => {
  expect(longest(schemaOf(body))).toBeLessThanOrEqual(maxBodyKiB * 1024);
});

const inside = [
  'a',
  'я',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '\r',
  '\u0000',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u202e',
  '\ufeff',
];
const texts = ['', ...inside, ...inside.flatMap((one) => [`a${one}b`, `${one}a`, `a${one}`, `${one}${one}`])];

describe.each([
  ['a line', line(100)],
  ['a paragraph', paragraph(100)],
])('the pattern of %s', (_, type) => {
  const pattern = new RegExp(schemaOf(type).pattern ?? 'none', 'u');

  it.each(texts.map((text) => [JSON.stringify(text), text]))('says whether %s is taken', (_name, text) => {
    expect(pattern.test(text)).toBe(type.safeParse(text).success);
  });
});

describe('the document says', () => {
  it('that an answer has a text or `agreed`', () => {
    expect(JSON.stringify(schemaOf(answersRequest))).toContain(
      '"anyOf":[{"required":["text"]},{"required":["agreed"]}]',
    );
  });

  it('that an offer has options, and that money needs an amount', () => {
    const plan = JSON.stringify(schemaOf(planRequest));
    expect(plan).toContain('"required":["options"]');
    expect(plan).toContain('{"properties":{"kind":{"not":{"enum":["explanation"]}}},"required":["amount"]}');
  });
});
