// Public face of the room: are the sums of a cartella what its rows add up to?
export { type RollFigures, reconcileRoll } from './reconcile.ts';
