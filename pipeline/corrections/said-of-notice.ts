// One notice as people left it: its kind, entries and fields with their words in the place of what was read. Without a
// word about it, exactly what was read.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldResults, RuoloEntry, Warning } from '../../contract/result.schema.ts';
import { chooseFields } from '../../validators/consistency/index.ts';
import { saidFields, valueDoubts } from '../../validators/corrections/index.ts';
import type { ExtractedNotice, NoticeType, SaidIntake } from '../stages/stage-outputs.ts';
import { saidEntries } from './said-entries.ts';
import { saidType } from './said-type.ts';
import { insistedWarnings, lostWarnings, oddDigitWarnings } from './said-warnings.ts';
import type { WordsOfNotice } from './words-of-notices.ts';

export interface SaidNotice {
  readonly type: NoticeType;
  readonly fields: FieldResults;
  readonly ruoli: readonly RuoloEntry[];
  /** Null where nobody spoke of it. */
  readonly intake: SaidIntake | null;
  readonly warnings: readonly Warning[];
}

export function saidNotice(
  read: Pick<ExtractedNotice, 'type' | 'candidates' | 'ruoli'>,
  { standing, lost }: WordsOfNotice,
  today: CivilDate,
): SaidNotice {
  const { ruoli, homeless } = saidEntries(read.ruoli, standing);
  const areEntriesSaid = standing.some((word) => word.said.of === 'entry');
  const type = saidType(read.type, standing, ruoli, areEntriesSaid);
  const fields = chooseFields(read.candidates, type, today, (chosen) => saidFields(chosen, standing, today));
  return {
    type,
    fields,
    ruoli,
    intake: intakeOf(standing),
    warnings: [
      ...lostWarnings([...lost, ...homeless]),
      ...oddDigitWarnings(fields, standing),
      ...insistedWarnings(standing, ({ said }) =>
        said.of === 'field' && said.value !== null ? valueDoubts(said.field, said.value, today) : [],
      ),
    ],
  };
}

function intakeOf(standing: WordsOfNotice['standing']): SaidIntake | null {
  const channel = standing.findLast(({ said }) => said.of === 'channel')?.said;
  const day = standing.findLast(({ said }) => said.of === 'receivedOn')?.said;
  if (!channel && !day) return null;
  return {
    ...(channel?.of === 'channel' ? { channel: channel.channel } : {}),
    ...(day?.of === 'receivedOn' ? { receivedOn: { day: day.day, evidence: day.evidence } } : {}),
  };
}
