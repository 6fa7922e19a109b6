import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { refusedQuery } from '../queries';

/** What a device brought and could not be taken in; the record itself stays with the device's others. */
export function Refused() {
  const { t, language } = useTexts('specimens');
  const query = useQuery(refusedQuery);
  return (
    <Loaded query={query}>
      {(refused) => (
        <Rows
          label={t('desks.refused')}
          rows={refused}
          rowKey={({ deviceId, number }) => `${deviceId} ${String(number)}`}
          empty={<Empty title={t('refused.none')} />}
          columns={[
            {
              key: 'what',
              title: t('refused.what'),
              render: ({ kind }) => <strong>{t(`kind.${kind}`)}</strong>,
            },
            {
              key: 'why',
              title: t('refused.why'),
              render: ({ reason }) => (
                <>
                  {t(`refused.${reason}`)}
                  <div className="quiet">{t(`refused.${reason}.todo`)}</div>
                </>
              ),
            },
            {
              key: 'tube',
              title: t('tubes.code'),
              render: ({ tubeCode }) =>
                tubeCode ? (
                  <Link className="mono" to={paths.tube(tubeCode)}>
                    {tubeCode}
                  </Link>
                ) : (
                  '–'
                ),
            },
            { key: 'at', title: t('unknown.at'), render: ({ occurredAt }) => instant(occurredAt, language) },
          ]}
        />
      )}
    </Loaded>
  );
}
