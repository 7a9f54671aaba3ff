// The program's version, from package.json, which lies one folder higher from dist/ than from the sources.
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const here = import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json';

export const VERSION: string = z.object({ version: z.string() }).parse(require(here)).version;
