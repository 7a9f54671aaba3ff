// Children never outlive their parent: not when it ends in order (the channel closes), and not when it is killed
// while the child hangs in a parser and would never see the channel close (a thread of its own looks).
import { Worker } from 'node:worker_threads';

const LOOK_EVERY_MS = 1_000;

export function dieWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  const watcher = new Worker(
    // The parent is named from here: it may be gone before the thread has come up.
    `setInterval(() => {
       if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL');
     }, ${LOOK_EVERY_MS});`,
    { eval: true, stdout: false, stderr: false, execArgv: [] },
  );
  watcher.unref();
}
