import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Figures } from '@/shared/ui/Facts';
import { Lanes } from '../Lanes';
import { Pools } from '../Pools';
import type { RoundPreview } from '../queries';

/** Who would be tested and what that takes, before anything is opened. */
export function Preview({ preview }: { preview: RoundPreview }) {
  const { t, language } = useTexts('rounds');
  const number = (value: number) => count(value, language);
  return (
    <div className="rounds-preview" role="status">
      <h2>{t('preview')}</h2>
      <Figures
        facts={[
          { label: t('people.listed'), value: number(preview.people) },
          { label: t('dwellings'), value: number(preview.dwellings) },
          { label: t('tubes'), value: number(preview.tubes) },
          { label: t('tubesAnHour'), value: number(preview.tubesAnHour) },
        ]}
      />
      {preview.unknownNumbers.length > 0 && (
        <p className="urgent">
          {t('preview.unknown', {
            people: preview.unknownNumbers.length,
            lines: preview.unknownNumbers.slice(0, 20).join('、'),
          })}
        </p>
      )}
      <div className="rounds-two">
        <div>
          <h3>{t('pools')}</h3>
          <Pools pools={preview.pools} />
        </div>
        <div>
          <h3>{t('lanes')}</h3>
          <Lanes lanes={preview.lanes} />
          <p className="quiet">{t('lanes.how')}</p>
        </div>
      </div>
    </div>
  );
}
