// What looks at the elements of an XML part as they stream by. Each watcher knows one thing; all see the part in one walk.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import type { XmlTag } from '../../xml/xml-walk.ts';
import type { WorkbookNotes } from '../formulas/workbook-notes.ts';
import type { Relationship } from '../opc/relationships.ts';

export interface PartContext {
  readonly name: string;
  readonly key: string;
  readonly contentType: string;
  /** @param detail a word of the format, never of the document */
  see(code: FeatureCode, detail?: string): void;
  relation(id: string): Relationship | null;
  /** An OLE element names the object it shows: its package is no mere data of a chart. */
  noteOleId(id: string): void;
  readonly workbook: WorkbookNotes;
}

export interface Watcher {
  /** The prefixes (namespaces.table.ts) whose elements it wants; `*` for all. */
  readonly prefixes: readonly string[];
  /** @param key `w:instrText` */
  open?(key: string, tag: XmlTag): void;
  close?(key: string, tag: XmlTag): void;
  text?(text: string): void;
  /** The part ended, or could not be read further. */
  end?(): void;
}

export type MakeWatcher = (part: PartContext) => Watcher;
