// Archives that are known by name and not opened here: the person is told to unpack them.
import { AppError } from '../../../contract/app-error.ts';
import { defineOpener } from '../opener.ts';

export const namedOpener = defineOpener({
  id: 'named',
  mediaTypes: [
    'application/x-rar-compressed',
    'application/x-7z-compressed',
    'application/vnd.ms-outlook-pst',
    'application/x-bzip2',
    'application/x-xz',
    'application/zstd',
    'application/x-tar',
    'application/vnd.ms-cab-compressed',
    'application/x-arj',
    'application/x-ace-compressed',
    'application/x-lzh-compressed',
    'application/x-lzip',
    'application/x-compress',
  ],
  about: 'RAR, 7z, PST, TAR and the like: said, not opened',
  open: async () => {
    throw new AppError('container.needs_tool');
  },
});
