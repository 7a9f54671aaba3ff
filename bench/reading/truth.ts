// One line of truth.jsonl: what was printed on a document. A key that is absent is not in the document.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const truthSchema = z.looseObject({
  file: z.string(),
  profile: z.string(),
  kind: z.string(),
  subtype: z.string().optional(),
  civis: z.boolean(),
  numero_comunicazione: z.string().optional(),
  codice_atto: z.string().optional(),
  numero_cartella: z.string().optional(),
  codice_fiscale: z.string().optional(),
  partita: z.string().optional(),
  anno_imposta: z.number().optional(),
  data_elaborazione: z.string().optional(),
  data_trasmissione: z.string().optional(),
  importo_totale: z.number().optional(),
});
export type Truth = z.infer<typeof truthSchema>;

export async function readTruth(folder: string): Promise<Truth[]> {
  const text = await readFile(join(folder, 'truth.jsonl'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => truthSchema.parse(JSON.parse(line)));
}
