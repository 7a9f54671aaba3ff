// Comments that are none: Internet Explorer and Office read what stands in `<!--[if IE]> … <![endif]-->`.

/** yes: `[if gte mso 9]><xml>…</xml><![endif]`  no: ` [if] ` */
const CONDITION = /^\s*\[if\b[^\]]{0,200}\]>([\s\S]*)$/i;

/** What those programs read of it; null when it is an ordinary comment. */
export function conditionalContent(comment: string): string | null {
  const content = CONDITION.exec(comment)?.[1];
  return content === undefined ? null : content.replace(/<!\[endif\]\s*$/i, '');
}
