// `doctor`: may the service be reached as configured, and for how long does its certificate hold?
import { asAppError } from '../../contract/app-error.ts';
import type { Config } from '../config/settings.ts';
import { openReach } from '../server/reach/open-reach.ts';
import type { CheckOutcome } from './check-outcome.ts';

const NAME = 'accesso al servizio';
const MS_PER_DAY = 86_400_000;
const WARN_DAYS = 14;

export async function accessCheck(config: Config, now = new Date()): Promise<readonly CheckOutcome[]> {
  try {
    // A certificate of its own is made by `serve`, not by a look.
    const isOwn = config.tls === 'auto';
    const { certificate, proxies } = await openReach(
      isOwn ? { ...config, host: 'localhost', tls: 'off' } : config,
      now,
    );
    if (isOwn)
      return [{ name: NAME, ok: true, message: 'HTTPS con un certificato proprio, rinnovato da serve' }];
    if (certificate) return [certificateOutcome(certificate.endsAt, now)];
    const found =
      proxies.length > 0
        ? `HTTP, solo attraverso i proxy dichiarati (${proxies.join(', ')}); controllare che inviino X-Forwarded-Proto`
        : 'HTTP, solo da questo computer';
    return [{ name: NAME, ok: true, message: found }];
  } catch (error) {
    const known = asAppError(error);
    return [{ name: NAME, ok: false, message: `${known.userMessage} [${known.message}]` }];
  }
}

function certificateOutcome(endsAt: Date, now: Date): CheckOutcome {
  const days = Math.floor((endsAt.getTime() - now.getTime()) / MS_PER_DAY);
  const ok = days >= WARN_DAYS;
  const found = `HTTPS, il certificato vale ancora ${days} giorni`;
  return { name: NAME, ok, message: ok ? found : `${found}: rinnovarlo` };
}
