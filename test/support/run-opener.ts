// Runs one opener on bytes made by a test, without sandbox and without files.
import { AppError } from '../../contract/app-error.ts';
import {
  type ContainerLimits,
  DEFAULT_CONTAINER_LIMITS,
} from '../../extractors/containers/container-limits.ts';
import type { ContainerOpener, Contents, FoundFile } from '../../extractors/containers/opener.ts';

export interface OpenerRun extends Contents {
  /** In the order found; bytes as handed out. */
  readonly files: readonly FoundFile[];
}

/** @throws what the opener throws */
export async function runOpener(
  opener: ContainerOpener,
  bytes: Uint8Array,
  { name = null, ...limits }: Partial<ContainerLimits> & { readonly name?: string | null } = {},
): Promise<OpenerRun> {
  const all = { ...DEFAULT_CONTAINER_LIMITS, ...limits };
  const files: FoundFile[] = [];
  let total = 0;
  const contents = await opener.open({
    bytes: Buffer.from(bytes),
    name,
    limits: all,
    keep: async (file) => {
      if (files.length >= all.maxParts) throw new AppError('container.too_many_parts');
      total += file.bytes?.byteLength ?? 0;
      if (total > all.maxTotalBytes) throw new AppError('container.too_large');
      files.push(file);
    },
  });
  return { ...contents, files };
}
