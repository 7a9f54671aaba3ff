// What the mail around a notice means. Public surface of the room validators/delivery.
export { type ChosenMessage, chooseMessage } from './choose-message.ts';
export { type Delivery, deliveryOf } from './delivery-of.ts';
export type { DeliveryWarning, DeliveryWarningCode } from './delivery-warnings.ts';
export { type JoinedBy, type JoinedReceipt, joinedReceipts } from './joined-receipts.ts';
export { sourceMail } from './source-mail.ts';
