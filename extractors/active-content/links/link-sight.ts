// What following a link of an old office format would do, by its target alone: run a script, open a file, leave for a site.
import { type Place, placeOf } from './target-place.ts';

export type LinkSight = 'script' | 'file' | 'site';

const BY_PLACE: Readonly<Record<Place, LinkSight | null>> = {
  none: null,
  script: 'script',
  local: 'file',
  host: 'file',
  beside: 'file',
  web: 'site',
  mail: 'site',
  scheme: 'site',
};

/** Null: a place in the same document. */
export function linkSight(target: string): LinkSight | null {
  return BY_PLACE[placeOf(target)];
}

/** A template, picture or data source of another machine: site, network share, `file://HOST/…`. Local paths: no. */
export function isRemotePath(path: string): boolean {
  const place = placeOf(path);
  return place === 'web' || place === 'host';
}
