// A plain archive: its files are looked at one by one by whoever opens it. Here only that it can be opened whole: one whose
// directory is broken, such as a document that was cut off, is never called clean.
import { defineInspector } from '../inspector.ts';
import { openPackage } from './open-package.ts';

export const archiveInspector = defineInspector({
  id: 'archive',
  families: ['zip'],
  about: 'archives: that the directory can be read; the files inside are looked at as files of their own',
  async inspect({ bytes }) {
    const archive = await openPackage(bytes);
    return { observations: [], problems: archive.problems() };
  },
});
