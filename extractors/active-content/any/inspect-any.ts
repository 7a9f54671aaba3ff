// What can be wrong with a file of any kind: a program, a second format inside, a name that lies.
import type { FileFamily } from '../family.ts';
import type { Inspected, InspectedFile } from '../inspector.ts';

export interface AnyFile extends InspectedFile {
  readonly family: FileFamily;
  readonly mediaType: string;
  readonly statedName: string | null;
}

export function inspectAny({ family, statedName }: AnyFile): Inspected {
  return {
    observations: [
      ...(family === 'program' ? [{ code: 'file.program', where: '' } as const] : []),
      ...(statedName === null ? [] : [{ code: 'file.unsafe_name', where: '' } as const]),
    ],
  };
}
