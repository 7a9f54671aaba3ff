// A file by its name, with the folders before it said quietly.
import { splitPath } from '../plan/show.ts';

export function PathName({ path }: { readonly path: string }) {
  const [folder, name] = splitPath(path);
  return (
    <span class="upload-path">
      {folder !== '' && <span class="small">{folder}</span>}
      {name}
    </span>
  );
}
