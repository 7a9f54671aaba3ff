// Fields in the text of drawings (`a:fld`): a date on a slide is the day it is opened. In a master or layout a date
// stands in a placeholder, which no slide shows by itself; outside of one it shows on every slide.
// ECMA-376 part 1, 21.1.2.2.4 (fields), 19.3.1.36 (placeholders).
import type { FeatureCode } from '../../../../contract/inspection.ts';
import type { MakeWatcher, PartContext } from './watcher.ts';

const PRINT_MASTER = /\.(?:notesmaster|handoutmaster)\+xml$/;
const SLIDE_MASTER = /\.(?:slidemaster|slidelayout)\+xml$/;
/** Numbers of slides, and what a chart writes beside its points from its own stored values ([MS-ODRAWXML]). */
const HARMLESS =
  /^(?:slidenum|header|footer|cellrange|celref|value|seriesname|categoryname|xvalue|yvalue|percentage|bubblesize)$/i;

export const watchSlideFields: MakeWatcher = (part) => {
  const shapes: { isPlaceholder: boolean }[] = [];
  return {
    prefixes: ['a', 'p'],
    open(key, tag) {
      if (key === 'p:sp') shapes.push({ isPlaceholder: false });
      const shape = shapes.at(-1);
      if (key === 'p:ph' && shape) shape.isPlaceholder = true;
      if (key === 'a:fld') seeField(part, tag.attribute('', 'type') ?? '', shape?.isPlaceholder ?? false);
    },
    close(key) {
      if (key === 'p:sp') shapes.pop();
    },
  };
};

function seeField(part: PartContext, type: string, isPlaceholder: boolean): void {
  part.see(HARMLESS.test(type) ? 'ooxml.field_page' : codeOf(type, part.contentType, isPlaceholder));
}

function codeOf(type: string, contentType: string, isPlaceholder: boolean): FeatureCode {
  if (!/^datetime/i.test(type)) return 'ooxml.slide_field';
  const isShownNowhere = PRINT_MASTER.test(contentType) || (SLIDE_MASTER.test(contentType) && isPlaceholder);
  return isShownNowhere ? 'ooxml.slide_date_master' : 'ooxml.slide_date';
}
