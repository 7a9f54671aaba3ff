// `tsx bench/reliability.ts FILE…`: joins the records of several runs (`npm run bench:reading -- … --json FILE`) and prints
// the table of reliability, from which the rows of validators/consistency/evidence-class.table.ts are set.
import { readRecords } from './reading/field-record.ts';
import { printReliability } from './reading/print-reliability.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('usage: tsx bench/reliability.ts FILE…\n');
  process.exitCode = 1;
} else {
  const records = (await Promise.all(files.map((file) => readRecords(file)))).flat();
  process.stdout.write(`${printReliability(records)}\n`);
}
