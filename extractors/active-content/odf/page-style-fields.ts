// Variable fields in page styles, followed through all parts of a file: shown where a page uses the style, not shown in
// one that no page uses, and never shown for an embedded object.
import { AppError } from '../../../contract/app-error.ts';
import type { Observation } from '../../../contract/inspection.ts';
import type { OdfWatch } from './odf-rule.ts';
import { pageStyleAround } from './rules/page-styles.ts';
import { isVariableField } from './rules/text-fields.rule.ts';

interface FieldSeen {
  readonly folder: string;
  readonly style: string | null;
  readonly isSlotOfSlide: boolean;
  readonly isInObject: boolean;
  readonly where: string;
}

export interface PageStyleFields {
  readonly watch: (where: (name: string) => string) => OdfWatch;
  /** Once all parts are walked. */
  readonly found: (isPresentation: boolean) => readonly Observation[];
}

const MAX_FIELDS = 20_000;
/** Say which page style pages, paragraphs, tables and slides use, or which one follows. */
const USES: readonly string[] = ['style:master-page-name', 'draw:master-page-name', 'style:next-style-name'];
/** In use where nothing names another. */
const BY_DEFAULT: readonly string[] = ['Standard', 'Default'];
const DATES: ReadonlySet<string> = new Set(['text:date', 'text:time']);

export function followPageStyles(): PageStyleFields {
  const fields = new Map<string, FieldSeen>();
  const used = new Set<string>();
  const firstOf = new Map<string, string>();
  const isUsed = ({ folder, style }: FieldSeen): boolean =>
    style !== null &&
    (BY_DEFAULT.includes(style) || firstOf.get(folder) === style || used.has(`${folder}\n${style}`));
  return {
    watch: (where) => ({
      open: (element, place) => {
        const { folder } = place;
        if (element.name === 'style:master-page' && !firstOf.has(folder))
          firstOf.set(folder, element.get('style:name') ?? '');
        for (const use of USES) {
          const style = element.get(use);
          if (style !== undefined) used.add(`${folder}\n${style}`);
        }
        const around = isVariableField(element) ? pageStyleAround(place) : null;
        if (around === null) return;
        const field: FieldSeen = {
          folder,
          style: around.name,
          isSlotOfSlide: around.isSlotOfSlide && DATES.has(element.name),
          isInObject: place.isInObject(),
          where: where(element.name),
        };
        fields.set(JSON.stringify(field), field);
        if (fields.size > MAX_FIELDS) throw new AppError('inspection.limit', 'too many page styles');
      },
    }),
    found: (isPresentation) =>
      [...fields.values()].flatMap((field): Observation[] => {
        const { isInObject, isSlotOfSlide, where } = field;
        if (isInObject) return [{ code: 'odf.field_of_object', where }];
        if (isPresentation && isSlotOfSlide) return [];
        return [{ code: isUsed(field) ? 'odf.field' : 'odf.field_in_unused_page_style', where }];
      }),
  };
}
