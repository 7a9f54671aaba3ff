// Writes docs/deadlines from the tables of the law.
import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesPages } from './rules-pages/rules-pages.ts';

const folder = new URL('../docs/deadlines/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [file, text] of rulesPages()) writeFileSync(new URL(file, folder), text);
