// Bounds of opening containers, all in one place. Each has its own error code; reaching one is said, and what was found
// before stays found. A PEC that holds a signed PDF in a ZIP in a forwarded PEC is 6 to 7 deep.

export interface ContainerLimits {
  /** Containers in containers. → container.too_deep */
  readonly maxDepth: number;
  /** Files in one document, all layers together: a mailbox of a thousand PEC has seven thousand. → container.too_many_parts */
  readonly maxParts: number;
  /** Files that one container other than a mailbox holds directly. → container.too_many_parts */
  readonly maxFilesInContainer: number;
  /** Bytes taken out of one document, all layers together. → container.too_large */
  readonly maxTotalBytes: number;
  /** Bytes of one contained file. → container.too_large */
  readonly maxPartBytes: number;
  /** Bytes out for each byte in, once {@link ratioFreeBytes} are out. → container.ratio */
  readonly maxRatio: number;
  /** So much may come out of any entry, whatever its ratio: text packs well. */
  readonly ratioFreeBytes: number;
  /** Characters of one header field. → mail.header_too_long */
  readonly maxHeaderChars: number;
  /** Multiparts in multiparts. → mail.too_nested */
  readonly maxMimeDepth: number;
  /** Nested ASN.1 values. → envelope.damaged */
  readonly maxAsn1Depth: number;
  /** Bytes of one XML text (daticert.xml, REM evidence). → mail.certification_damaged */
  readonly maxXmlBytes: number;
}

export const DEFAULT_CONTAINER_LIMITS: ContainerLimits = {
  maxDepth: 12,
  maxParts: 10_000,
  maxFilesInContainer: 2_000,
  maxTotalBytes: 500 * 1024 * 1024,
  maxPartBytes: 200 * 1024 * 1024,
  maxRatio: 100,
  ratioFreeBytes: 1024 * 1024,
  maxHeaderChars: 64 * 1024,
  maxMimeDepth: 30,
  maxAsn1Depth: 40,
  maxXmlBytes: 1024 * 1024,
};
