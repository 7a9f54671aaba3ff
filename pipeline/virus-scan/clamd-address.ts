// Where clamd listens, as the setting writes it.

export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const UNIX = /^unix:(?:\/\/)?(\/[^\0]+)$/;
const TCP = /^tcp:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})\/?$/i;

/**
 * Null for what is no address.
 * yes: `unix:/run/clamav/clamd.ctl`, `tcp://127.0.0.1:3310`, `tcp://[::1]:3310`  no: `127.0.0.1:3310`, `unix:clamd.ctl`
 */
export function clamdAddress(setting: string): ClamdAddress | null {
  const path = UNIX.exec(setting)?.[1];
  if (path !== undefined) return { path };
  const [, host = '', port = ''] = TCP.exec(setting) ?? [];
  const number = Number(port);
  if (host === '' || number < 1 || number > 65_535) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: number };
}
