// Look-up of notices already delivered, by identifier, for linking and for seeing the same notice twice.

export interface NoticeKeys {
  readonly numeroComunicazione: string | null;
  readonly codiceAtto: string | null;
  readonly numeroCartella: string | null;
  readonly codiceFiscale: string | null;
}

export interface RelatedNotice {
  readonly id: string;
  readonly kind: string;
  readonly matchedBy: keyof NoticeKeys;
  /** Its document came in before the one that asks: of two that are the same notice, that one is the first. */
  readonly isEarlier: boolean;
}

export interface NoticeIndex {
  /** Notices of other documents that share one of the keys, oldest first. */
  findByKeys(keys: NoticeKeys, exceptDocumentId: string): Promise<readonly RelatedNotice[]>;
}
