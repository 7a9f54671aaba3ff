// The kind of a notice, and the day and way it came: from these follow whether CIVIS takes it, and the term.
import { useState } from 'preact/hooks';
import { CHANNELS, NOTICE_KINDS, SUBTYPES } from '../../../../contract/words.ts';
import { DayField, sentDay } from '../../../follow/day-field.tsx';
import { wordsOf } from '../../../shell/language.ts';
import { save } from '../data/save.ts';
import { SUBTYPE_ID } from '../hooks/focus-slot.ts';
import { tell } from '../hooks/tell.ts';
import { LABELS } from '../labels.words.ts';
import { writtenDay } from '../logic/written-value.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import { MarkLine } from './mark-line.tsx';
import type { MoreProps } from './part-props.ts';

const EVIDENCES = ['user', 'ar', 'relata', 'giacenza'] as const;

export function AboutForm({ desk, isReadOnly }: MoreProps) {
  const words = wordsOf(NOTICE_WORDS);
  const labels = wordsOf(LABELS);
  const { notice, source } = desk.seen.value.notice.result;
  const [kind, setKind] = useState<string>(notice.kind);
  const [subtype, setSubtype] = useState<string>(notice.subtype ?? '');
  const [channel, setChannel] = useState<string>(source.channel);
  const [day, setDay] = useState(writtenDay(source.receivedOn ?? ''));
  const [evidence, setEvidence] = useState<string>('user');
  const hasControl = kind === 'comunicazione' || kind === 'avviso_telematico';
  const send = async (key: string, path: 'type' | 'intake', label: string, json: object) => {
    // Why it was not kept stands beside the form.
    const kept = await save(desk, { key, method: 'PATCH', path, json, text: '' });
    if (kept === 'kept') tell(fill(words.savedOf, { label }));
  };
  return (
    <div class="about">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send('receivedOn', 'intake', words.receivedOn, {
            receivedOn: { do: 'correct', day: sentDay(day) ?? '', evidence },
          });
        }}
      >
        <DayField label={words.receivedOn} hint={words.dayHint} value={day} onChange={setDay} />
        <Choice
          label={words.proof}
          value={evidence}
          onValue={setEvidence}
          options={EVIDENCES.map((each) => [each, labels.evidences[each]])}
        />
        <button type="submit" disabled={isReadOnly}>
          {words.saveReceived}
        </button>
        <MarkLine desk={desk} of="receivedOn" />
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send('channel', 'intake', words.channel, { channel: { do: 'correct', channel } });
        }}
      >
        <Choice
          label={words.channel}
          value={channel}
          onValue={setChannel}
          options={CHANNELS.map((each) => [each, labels.channels[each]])}
        />
        <button type="submit" disabled={isReadOnly}>
          {words.saveChannel}
        </button>
        <MarkLine desk={desk} of="channel" />
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send('type', 'type', words.kind, {
            ...{ do: 'correct', kind, subtype: hasControl && subtype ? subtype : null },
          });
        }}
      >
        <Choice
          label={words.kind}
          value={kind}
          onValue={setKind}
          options={NOTICE_KINDS.map((each) => [each, labels.kinds[each]])}
        />
        <Choice
          label={words.control}
          id={SUBTYPE_ID}
          value={hasControl ? subtype : ''}
          onValue={setSubtype}
          options={[['', words.noControl], ...SUBTYPES.map((each) => [each, labels.subtypes[each]] as const)]}
        />
        <button type="submit" disabled={isReadOnly}>
          {words.saveKind}
        </button>
        <MarkLine desk={desk} of="type" />
      </form>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly id?: string;
  readonly value: string;
  onValue(value: string): void;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ label, id, value, onValue, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        {...(id ? { id } : {})}
        value={value}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
