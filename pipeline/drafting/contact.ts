// Whom the office may write to or call: field 5 of the form.
import type { Config } from '../config/settings.ts';

export type Contact = Pick<Config, 'contactEmail' | 'contactName' | 'contactPhone'>;
