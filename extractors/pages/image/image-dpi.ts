// Dots per inch of a picture: what the file says if it makes a sheet of paper of it, else as if it were A4.

const A4_LONG_INCHES = 297 / 25.4;
/** Values that programs write when they know nothing. */
const MEANINGLESS_DPI = [72, 96];
/** Long side of what lands in a mailroom: a receipt slip to A3. */
const MIN_LONG_INCHES = 5;
const MAX_LONG_INCHES = 17.5;

export function estimateDpi(width: number, height: number, density: number | undefined): number {
  const long = Math.max(width, height);
  if (density && !MEANINGLESS_DPI.includes(density)) {
    const inches = long / density;
    if (inches >= MIN_LONG_INCHES && inches <= MAX_LONG_INCHES) return density;
  }
  return long / A4_LONG_INCHES;
}
