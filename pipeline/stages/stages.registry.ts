// The ordered list of stages: the way of a document, top to bottom. Order matters; the engine refuses to start
// when a stage needs one that does not come before it.
import type { AcceptedFormats } from '../../rules/formats/index.ts';
import type { OfficeWindow } from '../config/rules-file.ts';
import type { Config } from '../config/settings.ts';
import type { Contact } from '../drafting/request-of-notice.ts';
import type { ScanFile } from '../virus-scan/scan-file.ts';
import { checkStage } from './check.stage.ts';
import { deliverStage } from './deliver.stage.ts';
import { draftStage } from './draft.stage.ts';
import { extractStage } from './extract.stage.ts';
import { inspectStage } from './inspect.stage.ts';
import { linkStage } from './link.stage.ts';
import { readStage } from './read.stage.ts';
import { splitStage } from './split.stage.ts';
import { unpackStage } from './unpack.stage.ts';

/** What else a firm has of its own. */
export interface OwnRules {
  /** Its windows of exception (config/rules-file.ts). */
  readonly windows: readonly OfficeWindow[];
  /** Null: no virus scan is configured. */
  readonly scan: ScanFile | null;
  /** What CIVIS takes as attachments. */
  readonly formats: AcceptedFormats;
}

/** @param office the firm's contact, and what it knows of the agencies' mail */
export function stagesFor(office: Contact & Pick<Config, 'agencySenders'>, own: OwnRules) {
  const { windows, scan, formats } = own;
  return [
    unpackStage,
    inspectStage(scan),
    readStage,
    splitStage,
    extractStage(office.agencySenders),
    checkStage,
    linkStage,
    draftStage(office, office.agencySenders, windows, formats),
    deliverStage,
  ] as const;
}
