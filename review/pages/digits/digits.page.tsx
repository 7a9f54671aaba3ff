// The wall of digits: all doubtful digits that were read as one figure, over all notices, seen at a glance.
import './digits.css';
import { useEffect, useState } from 'preact/hooks';
import type { WallShown } from '../../../pipeline/server/routes/digits.schema.ts';
import { asProblem, type Problem } from '../../api/problem.ts';
import { wordsOf } from '../../shell/language.ts';
import { SHELL_WORDS } from '../../shell/shell.words.ts';
import { announce } from '../../ui/announce.tsx';
import { useAsked } from '../../ui/asked.ts';
import { useKeys } from '../../ui/keys.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { DigitScreen } from './digit-screen.tsx';
import { DIGITS_WORDS } from './digits.words.ts';
import { askScreen, type Judgement, sendJudgements } from './digits-of-screen.ts';
import { FigureBar } from './figure-bar.tsx';
import { fullestFigure } from './grid-moves.ts';

const SCREENS = [24, 36, 60] as const;
const FIGURES = Array.from({ length: 10 }, (_, figure) => figure);

interface Sent {
  readonly figure: number;
  readonly judgements: readonly Judgement[];
}

export function DigitsPage() {
  const words = wordsOf(DIGITS_WORDS);
  const [figure, setFigure] = useState<number | null>(null);
  const [isWide, setWide] = useState(false);
  const [limit, setLimit] = useState<number>(SCREENS[1]);
  const [round, setRound] = useState(0);
  const [sent, setSent] = useState<Sent | null>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const tell = (sentence: string) => {
    setSaid(sentence);
    announce(sentence);
  };
  const wanted = `${figure} ${isWide} ${limit} ${round}`;
  const asked = useAsked(
    async (signal) => ({ of: wanted, wall: await askScreen({ figure, isWide, limit }, signal) }),
    [wanted],
  );
  const wall = asked.state === 'there' ? asked.body.wall : null;
  useEffect(() => {
    if (figure === null && wall) setFigure(fullestFigure(wall.counts));
  }, [wall, figure]);

  const sending = async (work: () => Promise<void>) => {
    if (isSending) return;
    setSending(true);
    setProblem(null);
    try {
      await work();
      setRound((before) => before + 1);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setSending(false);
    }
  };
  const send = (judgements: readonly Judgement[]) =>
    sending(async () => {
      if (figure === null) return;
      const stored = await sendJudgements(judgements);
      setSent({ figure, judgements: stored });
      const odd = stored.filter(({ seen }) => seen === 'odd').length;
      const lost = judgements.length - stored.length;
      tell([words.sent(stored.length - odd, odd), ...(lost > 0 ? [words.notTaken(lost)] : [])].join(' '));
    });
  const undo = () =>
    sending(async () => {
      if (!sent) return;
      const back = await sendJudgements(sent.judgements.map((each) => ({ ...each, seen: 'undo' as const })));
      setFigure(sent.figure);
      setSent(null);
      tell(words.undone(back.length));
    });
  useKeys([
    ...FIGURES.map((each) => ({ key: String(each), label: words.pick(each), run: () => setFigure(each) })),
    { key: 'a', label: words.acceptedKey, run: () => setWide(!isWide) },
    { key: 'u', label: words.undoKey, run: undo },
  ]);

  // Until the answer is there the screen before is not: what was sent is not sent twice.
  const screen = asked.state === 'there' && asked.body.of === wanted ? asked.body.wall : null;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="digit-lead">{words.lead}</p>
      {wall && <FigureBar counts={wall.counts} figure={figure} onPick={setFigure} />}
      <div class="digit-choices">
        <label>
          <input type="checkbox" checked={isWide} onChange={() => setWide(!isWide)} /> {words.accepted}{' '}
          <kbd>a</kbd>
        </label>
        <label>
          {words.perScreen}{' '}
          <select value={String(limit)} onChange={(event) => setLimit(Number(event.currentTarget.value))}>
            {SCREENS.map((each) => (
              <option key={each} value={String(each)}>
                {each}
              </option>
            ))}
          </select>
        </label>
        {said !== '' && <span class="small">{said}</span>}
        {sent && (
          <button
            type="button"
            class="plain"
            disabled={isSending}
            onClick={undo}
            onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
          >
            {words.undo} <kbd>u</kbd>
          </button>
        )}
      </div>
      {problem && <ProblemBox problem={problem} />}
      {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
      {asked.state !== 'failed' && !screen && <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>}
      {screen && <ScreenOf key={wanted} {...{ wall: screen, figure, isSending }} onSend={send} />}
    </>
  );
}

interface ScreenOfProps {
  readonly wall: WallShown;
  readonly figure: number | null;
  readonly isSending: boolean;
  readonly onSend: (judgements: readonly Judgement[]) => void;
}

/** The grid, or that nothing is left. */
function ScreenOf({ wall, figure, isSending, onSend }: ScreenOfProps) {
  const words = wordsOf(DIGITS_WORDS);
  if (figure !== null && wall.digits.length > 0)
    return <DigitScreen {...{ wall, figure, isSending, onSend }} />;
  if (fullestFigure(wall.counts) === null || figure === null)
    return <p class="digit-nothing">✓ {words.nothing}</p>;
  return (
    <p class="digit-nothing">
      ✓ {words.nothingOf(figure)} {wall.unshown > 0 && words.unshown(wall.unshown)}
    </p>
  );
}
