import type { Schema } from '../api/client';

/** All that is wrong with a row, each with what to do about it. */
export function Reasons({
  reasons,
  field,
}: {
  reasons: Schema<'RowReason'>[];
  /** The name of a field for people to read, if it has one. */
  field: (key: string) => string | undefined;
}) {
  return (
    <ul className="plain reasons">
      {reasons.map((reason) => {
        const name = reason.field ? field(reason.field) : undefined;
        return (
          <li key={`${reason.field ?? ''}${reason.code}`}>
            <strong>{reason.title}</strong>
            {name && <span className="quiet"> · {name}</span>}
            {reason.todo && <div className="quiet">{reason.todo}</div>}
          </li>
        );
      })}
    </ul>
  );
}
