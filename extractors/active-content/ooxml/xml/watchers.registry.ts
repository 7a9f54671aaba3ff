// Everything that looks at the elements of a part.
import { watchFields } from '../fields/word-fields.watcher.ts';
import { watchFormulas } from '../formulas/formulas.watcher.ts';
import { watchHeaderCodes } from '../formulas/header-codes.watcher.ts';
import { watchContentControls } from './content-controls.watcher.ts';
import { watchCustomUi } from './custom-ui.watcher.ts';
import { watchElements } from './element.watcher.ts';
import { watchLinks } from './links.watcher.ts';
import { watchMacroCalls } from './macro-calls.watcher.ts';
import { watchSlideFields } from './slide-fields.watcher.ts';
import { watchSvg } from './svg.watcher.ts';
import { watchVml } from './vml.watcher.ts';
import type { MakeWatcher } from './watcher.ts';

export const WATCHERS: readonly MakeWatcher[] = [
  watchElements,
  watchFields,
  watchFormulas,
  watchHeaderCodes,
  watchContentControls,
  watchSlideFields,
  watchLinks,
  watchMacroCalls,
  watchVml,
  watchCustomUi,
  watchSvg,
];
