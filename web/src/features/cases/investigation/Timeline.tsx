import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { day as dayWords, shortDay } from '@/shared/time';
import { cityTime, lanesOf, MINUTES_A_DAY, type Lane, type Piece } from './lanes';
import type { Trajectory } from './queries';
import { StayDetail } from './StayDetail';

const HOURS = [0, 6, 12, 18, 24];
const KINDS = ['VISIT', 'GATHERING', 'HOSPITAL', 'SPECIMEN', 'ISOLATION'] as const;

/** What is chosen: a stay or a gap, by its place in its list. */
export interface Chosen {
  of: 'stay' | 'gap';
  index: number;
}

/** A line a day, 24 hours wide. Each stretch is a button, in the order of time; what is chosen is told below its day. */
export function Timeline({ trajectory, personId }: { trajectory: Trajectory; personId: string }) {
  const { t } = useTexts('cases');
  const [chosen, setChosen] = useState<(Chosen & { day: string }) | null>(null);
  const clashing = new Set(trajectory.clashes.flatMap(({ one, other }) => [one, other]));
  return (
    <>
      <ul className="trajectory-key" aria-hidden="true">
        {KINDS.map((kind) => (
          <li key={kind} className={kind.toLowerCase()}>
            {t(`inv.key.${kind}`)}
          </li>
        ))}
        <li className="gap">{t('inv.key.gap')}</li>
        {clashing.size > 0 && <li className="clash">{t('inv.key.clash')}</li>}
      </ul>
      <div className="trajectory" role="group" aria-label={t('inv.timeline')}>
        <div className="trajectory-hours" aria-hidden="true">
          <span />
          <div>
            {HOURS.map((hour) => (
              <span key={hour} style={{ left: `${String((hour / 24) * 100)}%` }}>
                {hour}
              </span>
            ))}
          </div>
        </div>
        {lanesOf(trajectory).map((lane) => (
          <div key={lane.day}>
            <LaneLine
              lane={lane}
              trajectory={trajectory}
              clashing={clashing}
              chosen={chosen?.day === lane.day ? chosen : null}
              onChoose={(picked) => {
                setChosen(
                  chosen?.day === lane.day && chosen.of === picked.of && chosen.index === picked.index
                    ? null
                    : { ...picked, day: lane.day },
                );
              }}
            />
            {chosen?.day === lane.day && (
              <StayDetail trajectory={trajectory} chosen={chosen} personId={personId} />
            )}
          </div>
        ))}
      </div>
    </>
  );
}

interface LaneProps {
  lane: Lane;
  trajectory: Trajectory;
  clashing: Set<number>;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
}

const TRACK_PX = 26;

function LaneLine({ lane, trajectory, clashing, chosen, onChoose }: LaneProps) {
  const { t, language } = useTexts('cases');
  const label = t('inv.day', {
    day: dayWords(lane.day, language),
    known: Math.round(lane.knownMinutes / 6) / 10,
    gaps: lane.gaps.length,
  });
  const pieces = [
    ...lane.gaps.map((piece) => ({ piece, of: 'gap' as const })),
    ...lane.stays.map((piece) => ({ piece, of: 'stay' as const })),
  ].sort((a, b) => a.piece.fromMinute - b.piece.fromMinute);
  return (
    <div className="trajectory-lane" role="group" aria-label={label}>
      <span className="trajectory-day" title={label}>
        {shortDay(lane.day, language)}
      </span>
      <div className="trajectory-bar" style={{ height: lane.tracks * TRACK_PX }}>
        {pieces.map(({ piece, of }) => {
          const stretch = of === 'gap' ? trajectory.gaps[piece.index] : trajectory.stays[piece.index];
          if (!stretch) {
            return null;
          }
          const moment = stretch.start === stretch.end;
          const place = 'place' in stretch ? stretch.place : '';
          const times = { from: cityTime(stretch.start), to: cityTime(stretch.end) };
          const words =
            'kind' in stretch
              ? `${t(`inv.key.${stretch.kind}`)} ${t(moment ? 'inv.moment' : 'inv.stay', { ...times, place })}`
              : t('inv.gap', times);
          const kind = 'kind' in stretch ? stretch.kind.toLowerCase() : 'gap';
          const wrong = of === 'stay' && clashing.has(piece.index);
          return (
            <button
              key={`${of}${String(piece.index)}`}
              type="button"
              className={['trajectory-piece', kind, moment && 'moment', wrong && 'clash']
                .filter(Boolean)
                .join(' ')}
              style={{ ...placed(piece), ...(of === 'gap' ? { top: 0, bottom: 0 } : {}) }}
              aria-label={wrong ? `${words} · ${t('inv.key.clash')}` : words}
              aria-pressed={chosen?.of === of && chosen.index === piece.index}
              title={words}
              onClick={() => {
                onChoose({ of, index: piece.index });
              }}
            >
              {!moment && <span aria-hidden="true">{place}</span>}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function placed({ fromMinute, toMinute, track }: Piece) {
  return {
    left: `${String((fromMinute / MINUTES_A_DAY) * 100)}%`,
    width: `${String(((toMinute - fromMinute) / MINUTES_A_DAY) * 100)}%`,
    top: track * TRACK_PX + 2,
    height: TRACK_PX - 4,
  };
}
