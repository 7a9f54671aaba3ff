// Forms: every control is a field to fill in or a button. The empty `office:forms` that most programs write, and a form
// without controls, are none.
import { odfRule } from '../odf-rule.ts';

/** Around or within controls, nothing of their own. */
const NO_CONTROLS: ReadonlySet<string> = new Set([
  'form:form',
  'form:properties',
  'form:property',
  'form:list-property',
  'form:list-value',
  'form:item',
  'form:option',
  'form:column',
  'form:connection-resource',
]);
/** Where a form takes its data from. */
const DATA_SOURCES: readonly string[] = ['form:datasource', 'form:command'];

export const formControls = odfRule(
  'form-controls',
  'form controls, XForms, forms bound to a database or sent somewhere',
  (element, _place, see) => {
    const { name } = element;
    if (name.startsWith('form:') && !NO_CONTROLS.has(name)) see('odf.form_control');
    if (name === 'draw:control' || name.startsWith('xforms:')) see('odf.form_control');
    if (name === 'form:connection-resource') see('odf.database');
    if (name !== 'form:form') return;
    if (DATA_SOURCES.some((source) => (element.get(source) ?? '') !== '')) see('odf.database');
    if ((element.get('xlink:href') ?? '') !== '') see('odf.form_control');
  },
);
