// One notice as a line of a mail, with no more of it than the setting lets out of the house. A codice fiscale or a file's
// name never goes out without its leave.
import { type CivilDate, daysBetween, italianDay } from '../../../contract/civil-date.ts';
import { oneLine } from '../../messages/one-line.ts';
import type { MailDetails } from './mail-details.ts';
import { isMailAddress } from './recipient.ts';
import type { ReminderItem } from './reminder-item.ts';
import {
  KIND_WORDS,
  type Language,
  LINE_WORDS,
  type LineWord,
  SUBTYPE_WORDS,
  say,
} from './reminder-words.table.ts';
import { isStuck, type Section } from './sections.ts';

export interface LineStyle {
  readonly details: MailDetails;
  readonly language: Language;
}

export function itemLine(item: ReminderItem, section: Section, today: CivilDate, style: LineStyle): string {
  const word = (name: LineWord, facts: Readonly<Record<string, string>> = {}) =>
    say(LINE_WORDS[name], style.language, facts);
  return [
    whatOf(item, style),
    ...whoOf(item, style),
    ...daysOf(item, today, word),
    ...marksOf(item, section, today, word),
    ...(item.ownerName !== null && !isMailAddress(item.ownerEmail?.trim() ?? '') && style.details !== 'none'
      ? [word('inCharge', { name: oneLine(item.ownerName) })]
      : []),
    word('notice', { id: oneLine(item.noticeId) }),
  ].join(' · ');
}

function whatOf({ kind, subtype, number }: ReminderItem, { details, language }: LineStyle): string {
  const words = [
    say(KIND_WORDS[kind], language),
    ...(subtype ? [say(SUBTYPE_WORDS[subtype], language)] : []),
  ];
  return [...words, ...(number !== null && details !== 'none' ? [`n. ${oneLine(number)}`] : [])].join(' ');
}

function whoOf({ taxpayer, client, file, error }: ReminderItem, { details }: LineStyle): readonly string[] {
  if (details !== 'name') return [];
  const texts = [taxpayer, client, error === null ? null : file];
  return texts.filter((text) => text !== null && text.trim() !== '').map((text) => oneLine(text ?? ''));
}

type Word = (name: LineWord, facts?: Readonly<Record<string, string>>) => string;

function daysOf(item: ReminderItem, today: CivilDate, word: Word): readonly string[] {
  const { safeDay, isUndated, error } = item;
  if (safeDay === null) return error === null && item.reviewSince === null ? [word('noDay')] : [];
  const day = italianDay(safeDay);
  if (isUndated) return [word('notBefore', { day })];
  const left = daysBetween(today, safeDay);
  if (left === 0) return [word('today')];
  if (left === 1) return [word('tomorrow', { day })];
  return [word(left < 0 ? 'overdue' : 'daysLeft', { day, days: String(Math.abs(left)) })];
}

/** What else holds of it: it stands under one heading only. */
function marksOf(item: ReminderItem, section: Section, today: CivilDate, word: Word): readonly string[] {
  const { tellBy, toldClient, reviewSince, error } = item;
  const told =
    toldClient !== false
      ? []
      : [tellBy === null ? word('notTold') : word('tellBy', { day: italianDay(tellBy) })];
  return [
    ...(error === null ? [] : [word('failed', { code: oneLine(error) })]),
    ...(section === 'tell' && tellBy === null ? [] : told),
    ...(reviewSince !== null && isStuck(item, today)
      ? [word('review', { day: italianDay(reviewSince) })]
      : []),
    ...(item.isDiscarded ? [word('discarded')] : []),
    ...(item.isChanged ? [word('changed')] : []),
    ...(item.isToCheck && section !== 'to_check' && !item.isUndated ? [word('toCheck')] : []),
  ];
}
