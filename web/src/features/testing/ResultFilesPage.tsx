import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { filesQuery } from './queries';
import { StateTag } from './StateTag';
import { UploadCard } from './UploadCard';

/** A laboratory sends its files here and sees what became of them. */
export function ResultFilesPage() {
  const { t, language } = useTexts('testing');
  const maySend = useMay('RESULTS_IMPORT');
  const query = useQuery(filesQuery);
  return (
    <Page title={t('nav.files')} lead={t(maySend ? 'files.leadLaboratory' : 'files.lead')}>
      {maySend && <UploadCard />}
      <Loaded query={query}>
        {(files) => (
          <Rows
            label={t('nav.files')}
            rows={files}
            rowKey={(file) => file.batchId}
            empty={<Empty title={t('files.none')}>{maySend && t('files.noneHow')}</Empty>}
            columns={[
              {
                key: 'name',
                title: t('files.name'),
                render: (file) => <Link to={paths.resultFile(file.batchId)}>{file.name}</Link>,
              },
              { key: 'state', title: t('files.state'), render: (file) => <StateTag state={file.state} /> },
              {
                key: 'rowsIn',
                title: t('tally.rowsIn'),
                number: true,
                render: (file) => (file.reading ? count(file.reading.rowsIn, language) : '–'),
              },
              {
                key: 'accepted',
                title: t('tally.accepted'),
                number: true,
                render: (file) => (file.reading ? count(file.reading.accepted, language) : '–'),
              },
              {
                key: 'refused',
                title: t('tally.refused'),
                number: true,
                render: (file) => (file.reading ? count(file.reading.refused, language) : '–'),
              },
              {
                key: 'positives',
                title: t('files.positives'),
                number: true,
                render: (file) => (file.reading ? count(file.reading.positives, language) : '–'),
              },
              {
                key: 'alarm',
                title: t('files.alarm'),
                render: (file) =>
                  file.reading && file.reading.refusedPositives > 0 ? (
                    <span className="alarm-count">
                      {t('alarm.short', { count: file.reading.refusedPositives })}
                    </span>
                  ) : (
                    <span className="quiet">{t('none')}</span>
                  ),
              },
              {
                key: 'laboratory',
                title: t('files.laboratory'),
                render: (file) => file.organizationName ?? t('notStated'),
              },
              {
                key: 'received',
                title: t('files.received'),
                render: (file) => instant(file.receivedAt, language),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
