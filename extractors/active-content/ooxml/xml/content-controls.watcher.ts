// Content controls of Word that a person fills in. What only marks a piece of the document (a table of contents, a cover,
// a group) is none. ECMA-376 part 1, 17.5.2.
import type { MakeWatcher } from './watcher.ts';

const FILLED_IN: Readonly<Record<string, string>> = {
  'w:date': 'date',
  'w:dropDownList': 'dropDownList',
  'w:comboBox': 'comboBox',
  'w14:checkbox': 'checkbox',
  'w:text': 'text',
  'w:richText': 'richText',
  'w:picture': 'picture',
  'w15:repeatingSection': 'repeatingSection',
  // 17.5.2.39: it still shows the words that ask to be filled in
  'w:showingPlcHdr': 'placeholder',
};
const BUILDING_BLOCKS: ReadonlySet<string> = new Set(['w:docPartObj', 'w:docPartList']);

export const watchContentControls: MakeWatcher = (part) => {
  let properties: string[] | null = null;
  return {
    prefixes: ['w', 'w14', 'w15'],
    open(key) {
      if (key === 'w:sdtPr') properties = [];
      else properties?.push(key);
    },
    close(key) {
      if (key !== 'w:sdtPr' || properties === null) return;
      const kind = properties.find((each) => FILLED_IN[each] !== undefined);
      if (kind && !properties.some((each) => BUILDING_BLOCKS.has(each)))
        part.see('ooxml.content_control', FILLED_IN[kind]);
      properties = null;
    },
  };
};
