// Properties of Outlook's objects as MSG files and TNEF both hold them: asked by id, whatever bytes they lie in.
// Ids and types: [MS-OXPROPS]. (Table and shape.)

export interface MapiProps {
  /** Null when absent, empty, or of another type. */
  text(id: number): string | null;
  binary(id: number): Buffer | null;
  number(id: number): number | null;
}

export const PROP = {
  messageClass: 0x001a,
  subject: 0x0037,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtpAddress: 0x5d01,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  displayName: 0x3001,
  attachData: 0x3701,
  attachFileName: 0x3704,
  attachMethod: 0x3705,
  attachLongFileName: 0x3707,
  attachMimeTag: 0x370e,
  attachContentId: 0x3712,
  attachFlags: 0x3714,
  messageCodePage: 0x3ffd,
  internetCodePage: 0x3fde,
} as const;

/** Values of attachMethod. 2, 4 and 7 point to a file elsewhere. */
export const ATTACH_METHOD = { byReference: [2, 4, 7], embeddedMessage: 5 } as const;

/** Bit of attachFlags: shown in the HTML body. */
export const SHOWN_IN_BODY_FLAG = 4;
