// What `serve` prints when it answers: its address, the fingerprint of its own certificate, and the link of the first
// admin while there is none. On the console alone, never in a log.
import type { Config } from '../../../config/settings.ts';
import { offerFirstLink } from '../../../server/access/people/links.ts';
import type { RunningServer } from '../../../server/serve-office.ts';
import type { Clock } from '../../../stages/stage-context.ts';
import type { Db } from '../../../store/database.ts';
import type { Terminal } from '../../terminal.ts';

export interface Announcement {
  readonly config: Pick<Config, 'publicUrl' | 'tls'>;
  readonly db: Db;
  readonly clock: Clock;
  readonly server: Pick<RunningServer, 'url' | 'certificate'>;
  readonly terminal: Terminal;
}

export async function sayWhereItAnswers(announcement: Announcement): Promise<void> {
  const { config, db, clock, server, terminal } = announcement;
  const address = (config.publicUrl ?? server.url).replace(/\/$/, '');
  terminal.err(`In ascolto su ${address}\n`);
  if (config.tls === 'auto' && server.certificate) {
    terminal.err(
      `Certificato proprio; al primo accesso confrontare l’impronta SHA-256 con quella mostrata dal browser:\n  ${server.certificate.fingerprint}\n`,
    );
  }
  const link = await offerFirstLink(db, clock);
  if (!link) return;
  terminal.err(
    `Nessuna persona amministra ancora il programma. Per scegliere nome e password, entro 24 ore e una volta sola:\n  ${address}${link.path}\n`,
  );
}
