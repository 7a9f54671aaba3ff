// A plain archive: what it holds is looked at file by file. Of its own it can only be broken, or show each program
// another content.
import { defineInspector } from '../inspector.ts';
import { openPackage } from '../package/open-package.ts';

export const zipInspector = defineInspector({
  id: 'zip',
  families: ['zip'],
  about: 'ZIP archives: whether their files can be listed, all of them and in one way only',
  inspect: async ({ bytes }) => {
    const archive = await openPackage(bytes);
    return { observations: [], problems: archive.problems() };
  },
});
