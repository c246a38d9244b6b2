import type { Template } from 'aws-cdk-lib/assertions';
import { resourcesOf } from './synthesized.ts';

/** One right of a role, written so that tests can compare it. */
export interface Right {
  /** Logical id of the role without its hash, such as `PayRefundRole`. */
  readonly role: string;
  readonly action: string;
  /** The resource's ARN with its references named in it. */
  readonly resource: string;
  readonly condition: unknown;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Every right that the stack's policies allow, one action on one resource at a time. */
export function rightsIn(stack: Template): Right[] {
  return Object.values(resourcesOf(stack, 'AWS::IAM::Policy')).flatMap(({ Properties }) => {
    const { Statement } = Properties['PolicyDocument'] as { Statement: Statement[] };
    const roles = (Properties['Roles'] as { Ref: string }[]).map(({ Ref }) =>
      Ref.replace(/[0-9A-F]{8}$/, ''),
    );
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
    return roles.flatMap((role) => allowed.flatMap((statement) => spread(role, statement)));
  });
}

function spread(role: string, { Action, Resource, Condition }: Statement): Right[] {
  return [Action]
    .flat()
    .flatMap((action) =>
      [Resource]
        .flat()
        .map((resource) => ({ role, action, resource: written(resource), condition: Condition ?? null })),
    );
}

/** `Fn::Join`, `Ref`, `Fn::GetAtt` and `Fn::ImportValue` as one line of text. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[fn, argument] = ['', null]] = Object.entries(value as Record<string, unknown>);
  if (fn === 'Fn::Join') return ((argument as [string, unknown[]])[1] ?? []).map(written).join('');
  return `<${[argument].flat().join('.')}>`;
}
