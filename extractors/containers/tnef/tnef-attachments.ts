// Gathers the attributes of a TNEF stream into attachments. Each begins with its rendering data; its title, data and
// properties follow in any order. [MS-OXTNEF] 2.1.3.3.
import { codePageText } from '../mapi/mapi-text.ts';
import type { TnefStream } from './tnef-attributes.ts';
import { readTnefProps, type TnefProps } from './tnef-props.ts';

export const ATTRIBUTE = {
  codePage: 0x0006_9007,
  body: 0x0002_800c,
  messageProps: 0x0006_9003,
  attachBegin: 0x0006_9002,
  attachTitle: 0x0001_8010,
  attachData: 0x0006_800f,
  attachProps: 0x0006_9005,
} as const;

export interface TnefAttachment {
  readonly title: string | null;
  readonly data: Buffer | null;
  readonly props: TnefProps | null;
  /** The stream broke off inside of it. */
  readonly isCut: boolean;
}

type Draft = { -readonly [Key in keyof TnefAttachment]: TnefAttachment[Key] };

/** The code page of 8-bit texts; null when not stated. */
export function codePageOf({ attributes }: TnefStream): number | null {
  const data = attributes.find(({ id }) => id === ATTRIBUTE.codePage)?.data;
  return data && data.length >= 4 ? data.readUInt32LE(0) : null;
}

export function attachmentsOf(stream: TnefStream, codePage: number | null): readonly TnefAttachment[] {
  const drafts: Draft[] = [];
  const current = (isTaken: (draft: Draft) => boolean): Draft => {
    const last = drafts.at(-1);
    if (last && !isTaken(last)) return last;
    const next: Draft = { title: null, data: null, props: null, isCut: false };
    drafts.push(next);
    return next;
  };
  for (const { id, data } of stream.attributes) {
    if (id === ATTRIBUTE.attachBegin) current(() => true);
    if (id === ATTRIBUTE.attachTitle)
      current(({ title }) => title !== null).title = codePageText(data, codePage);
    if (id === ATTRIBUTE.attachData) current((draft) => draft.data !== null).data = data;
    if (id === ATTRIBUTE.attachProps)
      current(({ props }) => props !== null).props = readTnefProps(data, codePage);
  }
  if (stream.brokenId === ATTRIBUTE.attachData) current(({ data }) => data !== null).isCut = true;
  if (stream.brokenId === ATTRIBUTE.attachProps) current(({ props }) => props !== null).isCut = true;
  return drafts;
}
