// Whether an OLE compound file inside of a package has a VBA project, under whatever name the part goes.
// [MS-OVBA] 2.2.1: a storage with the stream `_VBA_PROJECT` and `dir`, beside a stream `PROJECT`.
import { AppError } from '../../../../contract/app-error.ts';
import { type CfbStorage, readCfbTree } from '../../../containers/cfb/cfb-tree.ts';

/** @throws AppError container.damaged, container.overlap, container.too_deep, container.too_many_parts */
export function hasVbaStorage(bytes: Buffer): boolean {
  const { root, isBroken } = readCfbTree(bytes);
  const found = hasVba(root);
  if (!found && isBroken) throw new AppError('container.damaged', 'the directory of an OLE part loops');
  return found;
}

/** Depth is bounded by the reader. */
function hasVba(storage: CfbStorage): boolean {
  return (
    storage.streams.some(({ name }) => /^_vba_project$/i.test(name)) ||
    storage.storages.some((inner) => /^(?:vba|_vba_project_cur|macros)$/i.test(inner.name) || hasVba(inner))
  );
}
