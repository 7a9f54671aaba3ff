// What is active in XML whatever it is about: inclusion of other files, scripts of style sheets, programs, forms of Adobe.
import type { XmlTag } from '../xml/xml-walk.ts';
import { PROGRAM_ROOTS, type ProgramRoot, SCRIPTED_ROOTS } from './xml-program-roots.table.ts';
import type { XmlRule } from './xml-rules.ts';

const XINCLUDE = /^http:\/\/www\.w3\.org\/(?:2001|2003)\/XInclude$/;
export const XSLT = 'http://www.w3.org/1999/XSL/Transform';
const SCRIPT_EXTENSIONS: ReadonlySet<string> = new Set([
  'urn:schemas-microsoft-com:xslt',
  'http://xml.apache.org/xalan',
  'http://xml.apache.org/xslt',
  'http://icl.com/saxon',
]);
const ADOBE_FORM = /^http:\/\/(?:ns\.adobe\.com\/(?:xdp|xfdf)\/|www\.xfa\.org\/schema\/)/;
const XBL = /^http:\/\/www\.(?:mozilla\.org|w3\.org\/ns)\/xbl$/;

export function activeXmlRule(): XmlRule {
  let root: XmlTag | null = null;
  let program: ProgramRoot | null = null;
  return {
    open: (tag, see) => {
      if (root === null) {
        root = tag;
        program = programOf(tag);
        if (program && !SCRIPTED_ROOTS.has(program.name)) see('file.program', program.what);
      }
      const isScript = tag.name.toLowerCase() === 'script';
      if (program && isScript) see('file.program', program.what);
      if (XINCLUDE.test(tag.ns) && tag.name === 'include') see('xml.xinclude', 'xi:include');
      if (isScript && (SCRIPT_EXTENSIONS.has(tag.ns) || tag.ns === XSLT))
        see('xml.script', 'script of a style sheet');
      if (tag.ns === XSLT && (tag.name === 'import' || tag.name === 'include'))
        see('xml.stylesheet', `xsl:${tag.name}`);
      if (tag.ns === XSLT && makesScript(tag)) see('xml.script', `xsl:${tag.name}`);
      if (ADOBE_FORM.test(tag.ns)) see('xml.adobe_form', tag.name.slice(0, 40));
      if (XBL.test(tag.ns)) see('xml.script', 'XBL');
    },
  };
}

/** yes: `<xsl:element name="script">`, `<xsl:attribute name="onload">` */
function makesScript(tag: XmlTag): boolean {
  const made = tag.attribute('', 'name') ?? '';
  if (tag.name === 'element') return /(?:^|:)(?:script|iframe|object|embed)$/i.test(made);
  return tag.name === 'attribute' && /^on[a-z]{3,}$/i.test(made);
}

function programOf(tag: XmlTag): ProgramRoot | null {
  return PROGRAM_ROOTS.find(({ ns, name }) => (ns === null || ns === tag.ns) && name === tag.name) ?? null;
}
