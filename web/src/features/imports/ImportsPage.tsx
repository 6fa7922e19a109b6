import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { NewImport } from './NewImport';
import { importsQuery, kindsQuery, type Import } from './queries';
import { StateTag } from './StateTag';

/** Files sent so far, and a place to send the next one. */
export function ImportsPage() {
  const { t } = useTexts('imports');
  const kinds = useQuery(kindsQuery);
  const list = useQuery(importsQuery);
  return (
    <Page title={t('nav.imports')} lead={t('lead')}>
      <Loaded query={kinds}>{(known) => <NewImport kinds={known} />}</Loaded>
      <Section title={t('list.title')}>
        <Loaded query={list}>{(files) => <Files files={files} />}</Loaded>
      </Section>
    </Page>
  );
}

function Files({ files }: { files: Import[] }) {
  const { t, language } = useTexts('imports');
  const kinds = useQuery(kindsQuery).data ?? [];
  return (
    <Rows
      label={t('list.title')}
      rows={files}
      rowKey={(file) => file.importId}
      empty={<Empty title={t('list.none')}>{t('list.noneHow')}</Empty>}
      columns={[
        {
          key: 'name',
          title: t('file'),
          render: (file) => <Link to={paths.import(file.importId)}>{file.name}</Link>,
        },
        {
          key: 'kind',
          title: t('kind'),
          render: (file) => kinds.find((kind) => kind.key === file.kind)?.[language] ?? file.kind,
        },
        { key: 'state', title: t('state'), render: (file) => <StateTag state={file.state} /> },
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
        { key: 'area', title: t('area'), render: (file) => file.areaName ?? t('notStated') },
        { key: 'received', title: t('received'), render: (file) => instant(file.receivedAt, language) },
      ]}
    />
  );
}
