// Macros in the XML: Basic modules in flat files, scripts of any language, and what starts one. The empty Standard library
// that LibreOffice writes into every flat file is none.
import type { OdfElement } from '../odf-names.ts';
import { isInside, type OdfPlace, type OdfRule, type See } from '../odf-rule.ts';

/** The containers of an empty library. */
const EMPTY_LIBRARY: ReadonlySet<string> = new Set(['ooo:libraries', 'ooo:library-embedded']);
const BASIC = /^(?:ooo:|)(?:star)?basic$/i;
/** Say what a library or dialog holds (script-lb.xml, dialog-lb.xml), or are a module. */
const MODULES: ReadonlySet<string> = new Set(['script:module', 'library:element', 'text:script']);
const CALLS: ReadonlySet<string> = new Set(['text:execute-macro', 'script:event-listener', 'script:event']);
/** What a presentation's click does and is none of the harmless moves. */
const HARMLESS_ACTIONS: ReadonlySet<string> = new Set([
  'none',
  'previous-page',
  'next-page',
  'first-page',
  'last-page',
  'last-visited-page',
  'hide',
  'stop',
  'show',
  'fade-out',
  'sound',
]);

export const scripts: OdfRule = {
  id: 'scripts',
  about: 'scripts and Basic modules in the XML, event listeners, clicks that start a program',
  begin: () => ({ open: lookAt, text: textOfScript }),
};

function lookAt(element: OdfElement, place: OdfPlace, see: See): void {
  const { name } = element;
  if (MODULES.has(name)) see('odf.macro');
  if (name === 'office:script' && !BASIC.test(element.get('script:language') ?? '')) see('odf.macro');
  if (isInside(place, 'office:script') && !EMPTY_LIBRARY.has(name)) see('odf.macro');
  if (name === 'library:library' && element.get('library:link') === 'true') see('odf.macro');
  if (CALLS.has(name)) see('odf.macro_call');
  if (name === 'table:error-macro' && element.get('table:execute') !== 'false') see('odf.macro_call');
  if (name === 'presentation:event-listener' || name === 'presentation:event') {
    if (!HARMLESS_ACTIONS.has(element.get('presentation:action') ?? 'none')) see('odf.program_action');
  }
}

function textOfScript(text: string, { around }: OdfPlace, see: See): void {
  if (around.at(-1)?.name === 'office:script' && text.trim() !== '') see('odf.macro');
}
