// Writes docs/openapi.json from the routes and their schemas.
import { writeFileSync } from 'node:fs';
import { printApi } from './api-docs/print-api.ts';

writeFileSync(new URL('../docs/openapi.json', import.meta.url), await printApi());
