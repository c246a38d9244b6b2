import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compileLayout, layoutModule } from '../../../infra/mail-layout/compile.ts';
import { layout } from '../../../shared/mail/layout.ts';

describe('the compiled layout', () => {
  it('is what its source compiles to', async () => {
    expect(await readFile(layoutModule, 'utf8')).toBe(await compileLayout());
  });

  it('adapts to a dark screen and to a narrow one', () => {
    expect(layout.frame).toContain('@media (prefers-color-scheme: dark)');
    expect(layout.frame).toContain('<meta name="color-scheme" content="light dark" />');
    expect(layout.frame).toContain('name="viewport" content="width=device-width');
  });

  it('styles every piece inline', () => {
    for (const part of ['heading', 'paragraph', 'facts', 'list', 'button', 'footnote'] as const) {
      expect(layout[part]).toContain('style="');
    }
  });

  it('stays far below the size at which mail programs cut', () => {
    expect(Object.values(layout).join('').length).toBeLessThan(20_000);
  });
});
