// A reader child that answers at once, whatever it is asked: what is left is the way there and back. Asked to read a
// page it sends a picture of a page's usual size along.
const PICTURE_BYTES = 200_000;

process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, task }: { id: number; task: { kind: string } }) => {
  const value = task.kind === 'readPage' ? { uprightPng: new Uint8Array(PICTURE_BYTES) } : {};
  process.send?.({ id, ok: true, value });
});
