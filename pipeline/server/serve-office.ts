// Everything in one process: the engine with its workers, what runs beside it, and the HTTP side. Stops in the other
// order: first nobody is let in any more, then what runs beside, then (by the caller) the engine.
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { buildApp } from './build-app.ts';
import type { Certificate } from './reach/certificate.ts';
import { certificateFor, openReach } from './reach/open-reach.ts';
import { keepCertificate } from './reach/renew-certificate.ts';
import type { App } from './routes/route-module.ts';
import type { ServerHouse } from './server-house.ts';
import { startSides, stopSides } from './start-sides.ts';

export interface RunningServer {
  readonly app: App;
  /** Where it answers: `http://127.0.0.1:8080`, or this machine's name where it listens on all its addresses. */
  readonly url: string;
  /** The same for this machine itself. */
  readonly localUrl: string;
  /** What it answers with over HTTPS; null over plain HTTP. */
  readonly certificate: Certificate | null;
  close(): Promise<void>;
}

/**
 * The engine is opened by the caller, and closed by it afterwards.
 * @throws AppError config.invalid, server.port_taken, server.plain_http, server.certificate, and what a side refuses to
 * start on
 */
export async function serveOffice(house: ServerHouse): Promise<RunningServer> {
  const { config, engine, clock, log, sides } = house;
  const reach = await openReach(config, clock.now());
  const { certificate, proxies, isOwnCertificate } = reach;
  const app = await buildApp(house, { tls: certificate, trustedProxies: proxies, isOwnCertificate });
  let stopRenewing: (() => void) | undefined;
  const close = async () => {
    stopRenewing?.();
    await app.close();
    await stopSides(sides);
  };
  try {
    await engine.start();
    await startSides(sides);
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await close();
    throw error;
  }
  if (certificate) {
    const load = () => certificateFor(config, clock.now());
    stopRenewing = keepCertificate({ server: app.server, current: certificate, log, load });
  }
  const { port } = app.server.address() as AddressInfo;
  const urlFor = (everywhere: string) => urlOf(certificate !== null, config.host, { port, everywhere });
  return { app, url: urlFor(hostname()), localUrl: urlFor('127.0.0.1'), certificate, close };
}

const EVERYWHERE = new Set(['0.0.0.0', '::']);

function urlOf(
  isHttps: boolean,
  host: string,
  { port, everywhere }: { port: number; everywhere: string },
): string {
  const name = EVERYWHERE.has(host) ? everywhere : host;
  return `${isHttps ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
