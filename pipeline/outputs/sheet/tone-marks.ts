// Shapes of the tones, so that no colour alone tells one from another.
import type { Tone } from './sheet-page.ts';

export const MARKS: Readonly<Record<Tone, string>> = { stop: '✖', look: '⚠', know: 'ℹ', good: '✓' };
