// Is an act for the CIVIS assistance function, and if not, where does it go?
import type { NoticeKind, Subtype } from '../../contract/words.ts';
import {
  CARTELLA_CAUSE_NOT_FOR_CIVIS,
  type CivisRoute,
  NOTICE_ROUTES,
  ROUTES_BY_KIND,
} from './civis-routes.table.ts';

/**
 * @param subtype for a cartella the cause of its ruolo rows; null when not read. In a mixed cartella ask once per
 * cause: one row for CIVIS is enough, the request then concerns those rows only.
 */
export function civisRoute(kind: NoticeKind, subtype: Subtype | 'altro' | null): CivisRoute {
  if (subtype === null) return ROUTES_BY_KIND[kind];
  const route = subtype === 'altro' ? null : NOTICE_ROUTES[subtype];
  if (kind === 'cartella') return route?.forCivis ? route : CARTELLA_CAUSE_NOT_FOR_CIVIS;
  // Another paper that names a control with a way of its own still gets that advice.
  if (kind === 'altro') return route && !route.forCivis ? route : ROUTES_BY_KIND.altro;
  return route ?? ROUTES_BY_KIND.altro;
}

/** Second requests with documents (since May 2026) are for notices, not for cartelle. */
export function canAskSecondTime(kind: NoticeKind): boolean {
  return kind === 'comunicazione' || kind === 'avviso_telematico';
}
