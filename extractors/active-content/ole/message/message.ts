// What of an Outlook message is its own: a form with a script, a reminder that fetches its sound from elsewhere, objects in
// its formatted body. Attachments and the body as shown are files of their own.
import { AppError } from '../../../../contract/app-error.ts';
import type { FeatureCode } from '../../../../contract/inspection.ts';
import type { CfbStorage } from '../../../containers/cfb/cfb-tree.ts';
import { unpackRtf } from '../../../containers/mapi/compressed-rtf.ts';
import { ATTACH_METHOD, PROP } from '../../../containers/mapi/mapi-props.ts';
import {
  msgProps,
  PROPERTIES_HEAD_BYTES,
  streamBytes,
  valueName,
} from '../../../containers/msg/msg-props.ts';
import { isRemotePath } from '../../links/link-sight.ts';
import { inspectRtf } from '../../rtf/rtf.inspector.ts';
import type { Found } from '../../sightings.ts';
import { commonProperties } from './named-properties.ts';

/** Names in the common set, [MS-OXPROPS] 2.136, 2.282, 2.221. */
const NAME = { formStorage: 0x850f, script: 0x8541, reminderSound: 0x851f } as const;
export const ATTACHMENT = /^__attach_version1\.0_#/i;
/** The body is shown as text or HTML too: only what acts by itself matters of the formatted one. */
const BODY_CODES: ReadonlySet<FeatureCode> = new Set([
  'rtf.object',
  'rtf.object_link',
  'rtf.object_update',
  'rtf.control',
  'rtf.field_dde',
  'rtf.remote_template',
]);

/** @throws AppError container.damaged, container.overlap, inspection.damaged: what was seen stays seen */
export function inspectMessage(root: CfbStorage, found: Found): void {
  const names = commonProperties(root);
  const bytesOf = (name: number, type: string) => {
    const id = names.get(name);
    return id === undefined ? null : streamBytes(root, valueName(id, type));
  };
  for (const name of [NAME.formStorage, NAME.script])
    if ((bytesOf(name, '0102')?.length ?? 0) > 0) found({ code: 'ole.message_form', where: 'form' });
  const sound = bytesOf(NAME.reminderSound, '001F')?.toString('utf16le');
  const narrowSound = bytesOf(NAME.reminderSound, '001E')?.toString('latin1');
  if (isRemotePath(sound ?? narrowSound ?? '')) found({ code: 'ole.outside_sound', where: 'reminder' });
  for (const storage of root.storages.filter(({ name }) => ATTACHMENT.test(name))) attachment(storage, found);
  formattedBody(streamBytes(root, valueName(PROP.compressedRtf, '0102')), found);
}

/** A file that is not in the message at all. */
function attachment(storage: CfbStorage, found: Found): void {
  const props = msgProps({ storage, headBytes: PROPERTIES_HEAD_BYTES.attachment, onBroken });
  const method = props.number(PROP.attachMethod);
  const isElsewhere = ATTACH_METHOD.byReference.some((each) => each === method);
  if (isElsewhere) found({ code: 'ole.outside_attachment', where: storage.name });
}

function onBroken(): never {
  throw new AppError('container.damaged', 'a value of an attachment cannot be read');
}

function formattedBody(packed: Buffer | null, found: Found): void {
  if (!packed || packed.length === 0) return;
  const rtf = unpackRtf(packed);
  if (!rtf) throw new AppError('inspection.damaged', 'the formatted body cannot be unpacked');
  for (const { code, where } of inspectRtf(rtf).observations)
    if (BODY_CODES.has(code)) found({ code, where: `formatted body, ${where}` });
}
