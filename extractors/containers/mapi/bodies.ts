// The body of an Outlook message: text and HTML, or the RTF where there is nothing else.
import type { FoundFile } from '../opener.ts';
import { partProblem } from '../part-problem.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { type MapiProps, PROP } from './mapi-props.ts';

/** @param plain the text where it lies outside of the properties */
export function bodiesOf(props: MapiProps | null, plain: string | null = null): readonly FoundFile[] {
  const text = plain || props?.text(PROP.body) || null;
  const html = props?.binary(PROP.html) ?? bytesOf(props?.text(PROP.html) ?? null);
  const rtf = text || html ? null : props?.binary(PROP.compressedRtf);
  return [
    ...body(bytesOf(text), 'text/plain'),
    ...body(html, 'text/html'),
    ...(rtf ? rtfBody(unpackRtf(rtf)) : []),
  ];
}

function rtfBody(bytes: Buffer | null): readonly FoundFile[] {
  const statedType = 'application/rtf';
  if (bytes) return body(bytes, statedType);
  const problem = partProblem('container.damaged', 'the compressed RTF body');
  return [{ name: null, statedType, role: 'body', bytes: null, problem }];
}

function bytesOf(text: string | null): Buffer | null {
  return text === null ? null : Buffer.from(text, 'utf8');
}

function body(bytes: Buffer | null, statedType: string): readonly FoundFile[] {
  return bytes && bytes.length > 0 ? [{ name: null, statedType, role: 'body', bytes }] : [];
}
