// Types for the functions we use; the package brings none.
declare module 'fs-native-extensions' {
  /**
   * Takes the lock of an open file; false when another process (or another open file) holds it. A length of 0 is the
   * whole file; a shared lock needs no right to write.
   */
  export function tryLock(
    fd: number,
    offset?: number,
    length?: number,
    options?: { readonly shared?: boolean },
  ): boolean;
  export function unlock(fd: number): void;
}
