import { useTexts } from '../i18n';
import { count } from '../time';

/** Rows in = accepted + refused, as a sum. */
export function TallySum({
  rowsIn,
  accepted,
  refused,
}: {
  rowsIn: number;
  accepted: number;
  refused: number;
}) {
  const { t, language } = useTexts('shared');
  return (
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
