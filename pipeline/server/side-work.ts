// What runs beside the HTTP side in `serve`: watched folders, mailboxes, reminders. Each starts once the engine works and
// stops before it closes. (Interface file.)

export interface SideWork {
  /** For logs, health and `doctor`: `watch`, `mailbox`, `reminders`. */
  readonly name: string;
  /** Returns once it is under way; trouble that may pass (a server that is away) is its own to try again. */
  start(): Promise<void>;
  /** Ends soon; what is half done goes on at the next start. Safe before `start` and twice. */
  stop(): Promise<void>;
  /** How it is, for admins: codes and counts, no personal data. */
  health(): SideHealth;
}

export interface SideHealth {
  readonly state: 'starting' | 'working' | 'troubled' | 'stopped';
  /** A stable code of what troubles it; null when nothing does. */
  readonly trouble: string | null;
  /** When it last did its round; null before the first. */
  readonly lastRoundAt: Date | null;
}
