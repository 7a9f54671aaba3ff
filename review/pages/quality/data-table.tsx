// A table of figures under its heading and one sentence about it. On a narrow screen it scrolls by itself, by keyboard too.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface DataTableProps {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  /** Instead of the table where there is nothing to show. */
  readonly none: string;
  /** Rows; empty: none. */
  readonly children: ComponentChildren[];
}

export function DataTable({ title, about, columns, none, children }: DataTableProps) {
  const id = useId();
  return (
    <div class="q-card q-wide">
      <h2 id={id}>{title}</h2>
      <p class="small">{about}</p>
      {children.length === 0 ? (
        <p>{none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
        <section class="q-scroll" aria-labelledby={id} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </section>
      )}
    </div>
  );
}
