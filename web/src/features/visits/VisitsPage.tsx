import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { visitDaysQuery, visitFilesQuery, type VisitDay, type VisitFile } from './queries';
import { SendVisits } from './SendVisits';
import { VisitStateTag } from './VisitStateTag';

/** Files of visits, and the days that are kept: numbers alone, and nobody's name. */
export function VisitsPage() {
  const { t } = useTexts('visits');
  const files = useQuery(visitFilesQuery);
  const days = useQuery(visitDaysQuery);
  return (
    <Page title={t('nav.visits')} lead={t('visits.lead')}>
      <SendVisits />
      <Section title={t('files.title')}>
        <Loaded query={files}>{(known) => <Files files={known} />}</Loaded>
      </Section>
      <Section title={t('days.title')}>
        <p className="quiet">{t('days.lead')}</p>
        <Loaded query={days}>{(known) => <Days days={known} />}</Loaded>
      </Section>
    </Page>
  );
}

function Files({ files }: { files: VisitFile[] }) {
  const { t, language } = useTexts('visits');
  return (
    <Rows
      label={t('files.title')}
      rows={files}
      rowKey={(file) => file.importId}
      empty={<Empty title={t('files.none')}>{t('files.noneHow')}</Empty>}
      columns={[
        {
          key: 'name',
          title: t('file.name'),
          render: (file) => <Link to={paths.visitFile(file.importId)}>{file.name}</Link>,
        },
        { key: 'state', title: t('file.state'), render: (file) => <VisitStateTag state={file.state} /> },
        {
          key: 'rowsIn',
          title: t('tally.rowsIn'),
          number: true,
          render: (file) => count(file.rowsIn, language),
        },
        {
          key: 'accepted',
          title: t('tally.accepted'),
          number: true,
          render: (file) => count(file.accepted, language),
        },
        {
          key: 'refused',
          title: t('tally.refused'),
          number: true,
          render: (file) => count(file.refused, language),
        },
        { key: 'area', title: t('send.area'), render: (file) => file.areaName ?? t('notStated') },
        {
          key: 'received',
          title: t('file.received'),
          render: (file) => instant(file.receivedAt, language),
        },
      ]}
    />
  );
}

function Days({ days }: { days: VisitDay[] }) {
  const { t, language } = useTexts('visits');
  return (
    <Rows
      label={t('days.title')}
      rows={days}
      rowKey={(each) => each.day}
      empty={<Empty title={t('days.none')}>{t('days.noneHow')}</Empty>}
      columns={[
        { key: 'day', title: t('days.day'), render: (each) => day(each.day, language) },
        {
          key: 'visits',
          title: t('days.visits'),
          number: true,
          render: (each) => count(each.visits, language),
        },
        {
          key: 'batches',
          title: t('days.batches'),
          number: true,
          render: (each) => count(each.batches, language),
        },
        {
          key: 'ends',
          title: t('days.ends'),
          render: (each) => (each.endedAt ? <Tag>{t('days.over')}</Tag> : day(each.endsOn, language)),
        },
      ]}
    />
  );
}
