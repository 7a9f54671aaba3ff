// A pile dropped at once into the watched folder of a running service: is all of it accounted for, does memory stay, does
// the list answer, does an upload get in, does an urgent letter overtake? `npm run bench:flood -- 10000`.
import { performance } from 'node:perf_hooks';
import { dropPile, dropUrgent } from './flood/pile.ts';
import { startService } from './flood/service.ts';
import { FloodWatch } from './flood/watch.ts';
import { distTrouble } from './parts/dist-state.ts';

const [given = '10000', behindGiven] = process.argv.slice(2);
const count = Number(given);
/** How many others still wait when the urgent letter comes. */
const behind = Number(behindGiven ?? Math.floor(count / 2));

const trouble = distTrouble();
if (trouble) throw new Error(trouble);
const service = await startService();
try {
  const watch = new FloodWatch(service, count);
  const began = performance.now();
  dropPile(service.inbox, count);
  console.log(`dropped ${count} files at once`);
  await watch.until((left) => left <= behind);
  const urgent = dropUrgent(service.inbox, service.today);
  const urgentBegan = performance.now();
  await watch.until(() => watch.hasLetter(urgent));
  const urgentS = (performance.now() - urgentBegan) / 1_000;
  const waiting = watch.left;
  await watch.until((left) => left === 0);
  const tookS = (performance.now() - began) / 1_000;
  const report = await watch.report();
  console.log(`
files dropped                ${count} + 1 urgent + ${report.uploads} uploads
documents in the database    ${report.documents}
files left in the folder     ${report.inboxLeft}
put away (done, failed)      ${report.done}, ${report.failed}
time                         ${tookS.toFixed(0)} s, ${(count / tookS).toFixed(1)} files/s
urgent letter drafted after  ${urgentS.toFixed(1)} s, with ${waiting} others still waiting
list, p50 / p95 / worst      ${report.list}
upload of 5 MB, the same     ${report.upload}
RSS of the service, MB       ${report.rssFew} at 1,000 files, ${report.rssAll} at the end: ratio ${report.rssRatio}
`);
  process.exitCode = report.isAllThere ? 0 : 1;
} finally {
  await service.stop();
}
