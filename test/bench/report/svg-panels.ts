/** Horizontal bars under a title. */
export interface Panel {
  readonly title: string;
  /** Names of the bars' parts, where they have several. */
  readonly legend: readonly string[];
  readonly bars: readonly Bar[];
  /** A line across all bars. */
  readonly mark?: { readonly value: number; readonly text: string };
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
  readonly text: string;
}

const panelWidth = 470;
const labelWidth = 142;
const textWidth = 160;
const barWidth = panelWidth - labelWidth - textWidth;
const barHeight = 13;
const rowHeight = 20;
const titleHeight = 24;
const headHeight = 56;
const gap = 30;

/** Readable on white and on black: the page's preference chooses the colours. */
const style = `
text { font: 12px system-ui, sans-serif; fill: #1f2328; }
.back { fill: #fff; } .title { font-weight: 600; font-size: 13px; } .small { font-size: 11px; fill: #57606a; stroke: #fff; stroke-width: 3px; paint-order: stroke; }
.p0 { fill: #0969da; } .p1 { fill: #bf5700; } .p2 { fill: #1a7f37; } .p3 { fill: #8250df; }
.mark { stroke: #cf222e; stroke-dasharray: 4 3; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; } .back { fill: #0d1117; } .small { fill: #9198a1; stroke: #0d1117; }
.p0 { fill: #4493f8; } .p1 { fill: #e8853a; } .p2 { fill: #3fb950; } .p3 { fill: #ab7df8; } .mark { stroke: #f85149; }
}`;

/** Two columns of panels as one SVG. */
export function panels(title: string, all: readonly Panel[]): string {
  const drawn: string[] = [];
  const bottoms = [gap + 24, gap + 24];
  for (const [n, panel] of all.entries()) {
    const column = n % 2;
    const top = bottoms[column] ?? 0;
    drawn.push(`<g transform="translate(${gap + column * (panelWidth + gap)} ${top})">${panelOf(panel)}</g>`);
    bottoms[column] = top + heightOf(panel) + gap;
  }
  const width = 2 * panelWidth + 3 * gap;
  const height = Math.max(...bottoms);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    `<rect class="back" width="${width}" height="${height}"/>`,
    `<text class="title" x="${gap}" y="${gap}">${escaped(title)}</text>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

function headOf({ legend, mark }: Panel): number {
  return legend.length > 0 || mark ? headHeight : titleHeight;
}

function heightOf(panel: Panel): number {
  return headOf(panel) + panel.bars.length * rowHeight;
}

function panelOf(panel: Panel): string {
  const { title, legend, bars, mark } = panel;
  const head = headOf(panel);
  const most = Math.max(mark?.value ?? 0, ...bars.map(({ parts }) => total(parts)));
  const scale = most > 0 ? barWidth / most : 0;
  const rows = bars.map((bar, n) => rowOf(bar, head + n * rowHeight, scale));
  return [`<text class="title" y="12">${escaped(title)}</text>`, legendOf(legend), markOf(), ...rows].join(
    '\n',
  );

  function markOf(): string {
    if (!mark) return '';
    const x = round(labelWidth + mark.value * scale);
    const bottom = heightOf(panel);
    return [
      `<line class="mark" x1="${x}" x2="${x}" y1="${head - 8}" y2="${bottom}"/>`,
      `<text class="small" x="${x}" y="${head - 12}" text-anchor="middle">${escaped(mark.text)}</text>`,
    ].join('');
  }
}

function legendOf(legend: readonly string[]): string {
  let x = 0;
  return legend
    .map((name, n) => {
      const at = x;
      x += 26 + name.length * 6.4;
      return `<rect class="p${n}" x="${round(at)}" y="20" width="10" height="10"/><text class="small" x="${round(at + 14)}" y="29">${escaped(name)}</text>`;
    })
    .join('');
}

function rowOf({ label, parts, text }: Bar, y: number, scale: number): string {
  let x = labelWidth;
  const rects = parts.map((part, n) => {
    const width = part * scale;
    const rect = `<rect class="p${n}" x="${round(x)}" y="${y}" width="${round(width)}" height="${barHeight}"/>`;
    x += width;
    return rect;
  });
  return [
    `<text x="${labelWidth - 8}" y="${y + 11}" text-anchor="end">${escaped(label)}</text>`,
    ...rects,
    `<text class="small" x="${round(x + 6)}" y="${y + 11}">${escaped(text)}</text>`,
  ].join('');
}

const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);
const round = (value: number) => Math.round(value * 10) / 10;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
