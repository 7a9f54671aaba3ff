// Processing instructions: a style sheet to fetch or to run, a form of InfoPath.
import { urlKind } from './url-kind.ts';
import type { XmlRule } from './xml-rules.ts';

const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/;

export function instructionsRule(): XmlRule {
  return {
    instruction: (target, body, see) => {
      if (target === 'xml-stylesheet') {
        const match = HREF.exec(body);
        const kind = urlKind(referencesRead(match?.[1] ?? match?.[2] ?? ''));
        const isOwn = ['script', 'program', 'page-data', 'data', 'share'].includes(kind);
        see(isOwn ? 'xml.active_stylesheet' : 'xml.stylesheet', 'xml-stylesheet');
      }
      if (/^mso-infopath/i.test(target)) see('xml.infopath', target.slice(0, 40));
    },
  };
}

/** yes: `java&#115;cript:` → `javascript:` */
function referencesRead(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
