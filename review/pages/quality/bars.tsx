// Bars beside figures. They repeat what the text beside them says, so those who do not see them lose nothing.

/** @param share 0 to 1 */
export function ShareBar({
  share,
  tone = 'plain',
}: {
  readonly share: number;
  readonly tone?: 'plain' | 'bad';
}) {
  return (
    <span class={`q-track ${tone}`} aria-hidden="true">
      <span class="q-fill" style={{ width: `${Math.min(1, share) * 100}%` }} />
    </span>
  );
}

/** A few numbers in a row, the highest as tall as the line. */
export function WeekBars({ counts }: { readonly counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      class="q-weeks"
      viewBox={`0 0 ${Math.max(1, counts.length) * 5} 16`}
      width={Math.max(1, counts.length) * 5}
      height="16"
      aria-hidden="true"
    >
      {counts.map((count, at) => {
        const height = count === 0 ? 1 : Math.max(2, (count / most) * 16);
        return <rect key={at} x={at * 5} y={16 - height} width="4" height={height} />;
      })}
    </svg>
  );
}

interface IntervalBarProps {
  readonly low: number;
  readonly high: number;
  /** What was seen. */
  readonly rate: number;
  /** Right end of the scale. */
  readonly scale: number;
}

/** Where a rate lies: from low to high, with a mark at what was seen. */
export function IntervalBar({ low, high, rate, scale }: IntervalBarProps) {
  const at = (share: number) => Math.min(100, (share / scale) * 100);
  return (
    <svg class="q-interval" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <line class="axis" x1="0" x2="100" y1="6" y2="6" />
      <rect class="range" x={at(low)} y="2" width={Math.max(0.5, at(high) - at(low))} height="8" />
      <rect class="seen" x={Math.min(99.4, at(rate))} y="0" width="0.6" height="12" />
    </svg>
  );
}
