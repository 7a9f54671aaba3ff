// Disk images: Windows and macOS open them like a drive, and the marks "from the internet" are lost on the files inside.

const SECTOR = 512;
/** Jump over the boot record, as every boot sector begins. */
const BOOT_STARTS: ReadonlySet<number> = new Set([0xeb, 0xe9]);
const MIN_SECTORS = 64;

/** What it is; null when it is none. */
export function diskImage(bytes: Buffer): string | null {
  const at = (place: number, sign: string) => bytes.toString('latin1', place, place + sign.length) === sign;
  if ([0x8001, 0x8801, 0x9001].some((place) => at(place, 'CD001') || at(place, 'BEA01'))) return 'ISO';
  if (at(0, 'vhdxfile')) return 'VHDX';
  if (at(0, 'conectix') || at(bytes.length - SECTOR, 'conectix')) return 'VHD';
  if (at(bytes.length - SECTOR, 'koly')) return 'DMG';
  if (at(0, 'MSWIM\0\0\0')) return 'WIM';
  if (at(0, 'KDMV') || at(0, '# Disk DescriptorFile')) return 'VMDK';
  if (at(0, 'QFI\xfb')) return 'QCOW';
  const hasBootMark = bytes.length >= SECTOR * MIN_SECTORS && bytes.readUInt16LE(SECTOR - 2) === 0xaa55;
  const isBoot = BOOT_STARTS.has(bytes[0] ?? 0) || at(SECTOR, 'EFI PART') || isPartitionTable(bytes);
  return hasBootMark && isBoot ? 'IMG' : null;
}

/** Four entries that begin with "active" or "not". */
function isPartitionTable(bytes: Buffer): boolean {
  const states = [446, 462, 478, 494].map((place) => bytes[place]);
  return states.every((state) => state === 0 || state === 0x80) && bytes[450] !== 0;
}
