// A reader child that does what it should not, as its job's path says.
import { writeFileSync } from 'node:fs';
import { dieWithParent } from '../../../../pipeline/sandbox/parent-watch.ts';
import type { Request } from '../../../../pipeline/sandbox/protocol.ts';

dieWithParent();
const eaten: Buffer[] = [];
let jobs = 0;

process.on('message', ({ id, task }: Request) => {
  jobs++;
  const { path } = aboutOf(task);
  const [what, argument = ''] = path.split(':');
  const answer = (answerId: number, mediaType: string) =>
    process.send?.({ id: answerId, ok: true, value: { kind: 'pdf', mediaType, pageCount: jobs } });
  if (what === 'hang') {
    if (argument) writeFileSync(argument, String(process.pid));
    for (;;) Math.sqrt(jobs);
  }
  if (what === 'exit') process.exit(3);
  if (what === 'throw') setTimeout(() => Promise.reject(new Error('outside of any job')), 0);
  else if (what === 'eat') setInterval(() => eaten.push(Buffer.alloc(20_000_000, eaten.length + 1)), 5);
  else if (what === 'refuse') {
    process.send?.({ id, ok: false, code: 'pdf.encrypted', detail: 'by this test' });
  } else if (what === 'wrong-id') {
    answer(id + 100, 'of another job');
    setTimeout(() => answer(id, 'right'), 50);
  } else if (what === 'slow') setTimeout(() => answer(id, String(process.pid)), Number(argument));
  else answer(id, String(process.pid));
});

function aboutOf(task: Request['task']): { readonly path: string } {
  if (task.kind === 'prepare') return { path: 'fine' };
  if (task.kind === 'reread') return task.source;
  if (task.kind === 'paint') return task.page;
  return 'file' in task ? task.file : task;
}
