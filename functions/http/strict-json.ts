/** A text with a colon behind it is a name, in JSON that was parsed already. */
const marks = /"(?:[^"\\]+|\\.)*"(\s*:)?|[{}[\]]/g;

/** An object names a member twice, and only one of them would count. */
export class RepeatedMember extends Error {
  override readonly name = 'RepeatedMember';
  readonly member: string;

  constructor(member: string) {
    super(`${member} stands twice`);
    this.member = member;
  }
}

/** Parses JSON. Throws a SyntaxError where it is none, a RepeatedMember where an object has a member twice. */
export function strictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const open: Set<string>[] = [];
  for (const [mark, colon] of text.matchAll(marks)) {
    if (mark === '{' || mark === '[') open.push(new Set());
    else if (mark === '}' || mark === ']') open.pop();
    else if (colon !== undefined) {
      const member = String(JSON.parse(mark.slice(0, -colon.length)));
      if (open.at(-1)?.has(member)) throw new RepeatedMember(member);
      open.at(-1)?.add(member);
    }
  }
  return value;
}
