// Where files are dropped, and the two pickers: files, or a folder with all that is in it.
import { useRef } from 'preact/hooks';
import { wordsOf } from '../../../shell/language.ts';
import { useKeys } from '../../../ui/keys.ts';
import type { Chosen } from '../plan/entry.ts';
import type { Dropped } from '../send/read-drop.ts';
import { pickedFiles } from '../send/take-files.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

export interface DropZoneProps {
  /** Files are held over the page. */
  readonly isOver: boolean;
  readonly isReading: boolean;
  onFiles(dropped: Dropped<File>): void;
}

export function DropZone({ isOver, isReading, onFiles }: DropZoneProps) {
  const words = wordsOf(UPLOAD_WORDS);
  return (
    <section class="upload-drop" data-over={isOver} aria-labelledby="upload-drop-title">
      <h2 id="upload-drop-title">{words.dropTitle}</h2>
      <p>{isReading ? words.readingFolders : words.dropHere}</p>
      <div class="actions">
        <Picker label={words.pickFiles} shortcut="f" onPick={(files) => onFiles({ files, unreadable: [] })} />
        <Picker
          label={words.pickFolder}
          shortcut="d"
          isFolder
          onPick={(files) => onFiles({ files, unreadable: [] })}
        />
      </div>
      <p class="small">{words.dropAbout}</p>
    </section>
  );
}

interface PickerProps {
  readonly label: string;
  readonly shortcut: string;
  readonly isFolder?: boolean;
  onPick(files: Chosen<File>[]): void;
}

function Picker({ label, shortcut, isFolder = false, onPick }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  useKeys([{ key: shortcut, label, run: () => input.current?.click() }]);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}{' '}
        <span class="key" aria-hidden="true">
          {shortcut}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(isFolder ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          if (currentTarget.files) onPick(pickedFiles(currentTarget.files));
          // So that the same ones can be picked again after they were taken out.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
