// One file on disk inspected to its last part, without a data folder: what the `inspect` command and the benches do.
import { basename } from 'node:path';
import type { AppError } from '../../contract/app-error.ts';
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { Finding } from '../../contract/result.schema.ts';
import type { Verdict } from '../../contract/words.ts';
import { explainFinding } from '../messages/finding-message.ts';
import type { PageReader } from '../sandbox/page-reader.ts';
import type { ScanFile } from '../virus-scan/scan-file.ts';
import { type InspectedTreePart, inspectTree } from './inspect-tree.ts';
import { type FileWalk, withWalk } from './walk-alone.ts';

/** The object of `inspect --json`. */
export interface InspectionReport {
  /** As given; of a contained file the way from the outermost. */
  readonly path: string;
  readonly sha256: string | null;
  readonly type: string;
  /** The worst of the file and everything in it. */
  readonly verdict: Verdict;
  readonly findings: readonly (Finding & { readonly message: string })[];
  readonly parts: readonly InspectionReport[];
}

/**
 * @param name under which the file is sent or was received; default: that of its path
 * @throws AppError trouble with reading the file itself, defects
 */
export function inspectAlone(
  path: string,
  reader: Pick<PageReader, 'open' | 'inspect'>,
  scan: ScanFile | null,
  signal: AbortSignal = new AbortController().signal,
  name = basename(path),
): Promise<InspectionReport> {
  const use = async (walk: FileWalk) => {
    const tree = walk.error ? [unopened(walk, walk.error)] : walk.parts;
    const inspected = await inspectTree(tree, name, {
      inspect: (request) => reader.inspect(request, signal),
      pathOf: async (sha256) => walk.pathOf(sha256),
      scan,
    });
    return reportOf(path, inspected);
  };
  return withWalk(path, reader, use, 'any');
}

/** What cannot be opened is looked at all the same: its inspector may see more than the opener. */
function unopened({ sha256, sizeBytes }: FileWalk, error: AppError): UnwrappedPart {
  if (error.kind !== 'input' && error.kind !== 'limit' && error.code !== 'sandbox.crashed') throw error;
  return {
    id: 0,
    parent: null,
    sameAs: null,
    depth: 0,
    role: null,
    name: null,
    statedName: null,
    statedType: null,
    way: null,
    sha256,
    sizeBytes,
    kind: 'other',
    mediaType: 'application/octet-stream',
    pageCount: null,
    picture: null,
    mail: null,
    signers: [],
    problems: [{ code: error.code, detail: null }],
  };
}

function reportOf(path: string, inspected: readonly InspectedTreePart[]): InspectionReport {
  const childrenOf = new Map<number, InspectedTreePart[]>();
  for (const each of inspected) {
    if (each.part.parent === null) continue;
    const siblings = childrenOf.get(each.part.parent) ?? [];
    childrenOf.set(each.part.parent, siblings);
    siblings.push(each);
  }
  const report = (each: InspectedTreePart): InspectionReport => ({
    path: each.part.way ?? path,
    sha256: each.part.sha256,
    type: each.type,
    verdict: each.wholeVerdict,
    findings: each.findings.map((finding) => ({ ...finding, message: explainFinding(finding.code) })),
    parts: (childrenOf.get(each.part.id) ?? []).map(report),
  });
  const [root] = inspected;
  if (!root) throw new Error('a document without a root');
  return report(root);
}
