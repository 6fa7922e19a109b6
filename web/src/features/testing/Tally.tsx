import { TallySum } from '@/shared/files/Tally';
import { useTexts } from '@/shared/i18n';
import type { Reading } from './queries';

/** Rows in = accepted + refused, as a sum and as a picture. */
export function Tally({ reading }: { reading: Reading }) {
  const { t } = useTexts('testing');
  const { rowsIn, accepted, refused, positives } = reading;
  const part = (value: number) => ({ flexGrow: value, minWidth: value > 0 ? 6 : 0 });
  return (
    <figure className="tally">
      <TallySum rowsIn={rowsIn} accepted={accepted} refused={refused} />
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
