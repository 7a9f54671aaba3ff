// Public face of the room: papers that CIVIS gives about a request.
export { paperRegions, withRereads } from './paper-regions.ts';
export { practicePaperIn } from './practice-paper.ts';
