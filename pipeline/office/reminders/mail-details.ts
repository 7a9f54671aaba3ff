// How much of a notice a reminder may take out of the house.

/** none: kind and day. number: the notice's number too. name: taxpayer, client and file as well. */
export const MAIL_DETAILS = ['none', 'number', 'name'] as const;
export type MailDetails = (typeof MAIL_DETAILS)[number];
