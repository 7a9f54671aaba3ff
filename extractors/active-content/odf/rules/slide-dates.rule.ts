// The date that slides show in their footer: declared once for the presentation, asked for by each slide, switched on by
// the slide's style. Shown with the day's date only where all three say so (ODF 1.3 part 3, 10.9.3).
import type { OdfElement } from '../odf-names.ts';
import type { OdfRule } from '../odf-rule.ts';

const PAGES: ReadonlySet<string> = new Set(['draw:page', 'presentation:notes']);

export const slideDates: OdfRule = {
  id: 'slide-dates',
  about: 'slides that show the date of the day in their footer',
  begin: () => {
    const current = new Set<string>();
    const switchedOff = new Set<string>();
    let style: OdfElement | null = null;
    return {
      open: (element, _place, see) => {
        const { name } = element;
        if (name === 'style:style') style = element;
        if (name === 'style:drawing-page-properties' && style !== null) {
          if (element.get('presentation:display-date-time') === 'false')
            switchedOff.add(style.get('style:name') ?? '');
        }
        if (name === 'presentation:date-time-decl') {
          if (element.get('presentation:source') !== 'fixed')
            current.add(element.get('presentation:name') ?? '');
        }
        if (!PAGES.has(name)) return;
        const asked = element.get('presentation:use-date-time-name');
        if (asked === undefined || !current.has(asked)) return;
        if (!switchedOff.has(element.get('draw:style-name') ?? '')) see('odf.field');
      },
    };
  },
};
