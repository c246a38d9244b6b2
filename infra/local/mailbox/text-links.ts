export type TextPart = { readonly kind: 'text' | 'link'; readonly value: string };

/** Splits plain text into web addresses and what stands between them. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"'`]+/g)) {
    const link = match[0].replace(/[.,;:!?)\]}。，；：！？）]+$/u, '');
    if (match.index > done) parts.push({ kind: 'text', value: text.slice(done, match.index) });
    parts.push({ kind: 'link', value: link });
    done = match.index + link.length;
  }
  if (done < text.length) parts.push({ kind: 'text', value: text.slice(done) });
  return parts;
}
