// A calendar as an independent parser reads it (ical.js), and RFC 5545's rules for its bytes.
import ICAL from 'ical.js';
import { expect } from 'vitest';

export interface ParsedEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly day: string;
  readonly isDate: boolean;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly stamp: string;
  readonly lastModified: string;
  readonly alarms: readonly string[];
}

export function parseCalendar(text: string): readonly ParsedEvent[] {
  expectRfcLines(text);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe('vcalendar');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(
    calendar.getAllSubcomponents('vevent').map(() => 'vevent'),
  );
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      sequence: event.sequence,
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      status: value('status'),
      summary: event.summary,
      description: event.description,
      stamp: value('dtstamp'),
      lastModified: value('last-modified'),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

/** Lines end with CRLF alone and are at most 75 octets; none breaks a character. */
function expectRfcLines(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
  }
}
