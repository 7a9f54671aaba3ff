// The pictures of `serve`: what people will look at next is painted while nothing else is to be done.
import type { Logger } from 'pino';
import { PagePictures } from '../../office/papers/page-picture.ts';
import { PicturesAhead } from '../../office/papers/pictures-ahead.ts';
import { inRounds } from '../../server/rounds.ts';
import type { SideWork } from '../../server/side-work.ts';
import type { Office } from '../open-office.ts';

/** A notice is looked at for longer, and looking along the front costs two short questions to the database. */
const EVERY_MS = 2_000;

/** @returns the pictures that the routes hand out, and the work that paints them ahead */
export function picturesSide(
  office: Pick<Office, 'engine' | 'reader' | 'clock'>,
  log: Logger,
  signal: AbortSignal,
): { readonly pictures: PagePictures; readonly side: SideWork } {
  const { clock } = office;
  const pictures = new PagePictures({ ...office, signal });
  const ahead = new PicturesAhead({ ...office, signal }, pictures);
  const round = async (stopping: AbortSignal) => {
    await ahead.round(stopping).catch((error: unknown) => {
      // What is under way is called off when the service stops.
      if (!signal.aborted) throw error;
    });
    return null;
  };
  const side = inRounds({ name: 'pictures', everyMs: EVERY_MS, log, now: () => clock.now(), round });
  return { pictures, side };
}
