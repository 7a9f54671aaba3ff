// Whose mail it is. Public surface of the room rules/mail.
export { type AgencySender, agencyOfSender, isConfirmed } from './agency-of-sender.ts';
export { AGENCY_SENDERS, type Agency, type AgencySenderRow } from './agency-senders.table.ts';
