import { writeFile } from 'node:fs/promises';
import { compileLayout, layoutModule } from './compile.ts';

await writeFile(layoutModule, await compileLayout());
