// Elements of web pages in an ODF file: a browser that opens a flat file runs them, whatever ODF makes of them.
import { odfRule } from '../odf-rule.ts';

const ACTIVE: ReadonlySet<string> = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'applet',
  'foreignObject',
]);
const OF_PAGES: ReadonlySet<string> = new Set(['', 'xhtml', 'svg-page']);

export const pageScripts = odfRule('page-scripts', 'scripts of web pages', (element, _place, see) => {
  const [space = '', local = ''] = element.name.split(':');
  if (OF_PAGES.has(space) && ACTIVE.has(local)) see('odf.page_script');
});
