// The mail server of the simulated year: takes mails or is down, and keeps of each what it says, read from its text.
import { AppError } from '../../contract/app-error.ts';
import type { MailSender, OutgoingMail } from '../../pipeline/office/mail/mail-sender.ts';
import type { ReminderKind } from '../../pipeline/office/reminders/bundle.ts';
import { SECTION_WORDS } from '../../pipeline/office/reminders/reminder-words.table.ts';
import type { Heading } from './known-notice.ts';

export interface SaidPart {
  /** As the heading counts them. */
  readonly count: number;
  /** Those that have a line of their own. */
  readonly ids: readonly string[];
}

export interface AcceptedMail {
  readonly messageId: string;
  readonly to: string;
  readonly kind: ReminderKind;
  readonly parts: ReadonlyMap<Heading, SaidPart>;
}

const HEADINGS: readonly Heading[] = ['overdue', 'due', 'tell', 'undated', 'failed', 'review', 'to_check'];
const KINDS: readonly (readonly [string, ReminderKind])[] = [
  ['Scadenze al ', 'digest'],
  ['URGENTE', 'urgent'],
  ['Caricamento', 'import'],
];

export class MailBox implements MailSender {
  isDown = false;
  private taken: AcceptedMail[] = [];

  async check(): Promise<void> {}

  async send(mail: OutgoingMail): Promise<void> {
    if (this.isDown) throw new AppError('smtp.unreachable');
    this.taken.push(readMail(mail));
  }

  /** What was accepted since it was asked last. */
  empty(): readonly AcceptedMail[] {
    const taken = this.taken;
    this.taken = [];
    return taken;
  }
}

function readMail({ messageId, to, subject, text }: OutgoingMail): AcceptedMail {
  const kind = KINDS.find(([beginning]) => subject.startsWith(beginning))?.[1];
  if (!kind) throw new Error(`no mail of ours: ${subject}`);
  const parts = new Map<Heading, SaidPart>();
  for (const block of text.split('\n\n')) {
    const [head = '', ...lines] = block.split('\n');
    const heading = HEADINGS.find((each) => head.startsWith(`${SECTION_WORDS[each].heading.it} (`));
    if (!heading) continue;
    const ids = lines.flatMap((line) => / · atto (\S+)$/.exec(line)?.[1] ?? []);
    parts.set(heading, { count: Number(/\((\d+)\)$/.exec(head)?.[1]), ids });
  }
  return { messageId, to, kind, parts };
}
