import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTexts } from '@/shared/i18n';
import { ROOM, standingOf, step, type FloorPlan, type PlacedRoom } from './plan';
import { useRoomWords } from './useRoomWords';

interface Props {
  plan: FloorPlan;
  people: Record<string, number>;
  /** Air paths that join this floor to others. */
  joined: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onToggle: (roomId: string) => void;
  label: string;
}

const DOOR = 16;

/** One floor as one walks through it: a corridor with doors on both sides. For screen readers it is a list of rooms, of
 * which several can be chosen: arrows move along and across the corridor, space chooses. */
export function FloorPicture({ plan, people, joined, chosen, onToggle, label }: Props) {
  const { t } = useTexts('sites');
  const words = useRoomWords();
  const [active, setActive] = useState<string | null>(null);
  const id = useId();
  const keys = (event: KeyboardEvent) => {
    const next = step(plan, active, event.key);
    if (next !== null) {
      setActive(next);
      document.getElementById(`${id}${next}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if ((event.key === ' ' || event.key === 'Enter') && active !== null) {
      onToggle(active);
    } else {
      return;
    }
    event.preventDefault();
  };
  const click = ({ target }: MouseEvent) => {
    const room = (target as Element).closest('[data-room]')?.getAttribute('data-room');
    if (room) {
      setActive(room);
      onToggle(room);
    }
  };
  return (
    <div className="floor-box">
      <svg
        className="floor-plan"
        width={plan.width}
        height={plan.height}
        viewBox={`0 0 ${String(plan.width)} ${String(plan.height)}`}
        role="listbox"
        aria-multiselectable
        aria-label={label}
        aria-activedescendant={active === null ? undefined : `${id}${active}`}
        tabIndex={0}
        onKeyDown={keys}
        onClick={click}
        onFocus={() => {
          setActive(active ?? plan.rooms[0]?.room.id ?? null);
        }}
      >
        <rect className="corridor" x={0} y={plan.corridorY} width={plan.width} height={plan.corridorHeight} />
        <text className="corridor-name" x={10} y={plan.corridorY + plan.corridorHeight / 2 + 4} aria-hidden>
          {t('plan.corridor')}
        </text>
        {plan.rooms.map((placed) => (
          <g
            key={placed.room.id}
            id={`${id}${placed.room.id}`}
            data-room={placed.room.id}
            role="option"
            aria-selected={chosen.has(placed.room.id)}
            aria-label={words(placed.room, people[placed.room.id] ?? 0)}
            className={`room ${standingOf(placed.room, people[placed.room.id] ?? 0).toLowerCase()}${
              placed.room.id === active ? ' active' : ''
            }`}
          >
            <title>{words(placed.room, people[placed.room.id] ?? 0)}</title>
            <RoomBox
              placed={placed}
              people={people[placed.room.id] ?? 0}
              joined={joined.has(placed.room.airPath)}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}

function RoomBox({ placed, people, joined }: { placed: PlacedRoom; people: number; joined: boolean }) {
  const { t } = useTexts('sites');
  const { room, x, y, doorY } = placed;
  const outer = room.side === 'LEFT' ? y : y + ROOM.height - 5;
  const second =
    people > 0 ? t('plan.people', { count: people }) : room.out ? t(`out.${room.out}`) : t('standing.FREE');
  return (
    <>
      <rect className="walls" x={x} y={y} width={ROOM.width} height={ROOM.height} rx={4} />
      {room.out && (
        <rect
          className="hatched"
          fill="url(#site-hatch)"
          x={x}
          y={y}
          width={ROOM.width}
          height={ROOM.height}
          rx={4}
        />
      )}
      {joined && <rect className="air" x={x + 1} y={outer} width={ROOM.width - 2} height={5} />}
      <rect className="door" x={x + (ROOM.width - DOOR) / 2} y={doorY - 2} width={DOOR} height={4} />
      <text className="room-label" x={x + 8} y={y + 23}>
        {room.label}
      </text>
      <text className="room-second" x={x + 8} y={y + 40}>
        {second}
      </text>
      {room.barrierFree && <Wheelchair x={x + ROOM.width - 20} y={y + 9} />}
    </>
  );
}

/** The sign of what is barrier-free. */
export function Wheelchair({ x, y }: { x: number; y: number }) {
  return (
    <g className="wheelchair" transform={`translate(${String(x)} ${String(y)})`} aria-hidden>
      <circle cx={5} cy={2} r={1.7} className="head" />
      <path d="M5 4.500v4.500h4l2 4.500M5 6.500h3.500M4 7a3.800 3.800 0 1 0 4.800 5" />
    </g>
  );
}
