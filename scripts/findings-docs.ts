// Writes docs/active-content/findings.md from the tables of findings and attachment rules.
import { writeFileSync } from 'node:fs';
import { findingsPage } from '../pipeline/messages/findings-page.ts';

writeFileSync(new URL('../docs/active-content/findings.md', import.meta.url), findingsPage());
