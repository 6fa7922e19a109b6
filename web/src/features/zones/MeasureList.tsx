import { useTexts } from '@/shared/i18n';
import { measureWords } from './measureWords';
import type { Measure } from './queries';

/** What a level orders; says so where its source states nothing. */
export function MeasureList({ measures }: { measures: Measure[] }) {
  const { t } = useTexts('zones');
  return measures.length === 0 ? (
    <span className="quiet">{t('measures.none')}</span>
  ) : (
    <ul className="zones-measures">
      {measures.map((measure) => (
        <li key={measure.kind}>{measureWords(measure, t)}</li>
      ))}
    </ul>
  );
}
