// What programs put into archives for themselves: the marks of an office document, and the shadows that macOS makes.

/** Present in every OOXML package, and in every ODF one (ECMA-376 part 2, 10.1; ODF 1.2 part 3, 3.2). */
const PACKAGE_MARKS: readonly string[] = ['[Content_Types].xml', 'META-INF/manifest.xml'];
const APPLE_DOUBLE = 0x00_05_16_07;

/** An office document whose type mark is damaged, so that it was taken for a plain archive. */
export function isOfficePackage(names: readonly (string | null)[]): boolean {
  return names.some((name) => name !== null && PACKAGE_MARKS.includes(name));
}

/** yes: `__MACOSX/._avviso.pdf` holding AppleDouble  no: a file of that name that holds anything else */
export function isMacShadow(name: string | null, bytes: Uint8Array | null): boolean {
  if (!name?.startsWith('__MACOSX/') || bytes === null || bytes.byteLength < 4) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32BE(0) === APPLE_DOUBLE;
}
