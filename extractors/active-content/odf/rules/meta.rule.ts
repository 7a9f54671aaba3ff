// meta.xml: the template a document was made from, and whether it reloads by itself.
import { hrefKind } from '../href.ts';
import { odfRule } from '../odf-rule.ts';

/** yes: `PT0S`, `P0D`, '' */
const NO_DELAY = /^(?:P(?:T?0+(?:\.0+)?[A-Z])*)?$/;

export const meta = odfRule('meta', 'remote template, reload by itself', (element, place, see) => {
  const href = element.get('xlink:href') ?? '';
  if (element.name === 'meta:template') {
    // A template of one's own disk is the usual trace of how a letter was made; it is not asked for elsewhere.
    if (['web', 'share', 'odd', 'script'].includes(hrefKind(href, place))) see('odf.remote_template');
  }
  if (element.name === 'meta:auto-reload') {
    if (href !== '' || !NO_DELAY.test(element.get('meta:delay') ?? '')) see('odf.auto_reload');
  }
});
