// Writes docs/request-texts.md from the tables of the form, the reasons and the problems.
import { writeFileSync } from 'node:fs';
import { requestsPage } from '../pipeline/messages/requests-page.ts';

writeFileSync(new URL('../docs/request-texts.md', import.meta.url), requestsPage());
