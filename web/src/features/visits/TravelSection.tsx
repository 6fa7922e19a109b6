import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { day, days } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { travelQuery, type TravelRecord } from './queries';

/** In which cities somebody stayed lately. The mark says of a city that it has a risk area, and nothing of the person. */
export function TravelSection({ personId }: { personId: string }) {
  const { t } = useTexts('visits');
  const query = useQuery(travelQuery(personId));
  const reads = useMay('ZONES_READ');
  return (
    <Section title={t('travel.title')} actions={reads && <Link to={paths.cityRisks}>{t('risks.open')}</Link>}>
      <Loaded query={query}>{(record) => <Travelled record={record} />}</Loaded>
    </Section>
  );
}

export function Travelled({ record }: { record: TravelRecord }) {
  const { t, language } = useTexts('visits');
  if (!record.kept) {
    return <p className="quiet">{t('travel.notKept')}</p>;
  }
  const span = { first: day(record.first, language), today: day(record.today, language) };
  return (
    <>
      <p className="quiet">
        {t('travel.lead', { ...span, hours: record.leastHours })} {record.marks && t('travel.mark')}
      </p>
      {record.unread.length > 0 && (
        <Alert type="warning" showIcon title={t('travel.unread', { days: days(record.unread, language) })} />
      )}
      <Rows
        label={t('travel.title')}
        rows={record.cities}
        rowKey={(city) => city.cityCode}
        empty={<Empty title={t('travel.none')}>{t('travel.noneHow')}</Empty>}
        columns={[
          {
            key: 'city',
            title: t('travel.city'),
            render: (city) => (
              <>
                {city.cityName ?? city.cityCode}
                {city.riskArea && (
                  <>
                    {' * '}
                    <span className="quiet">{t('travel.marked')}</span>
                  </>
                )}
              </>
            ),
          },
          { key: 'first', title: t('travel.firstDay'), render: (city) => day(city.firstDay, language) },
          { key: 'last', title: t('travel.lastDay'), render: (city) => day(city.lastDay, language) },
        ]}
      />
    </>
  );
}
