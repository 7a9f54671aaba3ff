// Every container that is opened, and by whom. A new one is a file in openers/ and a line here.
import type { ContainerOpener } from './opener.ts';
import { emlOpener } from './openers/eml.opener.ts';
import { gzipOpener } from './openers/gzip.opener.ts';
import { mboxOpener } from './openers/mbox.opener.ts';
import { msgOpener } from './openers/msg.opener.ts';
import { namedOpener } from './openers/named.opener.ts';
import { p7mOpener } from './openers/p7m.opener.ts';
import { tnefOpener } from './openers/tnef.opener.ts';
import { zipOpener } from './openers/zip.opener.ts';

export const OPENERS: readonly ContainerOpener[] = [
  emlOpener,
  mboxOpener,
  msgOpener,
  tnefOpener,
  p7mOpener,
  zipOpener,
  gzipOpener,
  namedOpener,
];

export function openerOf(mediaType: string): ContainerOpener | null {
  return OPENERS.find((opener) => opener.mediaTypes.includes(mediaType)) ?? null;
}
