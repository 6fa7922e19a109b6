import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Rows } from '@/shared/ui/Rows';
import { Occupancy } from '../Occupancy';
import { staffOf, type SiteLine } from '../queries';
import { IntakeTags, StateTag } from '../tags';
import { useWorded } from '../useWorded';

export function SiteRows({ sites, empty }: { sites: SiteLine[]; empty: ReactNode }) {
  const { t, language } = useTexts('sites');
  const words = useWorded();
  return (
    <Rows
      label={t('list')}
      rows={sites}
      rowKey={({ site }) => site.id}
      empty={empty}
      columns={[
        {
          key: 'name',
          title: t('name'),
          render: ({ site }) => (
            <>
              <Link to={paths.site(site.id)}>{words(site.name)}</Link>
              <div className="quiet site-address">{site.address}</div>
            </>
          ),
        },
        {
          key: 'state',
          title: t('filter.state'),
          render: ({ site }) => (
            <>
              <StateTag of={site.state} unfit={site.unfit} />
              {site.reserve && <Tag color="cyan">{t('reserve')}</Tag>}
            </>
          ),
        },
        { key: 'intakes', title: t('intakes'), render: ({ site }) => <IntakeTags of={site.intakes} /> },
        { key: 'occupancy', title: t('occupancy.title'), render: (line) => <Occupancy line={line} /> },
        { key: 'free', title: t('rooms.free'), number: true, render: ({ free }) => count(free, language) },
        {
          key: 'people',
          title: t('figure.people'),
          number: true,
          render: ({ people }) => count(people, language),
        },
        {
          key: 'staff',
          title: t('figure.staff'),
          number: true,
          render: (line) => count(staffOf(line), language),
        },
      ]}
    />
  );
}
