import { readFileSync } from 'node:fs';
import { pageText } from './extractors/fields/page-text.ts';
const d = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
for (const r of d) for (const n of r.stages.extract?.notices ?? []) for (const g of n.readings) {
  if (!g) { console.log('no reading'); continue; }
  const name = JSON.stringify(r.stages.receive ?? r.d.file_name ?? r.d.id);
  if (process.argv[3] && !r.d.id.startsWith(process.argv[3])) continue;
  console.log('##', r.d.id.slice(0,8), g.page, g.upright, JSON.stringify(g.quality), g.extent);
  for (const row of pageText(g).rows) console.log('   ', row.box.join(','), '|', row.text);
}
