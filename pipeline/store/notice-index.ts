// Look-up of notices already delivered, by identifier, for linking and for seeing the same notice twice.

export interface NoticeKeys {
  readonly numeroComunicazione: string | null;
  readonly codiceAtto: string | null;
  readonly numeroCartella: string | null;
  readonly codiceFiscale: string | null;
}

export interface NoticeIndex {
  /** Notices of other documents that share one of the keys, oldest first. */
  findByKeys(
    keys: NoticeKeys,
    exceptDocumentId: string,
  ): Promise<readonly { id: string; kind: string; matchedBy: keyof NoticeKeys }[]>;
}
