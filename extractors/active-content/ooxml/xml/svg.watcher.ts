// SVG pictures inside of a document (Office 2016 and later): a picture has no script and fetches nothing.
import { placeOf } from '../../links/target-place.ts';
import type { MakeWatcher } from './watcher.ts';

const ACTIVE: ReadonlySet<string> = new Set(['svg:script', 'svg:foreignObject', 'svg:handler']);

export const watchSvg: MakeWatcher = (part) => ({
  prefixes: ['svg'],
  open(key, tag) {
    if (ACTIVE.has(key)) part.see('ooxml.svg_active');
    for (const { ns, name, value } of tag.attributes) {
      if (ns === '' && /^on[a-z]/i.test(name)) part.see('ooxml.svg_active');
      if (name !== 'href') continue;
      const place = placeOf(value);
      const isPicture = place === 'script' && /^\s*data:image\//i.test(value);
      const isOutside = key !== 'svg:a' && ['web', 'host', 'local', 'scheme'].includes(place);
      if ((place === 'script' && !isPicture) || isOutside) part.see('ooxml.svg_active');
    }
  },
});
