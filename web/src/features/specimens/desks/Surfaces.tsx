import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { surfacesQuery } from '../queries';
import { SurfaceFound } from '../tubes/SurfaceFound';

/** Swabs of surfaces: a place, what was wiped there, the tube, and what was found. */
export function Surfaces() {
  const { t, language } = useTexts('specimens');
  const query = useQuery(surfacesQuery);
  return (
    <Loaded query={query}>
      {(surfaces) => (
        <Rows
          label={t('desks.surfaces')}
          rows={surfaces}
          rowKey={({ tube }) => tube.tubeCode}
          empty={<Empty title={t('surface.none')} />}
          columns={[
            { key: 'place', title: t('surface.place'), render: ({ tube }) => <strong>{tube.place}</strong> },
            { key: 'surface', title: t('surface.surface'), render: ({ tube }) => tube.surface },
            {
              key: 'tube',
              title: t('tubes.code'),
              render: ({ tube }) => (
                <Link className="mono" to={paths.tube(tube.tubeCode)}>
                  {tube.tubeCode}
                </Link>
              ),
            },
            { key: 'found', title: t('surface.found'), render: (each) => <SurfaceFound of={each} /> },
            { key: 'at', title: t('unknown.at'), render: ({ tube }) => instant(tube.occurredAt, language) },
          ]}
        />
      )}
    </Loaded>
  );
}
