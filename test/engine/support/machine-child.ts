// One machine of several: a worker beside a service, with stages that sleep instead of reading. Says what it begins.
// Its one argument is JSON: { dataDir, databaseUrl, redisUrl?, redisPrefix?, s3?, heavyMs, heavy }.
import { fakeStages } from './fake-stages.ts';
import { openTestEngine } from './open-test-engine.ts';

const { dataDir, heavyMs, heavy, ...options } = JSON.parse(process.argv[2] ?? '{}');
const engine = await openTestEngine(dataDir, {
  ...options,
  joinsService: true,
  worker: { role: 'work', version: 'test' },
  concurrency: { light: 4, heavy: heavy ?? 2 },
  stages: fakeStages({
    heavyMs,
    onStage: (stage, documentId) => process.stdout.write(`${documentId} ${stage}\n`),
  }),
});
process.once('SIGTERM', () => {
  engine.close().then(() => process.stdout.write('closed\n'));
});
await engine.start();
process.stdout.write('up\n');
