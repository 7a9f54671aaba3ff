// Pictures fetched before they are shown: the element itself is kept, since a picture asked for again would be asked of the
// service again. Each is given out once.
const kept = new Map<string, HTMLImageElement>();
const MAX_KEPT = 8;

export function fetchPicture(src: string): void {
  if (kept.has(src)) return;
  const oldest = kept.keys().next().value;
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  const picture = new Image();
  picture.src = src;
  kept.set(src, picture);
}

/** The one fetched before, else a new one, which is fetched when it comes near the window. */
export function pictureOf(src: string): HTMLImageElement {
  const before = kept.get(src);
  if (before) {
    kept.delete(src);
    return before;
  }
  const picture = new Image();
  picture.loading = 'lazy';
  picture.src = src;
  return picture;
}
