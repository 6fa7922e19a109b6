import { useTexts } from '@/shared/i18n';
import { hour } from '../clock';
import type { PointLoad, Rule } from '../queries';

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 38;
const BOTTOM = 26;
const TOP = 12;

/** How long those of each quarter wait, against the line of the rule; and how many are done by then. */
export function QueueChart({ load, rules }: { load: PointLoad; rules: Rule[] }) {
  const { t } = useTexts('callups');
  const limit = rules.find(({ code }) => code === 'QUEUE_MINUTES')?.value ?? 20;
  const starts = load.quarters.map(({ start }) => Date.parse(start));
  const from = Math.min(...starts, ...load.line.map(({ at }) => Date.parse(at)));
  const until = Math.max(Date.parse(load.finishAt), ...starts.map((start) => start + 900_000));
  if (load.quarters.length === 0) {
    return <p className="quiet">{t('queue.none')}</p>;
  }
  const most = Math.max(limit * 1.3, ...load.quarters.map((each) => each.longestWaitSeconds / 60));
  const everybody = Math.max(1, ...load.line.map(({ done }) => done));
  const x = (at: number) => LEFT + ((at - from) / Math.max(1, until - from)) * (WIDTH - LEFT - 8);
  const y = (minutes: number) => TOP + (1 - minutes / most) * (HEIGHT - TOP - BOTTOM);
  const done = load.line
    .map(
      ({ at, done: people }) =>
        `${x(Date.parse(at)).toFixed(1)},${y((people / everybody) * most).toFixed(1)}`,
    )
    .join(' ');
  const hoursShown = Array.from(
    { length: Math.floor((until - from) / 3_600_000) + 1 },
    (_, i) => from + i * 3_600_000,
  );
  return (
    <figure className="callup-chart">
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={t('queue.label', {
          wait: Math.ceil(load.longestWaitSeconds / 60),
          limit,
          finish: hour(load.finishAt),
        })}
      >
        {hoursShown.map((at) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} className="callup-tick" />
            <text x={x(at)} y={HEIGHT - 8} textAnchor="middle">
              {hour(at)}
            </text>
          </g>
        ))}
        {load.quarters.map((each) => {
          const minutes = each.longestWaitSeconds / 60;
          const at = Date.parse(each.start);
          return (
            <rect
              key={`${each.lane}-${each.start}`}
              x={x(at) + 1}
              width={Math.max(1, x(at + 900_000) - x(at) - 2)}
              y={y(minutes)}
              height={Math.max(1, HEIGHT - BOTTOM - y(minutes))}
              className={
                minutes > limit
                  ? 'callup-wait-bad'
                  : each.lane === 'RESTRICTED'
                    ? 'callup-wait-restricted'
                    : 'callup-wait'
              }
            >
              <title>
                {t('queue.quarter', {
                  start: hour(each.start),
                  called: each.called,
                  wait: Math.ceil(minutes),
                })}
              </title>
            </rect>
          );
        })}
        <polyline points={done} className="callup-done" />
        <line x1={LEFT} x2={WIDTH - 8} y1={y(limit)} y2={y(limit)} className="callup-limit" />
        <text x={LEFT - 6} y={y(limit) + 4} textAnchor="end" className="callup-limit-name">
          {limit}
        </text>
        <text x={LEFT - 6} y={HEIGHT - BOTTOM + 4} textAnchor="end">
          0
        </text>
      </svg>
      <figcaption className="callup-key">
        <span className="callup-key-mark callup-key-wait">{t('queue.wait')}</span>
        <span className="callup-key-mark callup-key-limit">{t('queue.limit', { limit })}</span>
        <span className="callup-key-mark callup-key-done">{t('queue.done', { people: everybody })}</span>
      </figcaption>
      {load.trials > 0 && (
        <p className="quiet">{t('queue.trials', { trials: load.trials, kept: load.kept })}</p>
      )}
    </figure>
  );
}
