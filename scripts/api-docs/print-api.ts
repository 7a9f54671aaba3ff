// The API's documentation without a server: routes are added to an app that has nothing behind it and answers nobody.
// (Border file: the house is a dummy.)
import { pino } from 'pino';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { buildApp } from '../../pipeline/server/build-app.ts';
import { apiDocumentText } from '../../pipeline/server/openapi/describe-api.ts';
import type { ServerHouse } from '../../pipeline/server/server-house.ts';

/** Whatever is asked of it while routes are added is nothing. */
const nothing: object = new Proxy(() => undefined, {
  get: (_target, key) => (key === 'then' || key === Symbol.toPrimitive ? undefined : nothing),
  apply: () => nothing,
});

export async function printApi(): Promise<string> {
  const app = await buildApp({
    config: loadConfig({}, {}, '/nowhere').config,
    engine: nothing as ServerHouse['engine'],
    reader: nothing as ServerHouse['reader'],
    clock: { now: () => new Date(0) },
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    sides: [],
    access: {
      authenticate: async () => null,
      record: async () => undefined,
      recordIn: async () => undefined,
    },
  });
  try {
    await app.ready();
    return apiDocumentText(app);
  } finally {
    await app.close();
  }
}
