import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { surfacesQuery } from '../queries';

/** Swabs of surfaces: a place, what was wiped there, and the tube. */
export function Surfaces() {
  const { t, language } = useTexts('specimens');
  const query = useQuery(surfacesQuery);
  return (
    <Loaded query={query}>
      {(surfaces) => (
        <Rows
          label={t('desks.surfaces')}
          rows={surfaces}
          rowKey={({ tubeCode }) => tubeCode}
          empty={<Empty title={t('surface.none')} />}
          columns={[
            { key: 'place', title: t('surface.place'), render: ({ place }) => <strong>{place}</strong> },
            { key: 'surface', title: t('surface.surface'), render: ({ surface }) => surface },
            {
              key: 'tube',
              title: t('tubes.code'),
              render: ({ tubeCode }) => (
                <Link className="mono" to={paths.tube(tubeCode)}>
                  {tubeCode}
                </Link>
              ),
            },
            { key: 'at', title: t('unknown.at'), render: ({ occurredAt }) => instant(occurredAt, language) },
          ]}
        />
      )}
    </Loaded>
  );
}
