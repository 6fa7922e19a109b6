import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTexts } from '@/shared/i18n';
import { hour } from '../clock';
import {
  firstQuarter,
  nudged,
  pictureBox,
  place,
  quarterColour,
  quarters,
  spotAt,
  type Spot,
} from '../model';
import type { Version } from '../queries';
import { useWorded } from '../useWorded';

interface Props {
  version: Version;
  chosen: number | null;
  onChoose: (building: number | null) => void;
  /** A point that is being moved, and where it would stand. */
  moving?: { point: number; spot: Spot } | null;
  onSpot?: (spot: Spot) => void;
}

const NUDGE_METRES = 10;
const ROUTE_COLOURS = ['#8a3ffc', '#d12771', '#005d5d', '#9f1853', '#0043ce', '#6929c4'];

/** Buildings where they stand, coloured by the quarter in which they are called first; ways to the point; teams' ways. */
export function Picture({ version, chosen, onChoose, moving = null, onSpot }: Props) {
  const { t } = useTexts('callups');
  const words = useWorded();
  const { ground, settings, result } = version;
  const box = pictureBox(version);
  const all = quarters(
    result.calls.filter(({ lane }) => lane === 'ORDINARY'),
    settings.startAt,
  );
  const first = firstQuarter(version, all);
  const font = Math.max(box.width, box.height) / 40;
  const restricted = new Set(
    result.calls
      .filter(({ lane }) => lane === 'RESTRICTED')
      .map(({ entrance }) => ground.entrances[entrance]?.building ?? -1),
  );
  const svg = useRef<SVGSVGElement>(null);
  const put = (event: PointerEvent) => {
    const matrix = svg.current?.getScreenCTM();
    if (matrix) {
      onSpot?.(spotAt(box, new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())));
    }
  };
  const line = (path: { longitude: number; latitude: number }[]) =>
    path
      .map((spot) => {
        const { x, y } = place(box, spot);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(' ');
  return (
    <figure className="callup-picture">
      <svg
        ref={svg}
        className={moving ? 'callup-moving' : undefined}
        onPointerDown={
          moving
            ? (event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                put(event);
              }
            : undefined
        }
        onPointerMove={
          moving
            ? (event) => {
                if (event.buttons > 0) {
                  put(event);
                }
              }
            : undefined
        }
        viewBox={`0 0 ${String(Math.round(box.width))} ${String(Math.round(box.height))}`}
        role="group"
        aria-label={t('picture.title')}
      >
        {result.ways.map((way) => (
          <polyline
            key={way.building}
            points={line(way.path)}
            className="callup-way"
            strokeWidth={font / (chosen === way.building ? 2 : 6)}
            stroke={quarterColour(first.get(way.building) ?? 0, all.length)}
            opacity={chosen === null || chosen === way.building ? 0.75 : 0.12}
          />
        ))}
        {result.routes.map((route, index) => (
          <polyline
            key={`route-${String(route.team)}`}
            points={line(
              route.stops.flatMap((stop) => {
                const entrance = ground.entrances[stop.entrance];
                const house = entrance && ground.buildings[entrance.building];
                return house ? [house] : [];
              }),
            )}
            className="callup-route"
            strokeWidth={font / 4}
            strokeDasharray={`${String(font / 1.5)} ${String(font / 2.5)}`}
            stroke={ROUTE_COLOURS[index % ROUTE_COLOURS.length]}
          />
        ))}
        {ground.buildings.map((building, index) => {
          const { x, y } = place(box, building);
          const width = Math.max(building.eastMetres, font * 2.2);
          const height = Math.max(building.northMetres, font * 1.6);
          const quarter = first.get(index);
          const lacks = building.volunteers < building.volunteersNeeded;
          const act = () => {
            onChoose(chosen === index ? null : index);
          };
          return (
            <g
              key={building.id}
              className="callup-building"
              role="button"
              tabIndex={0}
              aria-pressed={chosen === index}
              aria-label={t('picture.building', {
                name: building.name,
                people: building.people,
                start: quarter === undefined ? '–' : hour(all[quarter] ?? 0),
              })}
              onClick={act}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  act();
                }
              }}
            >
              <rect
                x={x - width / 2}
                y={y - height / 2}
                width={width}
                height={height}
                rx={font / 4}
                fill={quarter === undefined ? '#c6d0d1' : quarterColour(quarter, all.length)}
                stroke={chosen === index ? '#0b3b46' : '#fff'}
                strokeWidth={font / (chosen === index ? 4 : 10)}
              />
              <text x={x} y={y + font / 3} fontSize={font} textAnchor="middle" fill="#fff">
                {building.name}
              </text>
              {lacks && (
                <circle
                  cx={x + width / 2}
                  cy={y - height / 2}
                  r={font / 2}
                  fill="#b3382f"
                  stroke="#fff"
                  strokeWidth={font / 10}
                >
                  <title>{t('picture.lacks')}</title>
                </circle>
              )}
              {restricted.has(index) && (
                <circle
                  cx={x - width / 2}
                  cy={y - height / 2}
                  r={font / 2}
                  fill="#e0a100"
                  stroke="#fff"
                  strokeWidth={font / 10}
                >
                  <title>{t('picture.restricted')}</title>
                </circle>
              )}
            </g>
          );
        })}
        {ground.areas.map((area) => {
          if (area.longitude === null || area.latitude === null) {
            return null;
          }
          const { x, y } = place(box, area as { longitude: number; latitude: number });
          return (
            <circle
              key={area.id}
              cx={x}
              cy={y}
              r={Math.max(font / 4, (font * Math.sqrt(area.people)) / 70)}
              className="callup-area"
            >
              <title>{`${area.name} ${String(area.people)}`}</title>
            </circle>
          );
        })}
        {settings.points.map((point, index) => {
          const { x, y } = place(box, point);
          return (
            <g
              key={`${words(point.name)}-${String(index)}`}
              opacity={moving?.point === index ? 0.35 : undefined}
              pointerEvents="none"
            >
              <path d={pin(x, y, font)} fill="#b3382f" stroke="#fff" strokeWidth={font / 8} />
              {ground.areas.length === 0 && (
                <text
                  x={x}
                  y={y + font * 1.3}
                  fontSize={font}
                  textAnchor="middle"
                  className="callup-point-name"
                >
                  {words(point.name)}
                </text>
              )}
            </g>
          );
        })}
        {moving && <MovedPoint box={box} font={font} spot={moving.spot} onSpot={onSpot} />}
      </svg>
      {ground.areas.length === 0 && all.length > 0 && (
        <figcaption className="callup-key">
          <span>{hour(all[0] ?? 0)}</span>
          <span
            className="callup-key-ramp"
            style={{
              background: `linear-gradient(90deg, ${[0, 0.25, 0.5, 0.75, 1]
                .map((share) => quarterColour(share * (all.length - 1), all.length))
                .join(', ')})`,
            }}
          />
          <span>{hour((all.at(-1) ?? 0) + 900_000)}</span>
          <span className="callup-key-mark callup-key-lack">{t('picture.lacks')}</span>
          {restricted.size > 0 && (
            <span className="callup-key-mark callup-key-restricted">{t('picture.restricted')}</span>
          )}
          {result.routes.length > 0 && (
            <span className="callup-key-mark callup-key-route">{t('picture.route')}</span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

/** A drop whose tip is the spot. */
function pin(x: number, y: number, font: number): string {
  return `M${String(x)} ${String(y)} l${String(-font * 0.8)} ${String(-font * 1.5)} a${String(font)} ${String(font)} 0 1 1 ${String(font * 1.6)} 0 z`;
}

interface MovedProps {
  box: ReturnType<typeof pictureBox>;
  font: number;
  spot: Spot;
  onSpot: ((spot: Spot) => void) | undefined;
}

const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-NUDGE_METRES, 0],
  ArrowRight: [NUDGE_METRES, 0],
  ArrowUp: [0, NUDGE_METRES],
  ArrowDown: [0, -NUDGE_METRES],
};

/** Where the point would stand; the arrow keys move it. */
function MovedPoint({ box, font, spot, onSpot }: MovedProps) {
  const { t } = useTexts('callups');
  const { x, y } = place(box, spot);
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={t('move.marker')}
      className="callup-moved"
      onKeyDown={(event: KeyboardEvent) => {
        const step = STEPS[event.key];
        if (step) {
          event.preventDefault();
          onSpot?.(nudged(spot, ...step));
        }
      }}
    >
      <path d={pin(x, y, font * 1.2)} fill="#0f5e66" stroke="#fff" strokeWidth={font / 6} />
    </g>
  );
}
