// (Table file.) Which name endings go with which content, and what a name claims to be.

export const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/tiff': ['tif', 'tiff'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/bmp': ['bmp'],
};

/** The ending without its dot, lower case; null when there is none. Yes: `a.b/lettera.PDF` → `pdf`. */
export function extensionOf(name: string): string | null {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** Does the name say that this is a file we read? */
export function claimsReadable(name: string): boolean {
  const extension = extensionOf(name);
  return extension !== null && Object.values(EXTENSIONS).some((endings) => endings.includes(extension));
}
