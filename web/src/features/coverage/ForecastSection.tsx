import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { curveOf } from './curve';
import { forecastQuery, type ForecastView } from './queries';
import { useTimes } from './useTimes';

export function ForecastSection({ roundId, nodeId }: { roundId: string; nodeId: string }) {
  const { t } = useTexts('coverage');
  const query = useQuery({ ...forecastQuery(roundId, nodeId), refetchInterval: 30_000 });
  return (
    <Section title={t('forecast')}>
      <Loaded query={query}>{(view) => <Words view={view} roundId={roundId} />}</Loaded>
    </Section>
  );
}

function Words({ view, roundId }: { view: ForecastView; roundId: string }) {
  const { t, language } = useTexts('coverage');
  const { clock } = useTimes();
  const { now } = view;
  return (
    <>
      <p className="coverage-finish">
        {now.missing === 0
          ? t('forecast.over')
          : now.finishAt
            ? t('forecast.at', { at: clock(now.finishAt) })
            : t(now.perHour > 0 ? 'forecast.long' : 'forecast.none')}
      </p>
      {now.missing > 0 && now.earlyAt && now.lateAt && (
        <p className="quiet">
          {t('forecast.between', { early: clock(now.earlyAt), late: clock(now.lateAt) })}
        </p>
      )}
      <p className="quiet">{t('forecast.pace', { pace: count(Math.round(now.perHour), language) })}</p>
      {view.history.length > 0 && <Chart view={view} />}
      <p className="quiet">
        {view.meanErrorPercent === null || view.meanErrorPercent === undefined
          ? t('forecast.noError')
          : t('forecast.error', { percent: Math.round(view.meanErrorPercent * 10) / 10 })}
      </p>
      {view.slowest.length > 0 && (
        <>
          <h3>{t('forecast.slowest')}</h3>
          <ul className="coverage-slowest">
            {view.slowest.slice(0, 5).map((part) => (
              <li key={part.id}>
                <Link to={paths.coverage(roundId, part.id)}>{part.name}</Link>{' '}
                <span>
                  {t('missing')} {count(part.missing, language)}
                </span>{' '}
                <span className={part.perHour === 0 ? 'urgent' : 'quiet'}>
                  {part.perHour === 0
                    ? t('forecast.still')
                    : t('forecast.pace', { pace: count(Math.round(part.perHour), language) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet coverage-how">{t('forecast.how')}</p>
    </>
  );
}

const WIDE = 600;
const HIGH = 160;

/** What was, and what was forecast for it an hour before: the distance between the two is the error so far. */
function Chart({ view }: { view: ForecastView }) {
  const { t, language } = useTexts('coverage');
  const { clock } = useTimes();
  const curve = curveOf(view.history, view.now);
  const x = (at: number) => 8 + ((at - curve.from) / Math.max(1, curve.until - curve.from)) * (WIDE - 16);
  const y = (people: number) => HIGH - 8 - (people / curve.most) * (HIGH - 24);
  const line = (points: { x: number; y: number }[]) =>
    points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ');
  const band = [...curve.was, ...[...curve.stated].reverse()];
  return (
    <figure className="coverage-chart">
      <svg viewBox={`0 0 ${String(WIDE)} ${String(HIGH)}`} role="img" aria-label={t('forecast.chart')}>
        <polygon className="coverage-chart-band" points={line(band)} />
        <polyline className="coverage-chart-stated" points={line(curve.stated)} />
        <polyline className="coverage-chart-was" points={line(curve.was)} />
        <text x={8} y={12}>
          {count(Math.round(curve.most), language)}
        </text>
      </svg>
      <figcaption className="quiet">
        <span>{clock(new Date(curve.from).toISOString())}</span>
        <span>{t('forecast.chart')}</span>
        <span>{clock(new Date(curve.until).toISOString())}</span>
      </figcaption>
    </figure>
  );
}
