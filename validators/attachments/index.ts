// Would CIVIS take these attachments. Public surface of the room validators/attachments.
export { alreadyHeld, type HeldDocument } from './already-held.ts';
export {
  type AttachmentProblem,
  type AttachmentSituation,
  type CandidateFile,
  type CheckedAttachments,
  checkAttachments,
} from './check-attachments.ts';
