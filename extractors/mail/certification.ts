// Which certification of a message counts: the one inside the signed part, of the format its kind has. Two that differ
// are none; trouble with one is told and never costs the message.
import { AppError } from '../../contract/app-error.ts';
import type { PartProblem } from '../../contract/contained.ts';
import type { Certification, MailKind } from '../../contract/mail.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { readDaticert } from './daticert.ts';
import { type MimePart, statedNames } from './mime-part.ts';
import type { CertificationFormat } from './part-role.ts';
import { REM_EVENTS, readRemEvidence } from './rem-evidence.ts';

/** A REM message has one evidence per event; more than this is no mail of a provider. */
const MAX_READ = 8;

export interface CertificationPart {
  readonly part: MimePart;
  readonly content: Buffer;
  readonly format: CertificationFormat;
}

export interface CertificationReading {
  readonly certification: Certification | null;
  readonly problems: readonly PartProblem[];
  /** `certification-outside-signature`, `several-certifications`. */
  readonly oddities: readonly string[];
}

/** @param signed the part the provider's signature is over; null in a message without signed structure */
export function readCertification(
  found: readonly CertificationPart[],
  kind: MailKind,
  signed: MimePart | null,
  limits: ContainerLimits,
): CertificationReading {
  const format: CertificationFormat = kind === 'rem' ? 'rem' : 'daticert';
  const inside = found.filter(
    ({ part }) => !signed || (part.start >= signed.start && part.end <= signed.end),
  );
  const problems: PartProblem[] = [];
  const read: Certification[] = [];
  const wanted = inside.filter((one) => one.format === format);
  for (const candidate of wanted.slice(0, MAX_READ)) {
    const reading = readOne(candidate, limits);
    if ('code' in reading) problems.push(reading);
    else read.push(reading);
  }
  const oddities = inside.length < found.length ? ['certification-outside-signature'] : [];
  const isTooMany = wanted.length > MAX_READ;
  const isAmbiguous = isTooMany || (format === 'daticert' && areDifferent(read));
  if (isAmbiguous) oddities.push('several-certifications');
  return { certification: isAmbiguous ? null : mostTelling(read), problems, oddities };
}

function readOne(
  { part, content, format }: CertificationPart,
  limits: ContainerLimits,
): Certification | PartProblem {
  try {
    return format === 'rem'
      ? readRemEvidence(content, statedNames(part)[0] ?? null, limits)
      : readDaticert(content, limits);
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'defect') throw error;
    return { code: error.code, detail: error.message };
  }
}

function areDifferent(read: readonly Certification[]): boolean {
  return new Set(read.map((one) => JSON.stringify(one))).size > 1;
}

/** Of the evidences of several events the one that says most about the delivery. */
function mostTelling(read: readonly Certification[]): Certification | null {
  const rank = ({ type }: Certification): number => {
    const found = REM_EVENTS.findIndex((event) => type === `rem:${event}`);
    return found < 0 ? REM_EVENTS.length : found;
  };
  return [...read].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
