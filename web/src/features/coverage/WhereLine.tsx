import { useTexts } from '@/shared/i18n';
import type { Where } from './queries';
import { useTimes } from './useTimes';

/** One answer in plain words: where it is, since when, what comes next, whom to ask. */
export function WhereLine({ where }: { where: Where }) {
  const { t, language } = useTexts('coverage');
  const { clock } = useTimes();
  const campaign = where.campaign;
  return (
    <section className="coverage-where" aria-label={where.words}>
      {campaign && (
        <p className="quiet">
          {language === 'en' ? (campaign.en ?? campaign.zh) : campaign.zh}{' '}
          {t('round', { number: where.number })}
        </p>
      )}
      <h2>{where.words}</h2>
      {where.since && <p className="quiet">{t('where.since', { at: clock(where.since) })}</p>}
      <dl>
        <div>
          <dt>{t('where.next')}</dt>
          <dd>{where.next}</dd>
        </div>
        <div>
          <dt>{t('where.whom')}</dt>
          <dd>{where.ask}</dd>
        </div>
        {where.tubeCode && (
          <div>
            <dt>{t('where.tube')}</dt>
            <dd>{where.tubeCode}</dd>
          </div>
        )}
        {where.laboratory && (
          <div>
            <dt>{t('where.laboratory')}</dt>
            <dd>{where.laboratory}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
