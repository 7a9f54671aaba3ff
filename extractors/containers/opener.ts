// What opening one kind of container means. An opener takes the bytes of one container and hands out the files it
// directly holds; what those hold in turn is opened by the next call, in its own sandbox job. Openers know no files,
// no database and no law.
import type { EnvelopeSigner, PartProblem, PartRole } from '../../contract/contained.ts';
import type { MailFacts } from '../../contract/mail.ts';
import type { ContainerLimits } from './container-limits.ts';

/** A file as an opener found it, before it is counted, cleaned and stored. */
export interface FoundFile {
  /** As the container states it; cleaned by the receiver. */
  readonly name: string | null;
  readonly statedType?: string | null;
  readonly role: PartRole;
  /** Null when the bytes could not be had: then `problem` is there. */
  readonly bytes: Uint8Array | null;
  readonly problem?: PartProblem;
}

export interface OpenRequest {
  readonly bytes: Buffer;
  /** The container's own name, for what it implies (`avviso.pdf.p7m` holds `avviso.pdf`). */
  readonly name: string | null;
  readonly limits: ContainerLimits;
  /**
   * Counts, cleans and keeps a found file.
   * @throws AppError container.too_many_parts, container.too_large: let it pass, the caller keeps what was found
   */
  keep(file: FoundFile): Promise<void>;
}

/** What an opener says besides the files it handed to `keep`. */
export interface Contents {
  readonly mail?: MailFacts;
  readonly signers?: readonly EnvelopeSigner[];
  /** Trouble with parts of it; trouble with the whole is thrown as an AppError. */
  readonly problems?: readonly PartProblem[];
}

export interface ContainerOpener {
  readonly id: string;
  /** The types of content-types.table.ts it opens. */
  readonly mediaTypes: readonly string[];
  readonly about: string;
  /** @throws AppError of kind input or limit; anything else counts as a defect */
  open(request: OpenRequest): Promise<Contents>;
}

export function defineOpener(opener: ContainerOpener): ContainerOpener {
  return opener;
}
