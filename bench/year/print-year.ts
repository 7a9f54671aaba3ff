// The figures of a simulated year, a line each.
import type { DayCost, YearReport } from './run-year.ts';

const SHOWN = 20;
const MONTH = 30;
const MS_PER_SECOND = 1_000;

export function printYear(report: YearReport, title: string): void {
  const { checks, perDay } = report;
  const sizes = [...checks.digestSizes].sort((a, b) => a - b);
  const kinds = [...checks.mailsByKind].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const seconds = perDay.reduce((sum, { ms }) => sum + ms, 0) / MS_PER_SECOND;
  const lines: readonly (readonly [string, string])[] = [
    ['days', `${perDay.length}; ${title}`],
    ['notices', `${report.notices}: ${report.closedAtEnd} closed, ${report.openAtEnd} open at the end`],
    ['things done by people', `${report.deeds}`],
    ['mails accepted', kinds],
    ['told of the first import', `${checks.summaries} in one summary each, others in their digest`],
    ['items a digest', `median ${sizes[Math.floor(sizes.length / 2)] ?? 0}, most ${sizes.at(-1) ?? 0}`],
    ['server down', `${report.outageDays} whole days, ${report.outageLooks} of ${perDay.length * 2} looks`],
    ['deadlines wholly inside an outage', `${checks.outageDeadlines}`],
    ['violations', `${checks.violations.length}`],
    ['seconds', `${seconds.toFixed(0)}`],
    ['a day, first month', costOf(perDay.slice(0, MONTH))],
    ['a day, last month', costOf(perDay.slice(-MONTH))],
  ];
  for (const [label, value] of lines) process.stdout.write(`${label.padEnd(36)} ${value}\n`);
  for (const each of checks.violations.slice(0, SHOWN)) process.stdout.write(`  ! ${each}\n`);
}

function costOf(days: readonly DayCost[]): string {
  const ms = days.reduce((sum, day) => sum + day.ms, 0);
  const notices = days.reduce((sum, day) => sum + day.notices, 0);
  const cpu = days.reduce((sum, day) => sum + day.cpuMs, 0);
  const seconds = (all: number) => (all / days.length / MS_PER_SECOND).toFixed(2);
  return `${seconds(ms)} s (${seconds(cpu)} s of processor, ${(cpu / notices).toFixed(2)} ms a notice stored)`;
}
