/**
 * Pieces for what a person wrote; they stand inside a paragraph of the layout and need no MJML. The grey of the line
 * can be seen on a light ground and on a dark one.
 */
export const wordsLayout = {
  quote:
    '<blockquote style="margin:0;padding:1px 0 1px 14px;border-left:4px solid #7b8794">{{paragraph}}</blockquote>',
  paragraph: '<p style="margin:8px 0">{{text}}</p>',
  numbered: '<ol style="margin:0;padding:0 0 0 26px">{{item}}</ol>',
  item: '<li style="margin:8px 0">{{text}}</li>',
} as const;
