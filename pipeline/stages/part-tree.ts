// Walks a document into its parts: every container is opened by a sandbox job of its own, so that what hangs, dies or
// lies costs its own part a typed problem and the rest is read. Depth first, in the order the containers give.
import { AppError, asAppError } from '../../contract/app-error.ts';
import type { ContainedFile, OpenedFile, PartProblem, UnwrappedPart } from '../../contract/contained.ts';
import type { ContainerLimits } from '../../extractors/containers/container-limits.ts';
import type { OpenRequest } from '../sandbox/page-reader.ts';

export interface TreeTools {
  open(request: OpenRequest): Promise<OpenedFile>;
  /** Moves a found file into the store; its hash as the store finds it. */
  keep(path: string): Promise<string>;
  pathOf(sha256: string): Promise<string>;
  /** A folder of its own for one call, gone after it. */
  withFolder<T>(use: (folder: string) => Promise<T>): Promise<T>;
}

interface Root {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** As it came in: for what the name implies. */
  readonly name: string;
  /** `any`: nothing is refused. Default: must be something that is opened or read. */
  readonly expects?: 'document' | 'any';
}

/** A mail's text may quote headers, and must not pass for a message; what certifies has been read with its message. */
const NEVER_OPENED: ReadonlySet<string> = new Set(['body', 'certification', 'signature']);
const KEPT_AT_ONCE = 16;
const UNKNOWN_TYPE = 'application/octet-stream';

/** @throws AppError when the document itself cannot be opened */
export async function walkParts(
  root: Root,
  limits: ContainerLimits,
  tools: TreeTools,
): Promise<readonly UnwrappedPart[]> {
  const walk = new Walk(limits, tools);
  await walk.visit(root);
  return walk.parts;
}

class Walk {
  readonly parts: UnwrappedPart[] = [];
  private readonly limits: ContainerLimits;
  private readonly tools: TreeTools;
  private readonly ways = new Set<string>();
  /** Bytes met before are not opened again: their content is in the tree already. */
  private readonly firstOf = new Map<string, number>();
  private totalBytes = 0;

  constructor(limits: ContainerLimits, tools: TreeTools) {
    this.limits = limits;
    this.tools = tools;
  }

  async visit({ sha256, sizeBytes, name, expects = 'document' }: Root): Promise<void> {
    const { opened, found } = await this.open(sha256, name, expects);
    const { children: _, ...facts } = opened;
    const place = { id: 0, parent: null, depth: 0, role: null, way: null, sameAs: null };
    this.parts.push({
      ...facts,
      ...place,
      name: null,
      statedName: null,
      statedType: null,
      sha256,
      sizeBytes,
    });
    this.firstOf.set(sha256, 0);
    await this.visitAll(found, 0);
  }

  private async visitAll(files: readonly ContainedFile[], parent: number): Promise<void> {
    for (const file of files) await this.visitPart(file, parent);
  }

  private async visitPart(file: ContainedFile, parent: number): Promise<void> {
    const depth = (this.parts[parent]?.depth ?? 0) + 1;
    const id = this.parts.length;
    const sameAs = file.sha256 === null ? null : (this.firstOf.get(file.sha256) ?? null);
    if (file.sha256 !== null && sameAs === null) this.firstOf.set(file.sha256, id);
    const { opened, found } = await this.openPart(file, depth, sameAs);
    const { children: _, ...facts } = opened;
    const { name, statedName, statedType, role, sha256, sizeBytes } = file;
    const way = this.wayOf(parent, name, id);
    this.parts.push({
      ...facts,
      ...{ id, parent, depth, role, name, statedName, statedType, way, sha256, sizeBytes, sameAs },
    });
    await this.visitAll(found, id);
  }

  private async openPart(file: ContainedFile, depth: number, sameAs: number | null) {
    if (file.sha256 === null) return { opened: closed(file.problem), found: [] };
    const first = sameAs === null ? undefined : this.parts[sameAs];
    if (first)
      return { opened: { ...closed(null), kind: first.kind, mediaType: first.mediaType }, found: [] };
    if (NEVER_OPENED.has(file.role)) {
      return {
        opened: {
          ...closed(file.problem),
          kind: 'text' as const,
          mediaType: file.statedType ?? UNKNOWN_TYPE,
        },
        found: [],
      };
    }
    if (depth > this.limits.maxDepth)
      return { opened: closed({ code: 'container.too_deep', detail: null }), found: [] };
    try {
      const { opened, found } = await this.open(
        file.sha256,
        file.name,
        file.role === 'message' ? 'message' : 'any',
      );
      const problems = file.problem ? [file.problem, ...opened.problems] : opened.problems;
      return { opened: { ...opened, problems }, found };
    } catch (error) {
      return { opened: closed(problemOf(error)), found: [] };
    }
  }

  /** Opens one file and takes what it holds into the store. */
  private open(sha256: string, name: string | null, expects: OpenRequest['expects']) {
    return this.tools.withFolder(async (outFolder) => {
      const limits = {
        ...this.limits,
        maxParts: Math.max(0, this.limits.maxParts - this.parts.length),
        maxTotalBytes: Math.max(0, this.limits.maxTotalBytes - this.totalBytes),
      };
      const path = await this.tools.pathOf(sha256);
      const opened = await this.tools.open({ path, name, outFolder, limits, expects });
      for (const { sizeBytes } of opened.children) this.totalBytes += sizeBytes;
      return { opened, found: await this.keepAll(opened.children, outFolder) };
    });
  }

  /** Some at once: the disk syncs several files in little more time than one. Same bytes are kept once. */
  private async keepAll(
    children: readonly ContainedFile[],
    folder: string,
  ): Promise<readonly ContainedFile[]> {
    const hashes = [...new Set(children.flatMap(({ sha256 }) => sha256 ?? []))];
    const kept = new Map<string, string>();
    for (let from = 0; from < hashes.length; from += KEPT_AT_ONCE) {
      const some = hashes.slice(from, from + KEPT_AT_ONCE);
      await Promise.all(some.map(async (hash) => kept.set(hash, await this.tools.keep(`${folder}/${hash}`))));
    }
    return children.map((child) => ({ ...child, sha256: child.sha256 && (kept.get(child.sha256) ?? null) }));
  }

  /** The way from the document, made unique: two files of one name must not be taken for each other. */
  private wayOf(parent: number, name: string | null, id: number): string {
    const before = this.parts[parent]?.way;
    const plain = `${before ? `${before}/` : ''}${name ?? `parte-${id}`}`;
    let way = plain;
    for (let copy = 2; this.ways.has(way); copy++) way = `${plain} (${copy})`;
    this.ways.add(way);
    return way;
  }
}

function closed(problem: PartProblem | null): OpenedFile {
  return {
    kind: 'other',
    mediaType: UNKNOWN_TYPE,
    pageCount: null,
    picture: null,
    children: [],
    mail: null,
    signers: [],
    problems: problem ? [problem] : [],
  };
}

/** A part's trouble is its own, even a crash; but trouble with our disk is the document's, to be tried again. */
function problemOf(error: unknown): PartProblem {
  const known = asAppError(error);
  if (known.kind === 'temporary' && known.code !== 'sandbox.crashed') throw error;
  if (known.kind === 'config' || !(error instanceof AppError)) throw error;
  return { code: known.code, detail: known.message };
}
