// Takes the files an opener finds: counts them against the limits, cleans their names, and writes their bytes under
// their hash.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { ContainedFile } from '../../contract/contained.ts';
import { cleanName } from './clean-name.ts';
import type { ContainerLimits } from './container-limits.ts';
import type { FoundFile } from './opener.ts';

export interface FoundFiles {
  readonly files: readonly ContainedFile[];
  /** @throws AppError container.too_many_parts, container.too_large */
  keep(file: FoundFile): Promise<void>;
}

/** @param outFolder exists; a file of the same bytes is written once */
export function collectFoundFiles(outFolder: string, limits: ContainerLimits): FoundFiles {
  const files: ContainedFile[] = [];
  const written = new Set<string>();
  let totalBytes = 0;
  return {
    files,
    async keep({ name, statedType, role, bytes, problem }) {
      if (files.length >= limits.maxParts) throw new AppError('container.too_many_parts');
      const sizeBytes = bytes?.byteLength ?? 0;
      totalBytes += sizeBytes;
      if (sizeBytes > limits.maxPartBytes || totalBytes > limits.maxTotalBytes) {
        throw new AppError('container.too_large', `${totalBytes} bytes`);
      }
      const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
      if (bytes && sha256 && !written.has(sha256)) {
        written.add(sha256);
        await writeFile(join(outFolder, sha256), bytes);
      }
      files.push({
        ...cleanName(name),
        statedType: statedType ?? null,
        role,
        sha256,
        sizeBytes,
        problem: problem ?? null,
      });
    },
  };
}
