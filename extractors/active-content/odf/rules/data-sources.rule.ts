// Data that a document takes from elsewhere by its own elements: database ranges, pivot tables on outside data, databases.
import { odfRule } from '../odf-rule.ts';

const SOURCES: ReadonlySet<string> = new Set([
  'table:database-source-sql',
  'table:database-source-table',
  'table:database-source-query',
  'table:source-service',
  // OpenOffice.org 1.x
  'table:data-source-sql',
  'table:data-source-table',
  'table:data-source-query',
  // LibreOffice 6.1 and later: data providers of a sheet
  'calcext:data-mapping',
  'office:database',
]);

export const dataSources = odfRule(
  'data-sources',
  'database ranges, pivot tables on outside data, whole databases',
  (element, _place, see) => {
    if (SOURCES.has(element.name)) see('odf.database');
  },
);
