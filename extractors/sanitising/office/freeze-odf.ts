// Fields and formulas of an OpenDocument part replaced by what they last showed, references to elsewhere cut.
import type { SanitisingWarningCode } from '../../../contract/sanitising.ts';
import { type FrozenPart, frozenPart } from './frozen-part.ts';
import { DRAW, DROPPED, PER_PAGE, PRESENTATION, TABLE, TEXT, UNWRAPPED, XLINK } from './odf-fields.table.ts';
import { type Edit, type Place, type PlacedTag, walkPlaces } from './xml-edits.ts';

/** Of the package itself: no scheme, not from the root, not above. yes: `Pictures/a.png`, `./Object 1`, `#a` */
const INSIDE = /^(?!\/|\.\.\/|[a-z][a-z0-9+.-]*:)/i;

export function freezeOdf(bytes: Uint8Array): FrozenPart {
  const edits: Edit[] = [];
  const warnings: Partial<Record<SanitisingWarningCode, number>> = {};
  let frozen = 0;
  let external = 0;
  const cut = (place: Place) => edits.push({ ...place, by: '' });
  const warn = (code: SanitisingWarningCode) => {
    warnings[code] = (warnings[code] ?? 0) + 1;
  };

  /** The field goes, its words stay. */
  function unwrap(tag: PlacedTag, whole: Place, closing: Place): void {
    frozen++;
    const isHidden = tag.attribute(TEXT, 'is-hidden') === 'true' || tag.attribute(TEXT, 'display') === 'none';
    if (isHidden) return void cut(whole);
    if (tag.isSelfClosing) warn('office.field_without_result');
    cut(tag.place);
    cut(closing);
  }

  const text = walkPlaces(bytes, {
    open(tag) {
      const formula = tag.attributePlace(TABLE, 'formula');
      if (formula) {
        frozen++;
        cut(formula);
      }
      const target = tag.attribute(XLINK, 'href');
      const isLink = tag.name === 'a' && (tag.ns === TEXT || tag.ns === DRAW);
      const written = tag.attributePlace(XLINK, 'href');
      if (target === undefined || isLink || INSIDE.test(target) || !written) return;
      external++;
      cut(written);
    },
    close(tag, whole, closing) {
      if (DROPPED[tag.ns]?.has(tag.name)) cut(whole);
      else if (tag.ns === PRESENTATION && isLiveDate(tag)) {
        cut(whole);
        warn('office.print_date_dropped');
      } else if (tag.ns === TEXT && UNWRAPPED.has(tag.name)) unwrap(tag, whole, closing);
      else if (tag.ns === TEXT && PER_PAGE.has(tag.name)) {
        warn('office.field_per_page');
        unwrap(tag, whole, closing);
      }
    },
  });
  return frozenPart(text, edits, { frozen, cut: external, warnings });
}

/** The day of a slide that is made when it is shown keeps no words of its own. */
function isLiveDate(tag: PlacedTag): boolean {
  return tag.name === 'date-time-decl' && tag.attribute(PRESENTATION, 'source') === 'current-date';
}
