// What uploads share: the house, and what is known of those under way.
import type { ServerHouse } from '../server-house.ts';
import type { OpenUploads } from './open-uploads.ts';

export interface UploadDesk {
  readonly house: ServerHouse;
  readonly open: OpenUploads;
}
