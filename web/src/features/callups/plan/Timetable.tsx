import { Grid as Screen, Segmented } from 'antd';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTexts } from '@/shared/i18n';
import { hour } from '../clock';
import { entranceRows, floors, quarterColour, QUARTER_MS, quarters, type EntranceRow } from '../model';
import type { DownCall, Version } from '../queries';
import { editOf, type Editing } from './useEditing';

interface Props {
  version: Version;
  /** None where nothing may be changed. */
  editing: Editing | null;
  chosen: number | null;
  onChoose: (building: number | null) => void;
}

const DRAGGED = 'text/x-huhang-call';

/** Entrances by quarters of an hour. A call is moved by dragging it, or with the arrow keys when it is focused. */
export function Timetable({ version, editing, chosen, onChoose }: Props) {
  const { t } = useTexts('callups');
  const wide = Screen.useBreakpoint().md ?? true;
  // a phone shows few quarters beside each other: there it is a list until somebody asks for the table
  const [asked, setView] = useState<'grid' | 'time' | null>(null);
  const view = asked ?? (wide ? 'grid' : 'time');
  return (
    <>
      <div className="callup-timetable-head">
        <Segmented
          aria-label={t('timetable.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'grid', label: t('timetable.grid') },
            { value: 'time', label: t('timetable.time') },
          ]}
        />
        {editing && view === 'grid' && <span className="quiet">{t('timetable.hint')}</span>}
      </div>
      {view === 'grid' ? (
        <Grid version={version} editing={editing} chosen={chosen} onChoose={onChoose} />
      ) : (
        <ByTime version={version} />
      )}
    </>
  );
}

function Grid({ version, editing, chosen, onChoose }: Props) {
  const { t } = useTexts('callups');
  const { ground, settings, result } = version;
  const all = quarters(result.calls, settings.startAt);
  const ordinary = all.length;
  const rows = entranceRows(ground, result.calls).filter(
    ({ building }) => chosen === null || building === chosen,
  );
  const called = new Map<number, number>();
  result.calls.forEach(({ start, people }) => {
    const at = Date.parse(start);
    called.set(at, (called.get(at) ?? 0) + people);
  });
  return (
    // focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="callup-grid-scroll" role="region" aria-label={t('timetable.title')} tabIndex={0}>
      <table className="callup-grid">
        <thead>
          <tr>
            <th scope="col">{t('building')}</th>
            <th scope="col">{t('entrance')}</th>
            {all.map((at) => (
              <th
                key={at}
                scope="col"
                className={new Date(at).getUTCMinutes() === 0 ? 'callup-hour' : undefined}
              >
                {hour(at)}
                <span className="quiet">{called.get(at) ?? ''}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.entrance}>
              {row.rows !== null && (
                <th scope="rowgroup" rowSpan={row.rows}>
                  <button
                    type="button"
                    className="callup-plain"
                    aria-pressed={chosen === row.building}
                    onClick={() => {
                      onChoose(chosen === row.building ? null : row.building);
                    }}
                  >
                    {row.buildingName}
                  </button>
                </th>
              )}
              <th scope="row">
                {row.name}
                <span className="quiet">{row.people}</span>
              </th>
              {all.map((at, index) => (
                <Cell
                  key={at}
                  at={at}
                  row={row}
                  colour={quarterColour(index, ordinary)}
                  editing={editing}
                  label={(call) =>
                    t('timetable.call', {
                      building: row.buildingName,
                      entrance: row.name,
                      floors: floors(call),
                      people: call.people,
                      start: hour(call.start),
                    })
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  at: number;
  row: EntranceRow;
  colour: string;
  editing: Editing | null;
  label: (call: DownCall) => string;
}

function Cell({ at, row, colour, editing, label }: CellProps) {
  const { t } = useTexts('callups');
  const [over, setOver] = useState(false);
  const calls = row.calls.filter(({ start }) => Date.parse(start) === at);
  const move = (entrance: number, lane: DownCall['lane'], from: string, to: number) => {
    editing?.edit(editOf('MOVE', { entrance, lane, from, to: new Date(to).toISOString() }));
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const text = event.dataTransfer.getData(DRAGGED);
    if (!text) {
      return;
    }
    event.preventDefault();
    const call = JSON.parse(text) as Pick<DownCall, 'entrance' | 'lane' | 'start'>;
    if (call.entrance === row.entrance && Date.parse(call.start) !== at) {
      move(call.entrance, call.lane, call.start, at);
    }
  };
  const key = (event: KeyboardEvent, call: DownCall) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by !== 0 && editing && !editing.pending) {
      event.preventDefault();
      move(call.entrance, call.lane, call.start, at + by * QUARTER_MS);
    }
  };
  return (
    <td
      className={over ? 'callup-over' : undefined}
      onDragOver={(event) => {
        if (editing && event.dataTransfer.types.includes(DRAGGED)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      {calls.map((call) => (
        <button
          key={`${call.lane}-${String(call.lowest)}`}
          type="button"
          className={`callup-call callup-${call.lane.toLowerCase()}${call.pinned ? ' callup-pinned' : ''}`}
          style={call.lane === 'ORDINARY' ? { background: colour } : undefined}
          draggable={editing !== null}
          disabled={editing === null}
          aria-label={label(call)}
          title={call.pinned ? t('timetable.pinned') : label(call)}
          onDragStart={(event) => {
            event.dataTransfer.setData(
              DRAGGED,
              JSON.stringify({ entrance: call.entrance, lane: call.lane, start: call.start }),
            );
            event.dataTransfer.effectAllowed = 'move';
          }}
          onKeyDown={(event) => {
            key(event, call);
          }}
        >
          <strong>{t('timetable.cell', { floors: floors(call) })}</strong>
          <span>{t('timetable.cellPeople', { count: call.people })}</span>
        </button>
      ))}
    </td>
  );
}

/** For a narrow screen and for whoever reads aloud: each quarter with whom it calls. */
function ByTime({ version }: { version: Version }) {
  const { t } = useTexts('callups');
  const { ground, settings, result } = version;
  const all = quarters(result.calls, settings.startAt);
  return (
    <ol className="callup-by-time">
      {all.map((at, index) => {
        const calls = result.calls.filter(({ start }) => Date.parse(start) === at);
        return calls.length === 0 ? null : (
          <li key={at}>
            <strong style={{ color: quarterColour(index, all.length) }}>{hour(at)}</strong>
            <div>
              {calls.map((call) => {
                const entrance = ground.entrances[call.entrance];
                return (
                  <span
                    key={`${String(call.entrance)}-${call.lane}-${String(call.lowest)}`}
                    className="callup-turn"
                  >
                    {ground.buildings[entrance?.building ?? 0]?.name} {entrance?.name}{' '}
                    {t('timetable.floors', { floors: floors(call) })}
                    <span className="quiet"> {t('timetable.people', { count: call.people })}</span>
                    {call.lane === 'RESTRICTED' && <em>{t('lane.RESTRICTED')}</em>}
                  </span>
                );
              })}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
