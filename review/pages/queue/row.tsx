// One row of the queue: how much time, which act, whose, why, since when, and who has it. Drawn again only when something of it
// changed, so that a long list stays quick.
import { Component } from 'preact';
import { SURE_STATES } from '../../../contract/words.ts';
import type { Language } from '../../shell/language.ts';
import { fileNameOf, shownText } from '../../ui/shown-text.ts';
import { causeWords } from './causes.words.ts';
import { shownDay } from './days.ts';
import { leftOf } from './left.ts';
import { LEFT_WORDS } from './left.words.ts';
import type { ShownRow } from './merge-rows.ts';
import { pickCauses } from './pick-causes.ts';
import { QUEUE_WORDS } from './queue.words.ts';
import { ROLE } from './roles.ts';

const MOST_CAUSES = 2;
const MOST_FIELDS = 3;

export interface RowProps {
  readonly shown: ShownRow;
  readonly isSelected: boolean;
  readonly index: number;
  readonly language: Language;
  onOpen(id: string): void;
}

export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { shown, isSelected, index, language } = this.props;
    return (
      next.shown !== shown ||
      next.isSelected !== isSelected ||
      next.index !== index ||
      next.language !== language
    );
  }

  override render() {
    const { shown, isSelected, index, language, onOpen } = this.props;
    const { row, isGone } = shown;
    const parts = { row, language };
    return (
      <tr
        {...ROLE.row}
        data-id={row.id}
        tabIndex={isSelected ? 0 : -1}
        aria-selected={isSelected}
        aria-rowindex={index + 2}
        class={isGone ? 'gone' : undefined}
      >
        <LeftCell {...parts} />
        <ActCell {...parts} onOpen={onOpen} />
        <WhoCell {...parts} />
        <WhyCell {...parts} />
        <td {...ROLE.cell} class="age" data-label={QUEUE_WORDS[language].columns.age}>
          {QUEUE_WORDS[language].age(row.ageDays)}
        </td>
        <HandCell {...parts} isGone={isGone} />
      </tr>
    );
  }
}

interface CellProps {
  readonly row: ShownRow['row'];
  readonly language: Language;
}

function LeftCell({ row, language }: CellProps) {
  const left = leftOf(row);
  const words = QUEUE_WORDS[language];
  return (
    <td {...ROLE.cell} class="left">
      <span class={`tag ${left.tone}`}>
        <span aria-hidden="true">{left.mark} </span>
        {LEFT_WORDS[language](left)}
      </span>
      {row.nextDay !== null && (
        <span class="small">
          {left.kind === 'floor' ? words.notBefore : words.by} {shownDay(row.nextDay, language)}
        </span>
      )}
    </td>
  );
}

function ActCell({ row, language, onOpen }: CellProps & Pick<RowProps, 'onOpen'>) {
  const words = QUEUE_WORDS[language];
  const { identifier, id } = row;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <td {...ROLE.cell} class="act">
      <a href={`/app/notices/${id}`} tabIndex={-1} onClick={open}>
        {words.kind[row.kind]}
        {row.annoImposta !== null && ` ${row.annoImposta}`}
      </a>
      {identifier === null ? (
        <span class="doubt">? {words.noNumber}</span>
      ) : (
        <span class="number">
          {shownText(identifier.value)}
          {!SURE_STATES.has(identifier.state) && <span class="doubt"> ? {words.toCheck}</span>}
        </span>
      )}
    </td>
  );
}

function WhoCell({ row, language }: CellProps) {
  const words = QUEUE_WORDS[language];
  const name = row.client?.name ?? row.denominazione;
  const came = row.subject === null ? fileNameOf(row.path) : shownText(row.subject);
  return (
    <td {...ROLE.cell} class="who">
      <bdi>{name === null ? words.noName : shownText(name)}</bdi>
      <span class="small" title={came}>
        {row.client === null ? words.noClient : <bdi>{shownText(row.client.shownId)}</bdi>}
        {' · '}
        <bdi>{came}</bdi>
      </span>
    </td>
  );
}

function WhyCell({ row, language }: CellProps) {
  const words = QUEUE_WORDS[language];
  const fields = row.doubtful.slice(0, MOST_FIELDS).map((field) => words.field[field]);
  const causes = pickCauses(row.causes, MOST_CAUSES);
  const more = Math.max(0, row.doubtful.length - MOST_FIELDS) + causes.more;
  return (
    <td {...ROLE.cell} class="why">
      {causes.shown.length > 0 && (
        <span>{causes.shown.map((code) => causeWords(code, language)).join(' · ')}</span>
      )}
      {(fields.length > 0 || more > 0) && (
        <span class="small">
          {fields.length > 0 && `${words.check} ${fields.join(', ')}`} {more > 0 && words.more(more)}
        </span>
      )}
    </td>
  );
}

function HandCell({ row, language, isGone }: CellProps & { readonly isGone: boolean }) {
  const words = QUEUE_WORDS[language];
  const { inHand, parked, opinion } = row;
  return (
    <td {...ROLE.cell} class="hand">
      {isGone && <span class="tag">{words.gone}</span>}
      {inHand !== null && (
        <span class={inHand.isMine ? 'tag good' : 'tag warn'}>
          <span aria-hidden="true">{inHand.isMine ? '✎ ' : '🔒 '}</span>
          {inHand.isMine ? words.mine : words.inHand(shownText(inHand.by ?? words.somebody))}
        </span>
      )}
      {parked !== null && (
        <span class="tag">
          <span aria-hidden="true">⏸ </span>
          {words.parkedUntil(shownDay(parked.until, language))}
        </span>
      )}
      {opinion !== null && (
        <span class={opinion.answer === null ? 'tag' : 'tag good'}>
          <span aria-hidden="true">{opinion.answer === null ? '? ' : '✓ '}</span>
          {opinion.answer === null ? words.asked : words.answered}
        </span>
      )}
      {!isGone && inHand === null && parked === null && opinion === null && (
        <span class="small">{words.free}</span>
      )}
    </td>
  );
}
