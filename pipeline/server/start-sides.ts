// Starts what runs beside the HTTP side one after the other, and stops it in the other order.
import type { SideWork } from './side-work.ts';

/** @throws what one refuses to start on; those before it run, to be stopped with `stopSides` */
export async function startSides(sides: readonly SideWork[]): Promise<void> {
  for (const side of sides) await side.start();
}

/** All are asked to stop, whatever one of them throws. @throws the first error, once all have been asked */
export async function stopSides(sides: readonly SideWork[]): Promise<void> {
  const troubles: unknown[] = [];
  for (const side of sides.toReversed()) {
    await side.stop().catch((error: unknown) => troubles.push(error));
  }
  if (troubles.length > 0) throw troubles[0];
}
