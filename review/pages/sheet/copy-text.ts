// Puts a text into the clipboard exactly as it is. Where the browser closes its clipboard (a page without TLS), it is copied by
// selection, and where that is closed too it stays selected for Ctrl+C.

export type Copied = 'copied' | 'selected';

/** @param shown the element whose text it is */
export async function copyText(text: string, shown: Element | null): Promise<Copied> {
  if (navigator.clipboard) {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (isDone) return 'copied';
  }
  if (copyBySelection(text)) return 'copied';
  if (shown) document.getSelection()?.selectAllChildren(shown);
  return 'selected';
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return isDone;
}
