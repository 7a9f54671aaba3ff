// How the service may be reached: plain HTTP by this machine alone; by others over HTTPS, with a certificate or behind
// a declared proxy. Anything else does not start.
import { AppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';
import { isLoopback, plainAddress } from '../access/same-machine.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { ownCertificate } from './own-certificate.ts';

export interface Reach {
  /** Null over plain HTTP. */
  readonly certificate: Certificate | null;
  /** Made by the service itself: people have to compare its fingerprint. */
  readonly isOwnCertificate: boolean;
  /** Addresses and networks of declared proxies. */
  readonly proxies: readonly string[];
}

export type ReachSettings = Pick<
  Config,
  'host' | 'dataDir' | 'publicUrl' | 'tls' | 'tlsCert' | 'tlsKey' | 'trustedProxies'
>;

/** @throws AppError server.plain_http, server.certificate, config.invalid */
export async function openReach(config: ReachSettings, now: Date): Promise<Reach> {
  checkTogether(config);
  const certificate = await certificateFor(config, now);
  const { trustedProxies: proxies, host } = config;
  if (!certificate && proxies.length === 0 && !isThisMachine(host)) {
    throw new AppError('server.plain_http', `host ${host}`);
  }
  return { certificate, isOwnCertificate: config.tls === 'auto', proxies };
}

/** The certificate as it is now: files may have been renewed. Null where none is configured. */
export async function certificateFor(config: ReachSettings, now: Date): Promise<Certificate | null> {
  const { tls, tlsCert, tlsKey, dataDir } = config;
  if (tlsCert && tlsKey) return readCertificate(tlsCert, tlsKey, now);
  return tls === 'auto' ? ownCertificate({ dataDir, names: config, now }) : null;
}

function checkTogether({ tls, tlsCert, tlsKey, trustedProxies, publicUrl }: ReachSettings): void {
  if ((tlsCert === null) !== (tlsKey === null)) {
    throw new AppError('config.invalid', 'CIVIS_TLS_CERT and CIVIS_TLS_KEY go together');
  }
  if (tls === 'auto' && tlsCert !== null) {
    throw new AppError('config.invalid', 'CIVIS_TLS=auto and CIVIS_TLS_CERT exclude each other');
  }
  if (trustedProxies.length > 0 && publicUrl === null) {
    throw new AppError('config.invalid', 'CIVIS_TRUSTED_PROXIES needs CIVIS_PUBLIC_URL');
  }
  if (trustedProxies.length > 0 && publicUrl?.startsWith('http:')) {
    throw new AppError('config.invalid', 'CIVIS_PUBLIC_URL behind a proxy begins with https://');
  }
}

export function isThisMachine(host: string): boolean {
  return host.toLowerCase() === 'localhost' || isLoopback(plainAddress(host));
}
