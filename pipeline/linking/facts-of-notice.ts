// A checked notice as facts for linking; null for papers that are linked to nothing.
import type { FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import { type FieldName, SURE_STATES } from '../../contract/words.ts';
import { reachOfEntry } from '../../extractors/notices/index.ts';
import type { EntryFacts, Known, LinkFacts, RowKind } from '../../validators/linking/index.ts';
import type { CheckedNotice } from '../stages/stage-outputs.ts';

const EXTRACT = 'notice.ruolo_extract';

/** @param id the notice's stable id */
export function linkFactsOf(notice: CheckedNotice, id: string): LinkFacts | null {
  const { type, fields } = notice;
  const any = { id, kind: type.kind, taxpayer: known(fields, 'codiceFiscale') };
  if (type.kind === 'comunicazione' || type.kind === 'avviso_telematico') {
    const total = fields.importoTotale.value;
    return {
      ...any,
      role: 'communication',
      number: known(fields, 'numeroComunicazione'),
      codiceAtto: known(fields, 'codiceAtto'),
      year: knownYear(fields),
      elaborated: known(fields, 'dataElaborazione'),
      total: typeof total === 'number' ? total : null,
      amounts: notice.amounts,
      redetermination: notice.redetermination,
    };
  }
  const role = type.kind === 'cartella' ? 'cartella' : type.why === EXTRACT ? 'estratto' : null;
  if (!role) return null;
  const entries = notice.ruoli.flatMap((entry) => entryFacts(entry, fields));
  return { ...any, role, number: known(fields, 'numeroCartella'), entries };
}

/** A town's or INPS's entry follows no communication of the agency. */
function entryFacts(entry: RuoloEntry, fields: FieldResults): readonly EntryFacts[] {
  if (reachOfEntry({ ...entry, causa: null }) === 'other') return [];
  const act = known(fields, 'codiceAtto');
  return [
    {
      ruolo: `${entry.anno}/${entry.numero}`,
      codiceAtto: entry.codiceAtto
        ? {
            value: entry.codiceAtto,
            isSure: act?.isSure === true && act.value === entry.codiceAtto,
            isDoubted: act?.isSure === false && act.value === entry.codiceAtto,
          }
        : null,
      prior: entry.priorAct?.numero ?? null,
      priorDay: entry.priorAct?.elaborataIl ?? null,
      executiveFrom: entry.esecutivoDal,
      rows: entry.tributi.map(({ anno, importo, descrizione }) => ({
        anno,
        importo,
        is: kindOf(descrizione),
      })),
    },
  ];
}

/** Misreads of one letter are allowed for by asking for the stem only. */
function kindOf(name: string): RowKind {
  if (/sanzion|soprattass/i.test(name)) return 'sanction';
  return /interess/i.test(name) ? 'interest' : 'tax';
}

function known(fields: FieldResults, name: FieldName): Known | null {
  const { value, state } = fields[name];
  return value === null ? null : { value: String(value), isSure: SURE_STATES.has(state) };
}

function knownYear({ annoImposta: { value, state } }: FieldResults): Known<number> | null {
  return typeof value === 'number' ? { value, isSure: SURE_STATES.has(state) } : null;
}
