import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { Reading } from './queries';

/** Rows in = accepted + refused, as a sum and as a picture. */
export function Tally({ reading }: { reading: Reading }) {
  const { t, language } = useTexts('testing');
  const { rowsIn, accepted, refused, positives } = reading;
  const part = (value: number) => ({ flexGrow: value, minWidth: value > 0 ? 6 : 0 });
  return (
    <figure className="tally">
      <div className="tally-sum">
        <Term label={t('tally.rowsIn')} value={count(rowsIn, language)} />
        <span aria-hidden="true">=</span>
        <Term label={t('tally.accepted')} value={count(accepted, language)} tone="good" />
        <span aria-hidden="true">+</span>
        <Term
          label={t('tally.refused')}
          value={count(refused, language)}
          tone={refused > 0 ? 'bad' : undefined}
        />
      </div>
      <div
        className="tally-bar"
        role="img"
        aria-label={t('tally.picture', { rowsIn, accepted, refused, positives })}
      >
        <span className="tally-positive" style={part(positives)} />
        <span className="tally-accepted" style={part(accepted - positives)} />
        <span className="tally-refused" style={part(refused)} />
      </div>
      <figcaption className="tally-legend">
        <span className="tally-positive">{t('tally.positives', { count: positives })}</span>
        <span className="tally-accepted">{t('tally.negatives', { count: accepted - positives })}</span>
        <span className="tally-refused">{t('tally.refusedRows', { count: refused })}</span>
      </figcaption>
    </figure>
  );
}

function Term({ label, value, tone }: { label: string; value: string; tone?: 'good' | 'bad' | undefined }) {
  return (
    <span className={tone ? `tally-term ${tone}` : 'tally-term'}>
      <span className="quiet">{label}</span>
      <strong>{value}</strong>
    </span>
  );
}
