// Things of other programs inside a document: OLE, embedded ODF objects, applets, plug-ins, media, frames.
import { hrefKind } from '../href.ts';
import { odfRule } from '../odf-rule.ts';

const MEDIA: ReadonlySet<string> = new Set(['draw:plugin', 'anim:audio', 'anim:video', 'presentation:sound']);

export const objects = odfRule(
  'objects',
  'OLE objects, embedded documents, applets, plug-ins, media, floating frames',
  (element, place, see) => {
    const { name } = element;
    if (name === 'draw:object-ole') see('odf.ole_object');
    if (name === 'draw:object' && hrefKind(element.get('xlink:href') ?? '', place) === 'inside')
      see('odf.embedded_object');
    if (name === 'draw:applet') see('odf.applet');
    if (name === 'draw:floating-frame') see('odf.floating_frame');
    if (MEDIA.has(name)) see('odf.media');
  },
);
