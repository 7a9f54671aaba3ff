// What holds for all files of an upload: channel, day of receipt, client.
import { useEffect, useState } from 'preact/hooks';
import type { z } from 'zod';
import { CHANNELS } from '../../../../contract/words.ts';
import type { clientPageSchema } from '../../../../pipeline/server/clients/client.schema.ts';
import { ask, queryOf } from '../../../api/ask.ts';
import { sentDay } from '../../../follow/day-field.tsx';
import { dayText, typedDay } from '../../../follow/days.ts';
import { PRACTICE_WORDS } from '../../../follow/practice.words.ts';
import { wordsOf } from '../../../shell/language.ts';
import { useMay } from '../../../shell/me.ts';
import type { Facts } from '../send/parts.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

type Clients = z.infer<typeof clientPageSchema>['items'];

/** Between a letter and the question, so that not every letter is one. */
const ASK_AFTER_MS = 250;
const CHOICES = ['', ...CHANNELS.filter((channel) => channel !== 'unknown')] as const;

export interface FactsFormProps {
  readonly facts: Facts;
  onChange(facts: Facts): void;
}

export function FactsForm({ facts, onChange }: FactsFormProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const change = (part: Partial<Facts>) => onChange({ ...facts, ...part });
  return (
    <section class="upload-facts" aria-labelledby="upload-facts-title">
      <h2 id="upload-facts-title">{words.factsTitle}</h2>
      <p class="small">{words.factsAbout}</p>
      <div class="upload-fields">
        <div class="field">
          <label for="upload-channel">{words.channel}</label>
          <select
            id="upload-channel"
            value={facts.channel}
            onChange={({ currentTarget }) => change({ channel: currentTarget.value })}
          >
            {CHOICES.map((channel) => (
              <option key={channel} value={channel}>
                {words.channels[channel]}
              </option>
            ))}
          </select>
        </div>
        <ReceivedField value={facts.received} onChange={(received) => change({ received })} />
        <ClientField value={facts.client} onChange={(client) => change({ client })} />
      </div>
    </section>
  );
}

interface TextFieldProps {
  readonly value: string;
  onChange(value: string): void;
}

/** As people here write a day, whatever the language of the browser; what is no day goes as it is, and is refused. */
function ReceivedField({ value, onChange }: TextFieldProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const [text, setText] = useState(value === '' ? '' : dayText(value));
  const isWrong = text.trim() !== '' && typedDay(text) === null;
  return (
    <div class="field">
      <label for="upload-received">{words.received}</label>
      <input
        id="upload-received"
        autocomplete="off"
        placeholder={words.receivedForm}
        value={text}
        aria-invalid={isWrong}
        aria-describedby="upload-received-about"
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(sentDay(currentTarget.value) ?? '');
        }}
      />
      <span class="small" id="upload-received-about">
        {isWrong ? wordsOf(PRACTICE_WORDS).noDay : words.receivedAbout}
      </span>
    </div>
  );
}

function ClientField({ value, onChange }: TextFieldProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const found = useClients(value);
  const named = found?.find((client) => codesOf(client).includes(value.trim().toUpperCase()));
  const isUnknown = found !== null && value.trim() !== '' && found.length === 0;
  const about = named ? words.clientIs(named.name) : isUnknown ? words.clientUnknown : words.clientAbout;
  return (
    <div class="field wide">
      <label for="upload-client">{words.client}</label>
      <input
        id="upload-client"
        list="upload-clients"
        autocomplete="off"
        maxLength={200}
        value={value}
        aria-describedby="upload-client-about"
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id="upload-clients">
        {(found ?? []).map((client) => (
          <option key={client.id} value={shortIdOf(client)}>
            {client.name}
          </option>
        ))}
      </datalist>
      <span class="small" id="upload-client-about" aria-live="polite">
        {about}
      </span>
    </div>
  );
}

/** Null while nothing was asked, or for who may not look into the register. */
function useClients(search: string): Clients | null {
  const mayLook = useMay('read');
  const [found, setFound] = useState<Clients | null>(null);
  useEffect(() => {
    const text = search.trim();
    if (!mayLook || text === '') {
      setFound(null);
      return undefined;
    }
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const path = `/clients${queryOf({ search: text, limit: 20 })}`;
        const { body } = await ask<z.infer<typeof clientPageSchema>>(path, { signal: leaving.signal });
        setFound(body.items);
      } catch {
        // Suggestions only: without them the box takes what is typed.
        if (!leaving.signal.aborted) setFound(null);
      }
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [search, mayLook]);
  return found;
}

function shortIdOf({ externalId, codiceFiscale, partitaIva, id }: Clients[number]): string {
  return externalId ?? codiceFiscale ?? partitaIva ?? id;
}

function codesOf({ id, externalId, codiceFiscale, partitaIva, otherCodes }: Clients[number]) {
  const codes = [id, externalId, codiceFiscale, partitaIva, ...otherCodes];
  return codes.flatMap((code) => (code === null ? [] : [code.toUpperCase()]));
}
