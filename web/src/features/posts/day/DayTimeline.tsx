import { useTexts } from '@/shared/i18n';
import { clock, DAY, HOUR, hourAndMinute, minuteOfDay, span, startOfDay } from '../clock';
import { gaps, lanes, placed, type Lasting } from '../lanes';
import { seatsOf, type Day, type DaySeat } from './queries';
import { bar, missingOf, type Bar } from './standing';
import { useStateWord } from './StateTag';

interface Props {
  day: Day;
  /** What somebody is called here: masked, or in full once revealed. */
  name: (seat: DaySeat) => string;
}

interface Drawn extends Bar {
  seat: DaySeat;
}

const EVERY_HOURS = 3;

/** The day of a post: a lane for each seat, who stands in it, what was signed, now, and what is missing. */
export function DayTimeline({ day, name }: Props) {
  const { t } = useTexts('posts');
  const now = Date.parse(day.at);
  const drawn = day.shifts.flatMap(seatsOf).map((seat) => ({ seat, ...bar(seat, now) }));
  const window = windowOf(day.date, drawn);
  const missing = gaps(drawn.flatMap(({ seat }) => missingOf(seat, now) ?? []));
  const at = placed({ start: now, end: now + 1 }, window);
  return (
    // a wide picture scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="timeline-scroll" role="region" aria-label={t('day.timeline')} tabIndex={0}>
      <div className="timeline">
        <Hours window={window} />
        {lanes(drawn).map((lane, index) => (
          <ul
            key={lane[0]?.seat.seat ?? index}
            className="timeline-lane"
            aria-label={t('day.seat', { number: index + 1 })}
          >
            {lane.map((each) => (
              <Block
                key={`${each.seat.planId}-${String(each.seat.seat)}`}
                drawn={each}
                window={window}
                name={name}
              />
            ))}
          </ul>
        ))}
        {missing.map((gap) => {
          const where = placed(gap, window);
          return (
            where && (
              <span
                key={gap.start}
                className="timeline-gap"
                style={{ left: `${String(where.left)}%`, width: `${String(where.width)}%` }}
              >
                {t('day.gap', { span: span(gap.start, gap.end), count: gap.missing })}
              </span>
            )
          );
        })}
        {missing.length > 0 && <div className="timeline-gaps" />}
        {at && (
          <span className="timeline-now" style={{ left: `${String(at.left)}%` }}>
            <span>{t('day.now', { time: clock(now) })}</span>
          </span>
        )}
      </div>
    </div>
  );
}

/** The day from midnight, on to the end of its last shift. */
function windowOf(date: string, drawn: readonly Lasting[]): Lasting {
  const start = startOfDay(date);
  const last = Math.max(start + DAY, ...drawn.map(({ end }) => end));
  return { start, end: start + Math.ceil((last - start) / HOUR / EVERY_HOURS) * EVERY_HOURS * HOUR };
}

function Hours({ window }: { window: Lasting }) {
  const hours = (window.end - window.start) / HOUR;
  return (
    <div className="timeline-hours" aria-hidden="true">
      {Array.from({ length: Math.floor(hours / EVERY_HOURS) }, (_, index) => (
        <span key={index} style={{ left: `${String(((index * EVERY_HOURS) / hours) * 100)}%` }}>
          {hourAndMinute(minuteOfDay(window.start + index * EVERY_HOURS * HOUR))}
        </span>
      ))}
    </div>
  );
}

function Block({ drawn, window, name }: { drawn: Drawn; window: Lasting; name: Props['name'] }) {
  const word = useStateWord();
  const { seat, there } = drawn;
  const where = placed(drawn, window);
  const actual = there && placed(there, drawn);
  if (!where) {
    return null;
  }
  return (
    <li
      className={`timeline-block timeline-${seat.state.toLowerCase().replace('_', '-')}`}
      style={{ left: `${String(where.left)}%`, width: `${String(where.width)}%` }}
    >
      {actual && (
        <span
          className="timeline-there"
          aria-hidden="true"
          style={{ left: `${String(actual.left)}%`, width: `${String(actual.width)}%` }}
        />
      )}
      <span className="timeline-who">
        <strong>{name(seat)}</strong> <span>{word(seat.state)}</span>
        <small>{span(drawn.start, drawn.end)}</small>
      </span>
    </li>
  );
}
