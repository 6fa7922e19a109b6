import { useTexts } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';
import { curve, type Told } from './curve';

const WIDTH = 720;
const HEIGHT = 180;

interface Props {
  told: Told[];
  /** How long the run has gone on. */
  nowMs: number;
}

/** How the best score has come down: points of the soft rules, and seats that nobody holds. */
export function ScoreChart({ told, nowMs }: Props) {
  const { t, language } = useTexts('posts');
  const drawn = curve(told, nowMs, WIDTH, HEIGHT);
  const last = told.at(-1);
  return (
    <figure className="score-chart">
      <figcaption>
        <span className="score-key score-key-soft">
          {t('run.softAxis', { most: grouped(drawn.softMost, language) })}
        </span>
        <span className="score-key score-key-unfilled">
          {t('run.unfilledAxis', { most: grouped(drawn.unfilledMost, language) })}
        </span>
      </figcaption>
      <svg
        viewBox={`-4 -6 ${String(WIDTH + 8)} ${String(HEIGHT + 12)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={
          last
            ? t('run.chart', {
                seconds: Math.round(drawn.untilMs / 1000),
                soft: grouped(last.soft, language),
                unfilled: last.unfilled,
              })
            : t('run.chartEmpty')
        }
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <line
            key={share}
            x1={0}
            x2={WIDTH}
            y1={share * HEIGHT}
            y2={share * HEIGHT}
            className="score-grid"
          />
        ))}
        <path d={drawn.unfilled} className="score-line score-line-unfilled" />
        <path d={drawn.soft} className="score-line score-line-soft" />
      </svg>
      <div className="score-axis" aria-hidden="true">
        <span>0</span>
        <span>{t('run.seconds', { seconds: Math.round(drawn.untilMs / 2000) })}</span>
        <span>{t('run.seconds', { seconds: Math.round(drawn.untilMs / 1000) })}</span>
      </div>
    </figure>
  );
}
