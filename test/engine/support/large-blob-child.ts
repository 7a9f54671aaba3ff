// Puts a large file into a bucket and reads it back through a fresh cache; says how much memory it took on top.
// Its one argument is JSON: { s3, file, dataDirs }.
import { openDataFolder } from '../../../pipeline/store/data-folder.ts';
import { openStores } from '../../../pipeline/store/open-stores.ts';

const { s3, file, dataDirs } = JSON.parse(process.argv[2] ?? '{}');
const [first, second] = await Promise.all(
  dataDirs.map(async (dir: string) => openStores(await openDataFolder(dir), s3)),
);
await first.blobs.putBytes(Buffer.from('warm'));
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);
const { sha256 } = await first.blobs.putFile(file);
await second.blobs.pathOf(sha256);
clearInterval(watch);
process.stdout.write(JSON.stringify({ sha256, grownBytes: most - before }));
await Promise.all([first.close(), second.close()]);
