// Changes to the ribbon of the program: with callbacks they call code. [MS-CUSTOMUI] 2.2.
import type { MakeWatcher } from './watcher.ts';

/** yes: `onAction`, `onLoad`, `getVisible`, `loadImage`  no: `id`, `label`, `insertAfterMso` */
const CALLBACK = /^(?:on[A-Z]|get[A-Z]|loadImage$)/;

export const watchCustomUi: MakeWatcher = (part) => ({
  prefixes: ['ui'],
  open(_key, tag) {
    const calls = tag.attributes.some(
      ({ ns, name, value }) => ns === '' && CALLBACK.test(name) && value !== '',
    );
    part.see(calls ? 'ooxml.custom_ui_callback' : 'ooxml.custom_ui');
  },
});
