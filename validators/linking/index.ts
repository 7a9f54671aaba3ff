// Public face of the room: which notices belong together, and how surely.
export { LINK_EVIDENCE, type LinkEvidence } from './evidence.table.ts';
export {
  type CommunicationFacts,
  type EntryFacts,
  type Known,
  type LinkFacts,
  linkKeys,
  type RollFacts,
  type RowKind,
} from './link-facts.ts';
export { isOnRoll, linksOf } from './links-of.ts';
