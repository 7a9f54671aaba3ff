// Name, type and role of an Outlook attachment from its properties.
import type { FoundFile } from '../opener.ts';
import { type MapiProps, PROP, SHOWN_IN_BODY_FLAG } from './mapi-props.ts';

/** The long name first: the short one is 8.3 and often cut. */
export function attachmentFacts(props: MapiProps): Pick<FoundFile, 'name' | 'role'> & {
  readonly statedType: string | null;
} {
  const flags = props.number(PROP.attachFlags) ?? 0;
  const isShown = (flags & SHOWN_IN_BODY_FLAG) !== 0 && props.text(PROP.attachContentId) !== null;
  return {
    name:
      props.text(PROP.attachLongFileName) ?? props.text(PROP.attachFileName) ?? props.text(PROP.displayName),
    statedType: props.text(PROP.attachMimeTag)?.toLowerCase() ?? null,
    role: isShown ? 'inline' : 'attachment',
  };
}
