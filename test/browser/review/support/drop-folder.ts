// Drops a folder on the page as a browser tells of one: by entries, a hundred at a time.
import type { Page } from 'playwright-core';

export interface DroppedFile {
  /** Below the folder that is dropped, with its name before it. */
  readonly path: string;
  readonly text: string;
}

const DROP = `(files) => {
  const entryOf = ({ path, text }) => {
    const file = new File([text], path.split('/').at(-1), { lastModified: 1 });
    return { isFile: true, fullPath: '/' + path, file: (done) => done(file) };
  };
  const left = files.map(entryOf);
  const root = {
    isFile: false,
    fullPath: '/' + files[0].path.split('/')[0],
    createReader: () => ({ readEntries: (done) => done(left.splice(0, 100)) }),
  };
  const items = [{ kind: 'file', webkitGetAsEntry: () => root }];
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], files: [], items } });
  document.body.dispatchEvent(drop);
}`;

export async function dropFolder(page: Page, files: readonly DroppedFile[]): Promise<void> {
  await page.evaluate(`(${DROP})(${JSON.stringify(files)})`);
}
