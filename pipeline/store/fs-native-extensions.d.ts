// Types for the one function we use; the package brings none.
declare module 'fs-native-extensions' {
  /** Takes the lock of an open file; false when another process (or another open file) holds it. */
  export function tryLock(fd: number): boolean;
  export function unlock(fd: number): void;
}
