import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { gatheringsQuery } from './queries';

/** Gatherings that somebody found out about and entered. */
export function GatheringsPage() {
  const { t, language } = useTexts('visits');
  const query = useQuery(gatheringsQuery);
  const enter = (
    <Link to="/gatherings/new">
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        {t('gatherings.enter')}
      </Button>
    </Link>
  );
  return (
    <Page title={t('nav.gatherings')} lead={t('gatherings.lead')} actions={enter}>
      <Loaded query={query}>
        {(lines) => (
          <Rows
            label={t('nav.gatherings')}
            rows={lines}
            rowKey={(line) => line.gathering.id}
            empty={<Empty title={t('gatherings.none')}>{enter}</Empty>}
            columns={[
              {
                key: 'title',
                title: t('gathering.title'),
                render: ({ gathering }) => <Link to={paths.gathering(gathering.id)}>{gathering.title}</Link>,
              },
              {
                key: 'place',
                title: t('gathering.place'),
                render: ({ gathering, placeName }) => (
                  <Link to={paths.place(gathering.placeId)}>{placeName ?? t('notStated')}</Link>
                ),
              },
              { key: 'area', title: t('gathering.area'), render: (line) => line.areaName ?? t('notStated') },
              {
                key: 'start',
                title: t('gathering.start'),
                render: ({ gathering }) => instant(gathering.start, language),
              },
              {
                key: 'end',
                title: t('gathering.end'),
                render: ({ gathering }) => instant(gathering.end, language),
              },
              {
                key: 'space',
                title: t('gathering.space'),
                render: ({ gathering }) => <SpaceTag closed={gathering.closedSpace} />,
              },
              {
                key: 'attendees',
                title: t('gathering.attendees'),
                number: true,
                render: (line) => count(line.attendees, language),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}

export function SpaceTag({ closed }: { closed: boolean }) {
  const { t } = useTexts('visits');
  return <Tag color={closed ? 'red' : 'green'}>{t(closed ? 'space.closed' : 'space.open')}</Tag>;
}
