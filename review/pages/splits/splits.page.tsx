// Which pages of a document are one notice: seen at a glance, changed by keys or buttons, taken back; and notices that seem
// to be there already.
import { useState } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { useKeys } from '../../ui/keys.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { Board } from './board.tsx';
import { CloseLook } from './close-look.tsx';
import { Decisions, latestFirst } from './decisions.tsx';
import { groupAt, groupBefore, type PlaceOnBoard, placesOf, steppedFrom } from './division.ts';
import { Doubts } from './doubts.tsx';
import { Duplicates } from './duplicates.tsx';
import { PageMoves } from './page-moves.tsx';
import { alone, cutBefore, joined, movedTo } from './split-moves.ts';
import './splits.css';
import { splitKeys } from './split-keys.ts';
import { SPLITS_WORDS } from './splits.words.ts';
import { type Splits, useSplits } from './use-splits.ts';

const NONE: ReadonlySet<string> = new Set();

export function SplitsPage({ id }: { readonly id: string }) {
  const words = wordsOf(SPLITS_WORDS);
  const splits = useSplits(id);
  const { asked, division, groups } = splits;
  return (
    <div class="splits">
      <h1>{words.title}</h1>
      <p class="small">{words.about}</p>
      {asked?.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={splits.again} />}
      {asked?.state === 'asking' && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      <Outcome splits={splits} />
      {division && groups.length === 0 && <p>{division.isBusy ? words.busy : words.nothing}</p>}
      {division && groups.length > 0 && <Division splits={splits} />}
    </div>
  );
}

function Outcome({ splits: { division, working } }: { readonly splits: Splits }) {
  const words = wordsOf(SPLITS_WORDS);
  if (working.state === 'failed') return <ProblemBox problem={working.problem} />;
  if (working.state === 'changed-meanwhile') {
    return (
      <p class="problem" role="alert">
        <span aria-hidden="true">⚠ </span>
        {words.changedMeanwhile}
      </p>
    );
  }
  if (working.state === 'working') return <p class="split-outcome">… {words.working}</p>;
  if (division?.isBusy) return <p class="split-outcome">… {words.busy}</p>;
  if (division?.isFailed) return <p class="split-outcome">⚠ {words.failed}</p>;
  return working.state === 'done' ? <p class="split-outcome good">✓ {working.sentence}</p> : null;
}

function Division({ splits }: { readonly splits: Splits }) {
  const words = wordsOf(SPLITS_WORDS);
  const mayChange = useMay('write');
  const { parts, groups, working, decide } = splits;
  const places = placesOf(groups);
  const [chosen, setChosen] = useState<PlaceOnBoard | null>(null);
  const [isClose, setIsClose] = useState(false);
  const here = chosen && groupAt(groups, chosen) ? chosen : (places[0] ?? null);
  const group = groupAt(groups, here);
  const isWorking = working.state === 'working' || (splits.division?.isBusy ?? false);
  const last = latestFirst(parts)[0];
  const others = groups.filter((each) => each !== group && each.part === group?.part);
  const before = group && groupBefore(groups, group);
  const say = (decision: Parameters<typeof decide>[1] | null) => {
    if (decision && here && mayChange && !isWorking) void decide(here.part, decision);
  };
  const acts = {
    step: (by: 1 | -1) => setChosen(steppedFrom(places, here, by)),
    look: () => setIsClose(true),
    cut: () => say(group && here && cutBefore(group, here.page)),
    join: () => say(group && before && joined(before, group)),
    alone: () => say(group && here && alone(group, here.page)),
    moveTo(number: number) {
      const to = others.find((each) => each.number === number);
      say(to && here ? movedTo(to, here.page) : null);
    },
    undo() {
      if (last && mayChange && !isWorking) void decide(last.part, last.decision, 'retract');
    },
  };
  useKeys(isClose ? [] : splitKeys(acts, mayChange, others, words));
  return (
    <>
      {!mayChange && <p>{words.readOnly}</p>}
      <Doubts
        {...{ parts, mayChange, isWorking }}
        onDecide={(part, decision) => void decide(part, decision)}
      />
      <Board
        {...{ groups, here }}
        changed={working.state === 'done' ? working.changed : NONE}
        onHere={setChosen}
      />
      {here && group && (
        <PageMoves
          {...{ page: here.page, group, before, others, mayChange, isWorking }}
          onLook={acts.look}
          onCut={acts.cut}
          onJoin={acts.join}
          onAlone={acts.alone}
          onMove={(to) => acts.moveTo(to.number)}
        />
      )}
      <Decisions
        {...{ parts, mayChange, isWorking }}
        onTakeBack={(part, decision) => void decide(part, decision, 'retract')}
      />
      <Duplicates groups={groups} mayChange={mayChange} onChanged={splits.again} />
      {isClose && here && group && (
        <CloseLook
          {...{ group, page: here.page }}
          onClose={(page) => {
            setIsClose(false);
            setChosen({ part: here.part, page });
          }}
        />
      )}
    </>
  );
}
