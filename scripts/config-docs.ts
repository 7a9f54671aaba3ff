// Writes docs/configuration.md from the table of settings.
import { writeFileSync } from 'node:fs';
import { configPage } from '../pipeline/config/print-config.ts';

writeFileSync(new URL('../docs/configuration.md', import.meta.url), configPage());
