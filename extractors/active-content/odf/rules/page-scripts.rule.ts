// Elements of web pages in an ODF file: a browser that opens a flat file runs them, whatever ODF makes of them.
import { odfRule } from '../odf-rule.ts';

/** Without a namespace, in XHTML's, in SVG's. */
const SPACES: readonly string[] = ['', 'xhtml', 'svg-page'];
const ACTIVE: readonly string[] = ['script', 'iframe', 'object', 'embed', 'applet', 'foreignObject'];
const NAMES: ReadonlySet<string> = new Set(
  SPACES.flatMap((space) => ACTIVE.map((local) => `${space}:${local}`)),
);

export const pageScripts = odfRule('page-scripts', 'scripts of web pages', (element, _place, see) => {
  if (NAMES.has(element.name)) see('odf.page_script');
});
