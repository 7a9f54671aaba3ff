// Archives that are no office package: their parts are looked at one by one, where their list can be read at all. A
// document whose archive is broken is not clean because nothing could be seen of it.
import { AppError } from '../../../contract/app-error.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../containers/container-limits.ts';
import { readZipDirectory } from '../../containers/zip/zip-directory.ts';
import { readZipEnd } from '../../containers/zip/zip-end.ts';
import { defineInspector } from '../inspector.ts';

export const archiveInspector = defineInspector({
  id: 'archive',
  families: ['zip'],
  about: 'archives: whether the list of their parts can be read',
  inspect: async ({ bytes }) => {
    const end = readZipEnd(bytes);
    if (end.entryCount > DEFAULT_CONTAINER_LIMITS.maxParts)
      throw new AppError('container.too_many_parts', `${end.entryCount} entries`);
    const { problems } = await readZipDirectory(end);
    return { observations: [], problems };
  },
});
