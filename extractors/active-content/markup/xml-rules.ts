// What rules for XML share: each hears the events of one walk and tells what it saw.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { problemOf } from '../trouble.ts';
import { walkXml, type XmlTag } from '../xml/xml-walk.ts';
import type { See } from './look.ts';

export interface XmlRule {
  open?(tag: XmlTag, see: See): void;
  close?(tag: XmlTag, see: See): void;
  text?(text: string, see: See): void;
  doctype?(text: string, see: See): void;
  instruction?(target: string, body: string, see: See): void;
  /** After the last event, also of a file that breaks off. */
  end?(see: See): void;
}

/** yes: `<?xml version="1.0" encoding="utf-7"?>` → `utf-7` */
const DECLARED = /^[\s\ufeff]*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/** Walks once for all rules. What was seen before the file breaks off is told; the break comes back. */
export function walkWithRules(
  bytes: Uint8Array,
  rules: readonly XmlRule[],
  see: See,
): readonly PartProblem[] {
  const problems: PartProblem[] = [...encodingProblems(bytes)];
  try {
    walkXml(bytes, {
      open: (tag) => {
        for (const rule of rules) rule.open?.(tag, see);
      },
      close: (tag) => {
        for (const rule of rules) rule.close?.(tag, see);
      },
      text: (text) => {
        for (const rule of rules) rule.text?.(text, see);
      },
      doctype: (text) => {
        for (const rule of rules) rule.doctype?.(text, see);
      },
      instruction: (target, body) => {
        for (const rule of rules) rule.instruction?.(target, body, see);
      },
    });
  } catch (error) {
    problems.push(problemOf(error));
  }
  for (const rule of rules) rule.end?.(see);
  return problems;
}

/** An encoding that nobody knows is read in one way here and in another there (UTF-7 among them). */
function encodingProblems(bytes: Uint8Array): readonly PartProblem[] {
  const head = Buffer.from(bytes.subarray(0, 300))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const declared = DECLARED.exec(head)?.[1];
  return declared === undefined || isKnown(declared)
    ? []
    : [{ code: 'inspection.damaged', detail: 'an encoding that is not known' }];
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return /^iso-8859-1$|^latin1$|^(?:us-)?ascii$/i.test(label);
    throw new AppError('inspection.damaged', 'encoding label', { cause: error });
  }
}
