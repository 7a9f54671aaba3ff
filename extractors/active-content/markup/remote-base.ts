// `<base href>`: a page that names only files beside it loads them from a site all the same.
import { attributeValue, type MarkupElement } from './element.ts';
import { CODES, type MarkupDocument, type See } from './look.ts';
import { fetchedBy } from './rules-of-pages.ts';
import { urlKind } from './url-kind.ts';

export class RemoteBase {
  #isRemote = false;
  #loadsLocal = false;

  element(element: MarkupElement, document: MarkupDocument): void {
    const isBase = element.vocabulary === 'html' && element.name === 'base';
    if (isBase && ['remote', 'share'].includes(urlKind(attributeValue(element, 'href') ?? '')))
      this.#isRemote = true;
    this.#loadsLocal ||= fetchedBy(element, document).some(({ url }) => urlKind(url) === 'local');
  }

  end(document: MarkupDocument, see: See): void {
    if (!this.#isRemote) return;
    see('html.base', '<base href>');
    if (this.#loadsLocal) see(CODES[document].remote, '<base href>');
  }
}
