import { mkdirSync, writeFileSync } from 'node:fs';
import { tiers } from '../../shared/kernel/parties.ts';
import { machinePage } from './picture.ts';

/** Writes the pages on the state machines anew. */
const folder = new URL('../../docs/machines/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const tier of tiers) writeFileSync(new URL(`${tier}.md`, folder), machinePage(tier));
