// The names and addresses under which this machine is reached: what a certificate of its own is for, and which `Host`
// headers are answered.
import { hostname, networkInterfaces } from 'node:os';
import type { Config } from '../../config/settings.ts';

export type NameSettings = Pick<Config, 'host' | 'publicUrl'>;

const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Lower case, IPv6 addresses without brackets. */
export function ownNames({ host, publicUrl }: NameSettings): readonly string[] {
  const machine = hostname().toLowerCase();
  const addresses = Object.values(networkInterfaces()).flatMap((each) =>
    (each ?? []).map(({ address }) => address),
  );
  const names = [
    ...['localhost', '127.0.0.1', '::1', machine],
    ...(machine.includes('.') ? [] : [`${machine}.local`]),
    ...(EVERYWHERE.has(host) ? [] : [host]),
    ...addresses,
    ...(publicUrl ? [new URL(publicUrl).hostname] : []),
  ];
  return [...new Set(names.map(bareName))];
}

/** yes: `[::1]` → `::1`, `fe80::1%eth0` → `fe80::1`, `Civis.` → `civis` */
export function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
    .replace(/\.$/, '');
}
