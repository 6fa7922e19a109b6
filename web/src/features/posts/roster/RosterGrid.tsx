import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTexts } from '@/shared/i18n';
import { DAY, plusDays, shortDay, startOfDay } from '../clock';
import { placed } from '../lanes';
import { shownRows, step, type Row, type Seat, type Way } from './grid';

const ROW = 34;
const DAY_WIDTH = 132;

interface Props {
  rows: Row[];
  firstDay: string;
  days: number;
  /** Above the names. */
  head: string;
  name: (row: Row) => ReactNode;
  /** What stands in a tile. */
  tile: (seat: Seat) => string;
  /** What a tile says to who cannot see it. */
  told: (seat: Seat) => string;
  kind: (seat: Seat) => string;
  selected: number | null;
  onSelect: (seat: number) => void;
  now: number;
}

/** Seats over days; only what is in sight is drawn, so that it stays quick at thousands of rows. Keys go from seat to seat. */
export function RosterGrid(props: Props) {
  const { rows, firstDay, days, head, name, onSelect, selected, now } = props;
  const { t, language } = useTexts('posts');
  const box = useRef<HTMLDivElement>(null);
  const view = useView(box);
  const [cursor, setCursor] = useState<[number, number] | null>(null);
  const whole = { start: startOfDay(firstDay), end: startOfDay(firstDay) + days * DAY };
  const [first, end] = shownRows(view.top, view.height, ROW, rows.length);
  const home = firstSeat(rows);
  useFollow(box, cursor, rows, whole.start);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [row, seat] = cursor ?? [home?.[0] ?? 0, home?.[1] ?? -1];
    if (!/^Arrow/.test(event.key)) {
      return;
    }
    const next = step(rows, row, seat, event.key as Way);
    if (next) {
      event.preventDefault();
      setCursor([next[0], next[1].index]);
    }
  };
  const reachable = cursor ?? home;
  const nowAt = placed({ start: now, end: now + 1 }, whole);
  return (
    // a wide grid scrolls by itself, never the page
    <div
      ref={box}
      className="roster-grid"
      role="region"
      aria-label={t('grid.label')}
      onScroll={view.onScroll}
    >
      <div className="roster-canvas" style={{ height: (rows.length + 1) * ROW, width: width(days) }}>
        <div className="roster-days" style={{ height: ROW }}>
          <span className="roster-name roster-corner">{head}</span>
          {Array.from({ length: days }, (_, day) => (
            <span key={day} className="roster-day" style={{ width: DAY_WIDTH }}>
              {shortDay(plusDays(firstDay, day), language)}
            </span>
          ))}
        </div>
        <div role="presentation" onKeyDown={onKeyDown}>
          {rows.slice(first, end).map((row, offset) => {
            const at = first + offset;
            return (
              <div
                key={row.key}
                className={row.lane === 0 ? 'roster-row roster-row-first' : 'roster-row'}
                style={{ top: (at + 1) * ROW, height: ROW }}
              >
                <span className="roster-name" title={titleOf(row.lane === 0 ? name(row) : null)}>
                  {row.lane === 0 && name(row)}
                </span>
                <div
                  className="roster-lane"
                  style={{ width: days * DAY_WIDTH, backgroundSize: `${String(DAY_WIDTH)}px 100%` }}
                >
                  {row.tiles.map((seat) => (
                    <Tile
                      key={seat.index}
                      {...props}
                      seat={seat}
                      whole={whole}
                      isReachable={reachable?.[1] === seat.index}
                      isSelected={selected === seat.index}
                      onFocus={() => {
                        setCursor([at, seat.index]);
                      }}
                      onSelect={onSelect}
                    />
                  ))}
                  {nowAt && <span className="roster-now" style={{ left: `${String(nowAt.left)}%` }} />}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface TileProps extends Pick<Props, 'tile' | 'told' | 'kind' | 'onSelect'> {
  seat: Seat;
  whole: { start: number; end: number };
  isReachable: boolean;
  isSelected: boolean;
  onFocus: () => void;
}

function Tile({ seat, whole, tile, told, kind, isReachable, isSelected, onFocus, onSelect }: TileProps) {
  const where = placed(seat, whole);
  const words = told(seat);
  return (
    where && (
      <button
        type="button"
        data-seat={seat.index}
        tabIndex={isReachable ? 0 : -1}
        className={`roster-tile ${kind(seat)}`}
        aria-label={words}
        aria-pressed={isSelected}
        title={words}
        style={{ left: `${String(where.left)}%`, width: `calc(${String(where.width)}% - 2px)` }}
        onFocus={onFocus}
        onClick={() => {
          onSelect(seat.index);
        }}
      >
        {tile(seat)}
      </button>
    )
  );
}

/** How much of the grid is in sight; measured again when it scrolls or changes its size. */
function useView(box: RefObject<HTMLDivElement | null>) {
  const [view, setView] = useState({ top: 0, height: 600 });
  // less than a row up or down shows nothing else
  const measure = ({ scrollTop, clientHeight }: HTMLElement) => {
    const top = Math.floor(scrollTop / ROW) * ROW;
    setView((before) =>
      before.top === top && before.height === clientHeight ? before : { top, height: clientHeight },
    );
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const watch = new ResizeObserver(() => {
      measure(element);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [box]);
  return {
    ...view,
    onScroll: () => {
      if (box.current) {
        measure(box.current);
      }
    },
  };
}

/** Brings the seat that a key led to into sight, then the focus to it. */
function useFollow(
  box: RefObject<HTMLDivElement | null>,
  cursor: [number, number] | null,
  rows: Row[],
  start: number,
) {
  const done = useRef<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element || !cursor || done.current === cursor[1]) {
      return;
    }
    done.current = cursor[1];
    const [row, index] = cursor;
    const seat = rows[row]?.tiles.find((each) => each.index === index);
    if (document.activeElement?.getAttribute('data-seat') === String(index) || !seat) {
      return;
    }
    const top = (row + 1) * ROW;
    if (top - ROW < element.scrollTop) {
      element.scrollTo({ top: top - ROW });
    } else if (top + ROW > element.scrollTop + element.clientHeight) {
      element.scrollTo({ top: top + ROW - element.clientHeight });
    }
    const left = ((seat.start - start) / DAY) * DAY_WIDTH;
    if (left < element.scrollLeft || left + 2 * DAY_WIDTH > element.scrollLeft + element.clientWidth) {
      element.scrollTo({ left: Math.max(0, left - DAY_WIDTH) });
    }
    requestAnimationFrame(() => {
      element.querySelector<HTMLElement>(`[data-seat="${String(index)}"]`)?.focus({ preventScroll: true });
    });
  }, [box, cursor, rows, start]);
}

function firstSeat(rows: Row[]): [number, number] | null {
  const row = rows.findIndex(({ tiles }) => tiles.length > 0);
  const seat = rows[row]?.tiles[0];
  return seat ? [row, seat.index] : null;
}

function width(days: number): string {
  return `calc(var(--roster-name) + ${String(days * DAY_WIDTH)}px)`;
}

/** What is cut can still be read whole. */
function titleOf(name: ReactNode): string | undefined {
  return typeof name === 'string' ? name : undefined;
}
