import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api } from '@/shared/api/client';
import { saveAs } from '@/shared/files/download';
import { Reasons } from '@/shared/files/Reasons';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows } from '@/shared/ui/Rows';
import { fileQuery, resultsQuery, type Batch, type BatchDetail, type RefusedRow } from './queries';
import { StateTag } from './StateTag';
import { Tally } from './Tally';
import { TubeComparison } from './TubeComparison';

/** What became of one file: the alarm first, then the sum, the refused rows, the accepted ones. */
export function ResultFilePage() {
  const { t } = useTexts('testing');
  const { batchId = '' } = useParams();
  const query = useQuery(fileQuery(batchId));
  return (
    <Loaded query={query}>
      {(detail) => (
        <Page
          title={detail.batch.name}
          trail={<Link to={paths.resultFiles}>{t('nav.files')}</Link>}
          tags={<StateTag state={detail.batch.state} />}
        >
          <Alarm batch={detail.batch} />
          {detail.batch.refusal && (
            <Alert
              className="problem-alert"
              type="error"
              showIcon
              title={detail.batch.refusal.title}
              description={detail.batch.refusal.todo}
            />
          )}
          {detail.batch.reading ? (
            <Section title={t('tally.title')}>
              <Tally reading={detail.batch.reading} />
            </Section>
          ) : (
            <p role="status" className="notice">
              {t('file.waiting')}
            </p>
          )}
          <FileFacts batch={detail.batch} />
          {detail.batch.state === 'READ' && <TubeComparison batchId={batchId} />}
          {detail.batch.state === 'READ' && <RefusedRows detail={detail} />}
          {detail.batch.state === 'READ' && <AcceptedRows batchId={batchId} />}
        </Page>
      )}
    </Loaded>
  );
}

function Alarm({ batch }: { batch: Batch }) {
  const { t } = useTexts('testing');
  const alarming = batch.reading?.refusedPositives ?? 0;
  return alarming > 0 ? (
    <Alert
      className="problem-alert alarm"
      type="error"
      showIcon
      role="alert"
      title={t(batch.state === 'REFUSED' ? 'alarm.file' : 'alarm.rows', { count: alarming })}
      description={t('alarm.todo')}
    />
  ) : null;
}

function FileFacts({ batch }: { batch: Batch }) {
  const { t, language } = useTexts('testing');
  const ignored = batch.reading?.ignoredColumns ?? [];
  return (
    <Section>
      <Facts
        facts={[
          { label: t('files.laboratory'), value: batch.organizationName ?? t('notStated') },
          { label: t('files.received'), value: instant(batch.receivedAt, language) },
          !!batch.reading && { label: t('file.read'), value: instant(batch.reading.readAt, language) },
          { label: t('upload.controlTotal'), value: batch.controlTotal ?? t('notStated') },
          !!batch.reading?.encoding && { label: t('file.encoding'), value: batch.reading.encoding },
          ignored.length > 0 && { label: t('file.ignored'), value: ignored.join('、') },
        ]}
      />
    </Section>
  );
}

function RefusedRows({ detail }: { detail: BatchDetail }) {
  const { t } = useTexts('testing');
  const mayImport = useMay('RESULTS_IMPORT');
  const refused = detail.batch.reading?.refused ?? 0;
  if (refused === 0) {
    return null;
  }
  return (
    <Section title={t('refused.title', { count: refused })} actions={<Download batch={detail.batch} />}>
      <p className="quiet">{t(mayImport ? 'refused.lead' : 'refused.leadOthers')}</p>
      <Rows<RefusedRow>
        label={t('refused.title', { count: refused })}
        rows={detail.refusedRows}
        rowKey={(row) => String(row.rowNumber)}
        columns={[
          {
            key: 'row',
            title: t('refused.row'),
            render: (row) => (
              <>
                {t('refused.rowNumber', { row: row.rowNumber })}{' '}
                {row.looksPositive && <Tag color="red">{t('refused.mayBePositive')}</Tag>}
              </>
            ),
          },
          { key: 'specimen', title: t('results.specimen'), render: (row) => row.specimenCode || '–' },
          {
            key: 'reasons',
            title: t('refused.reasons'),
            render: (row) => <Reasons reasons={row.reasons} field={(key) => t(`field.${key}`)} />,
          },
        ]}
      />
      {refused > detail.refusedRows.length && (
        <p className="quiet">{t('refused.more', { shown: detail.refusedRows.length })}</p>
      )}
    </Section>
  );
}

/** The file of refused rows; it holds personal data, so it goes through the client that asks for a purpose. */
function Download({ batch }: { batch: Batch }) {
  const { t } = useTexts('testing');
  const mayImport = useMay('RESULTS_IMPORT');
  const downloading = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/result-files/{batchId}/refused.csv', {
        params: { path: { batchId: batch.batchId } },
        parseAs: 'blob',
      });
      saveAs(data as unknown as Blob, t('refused.fileName', { name: batch.name.replace(/\.\w+$/, '') }));
    },
  });
  return mayImport ? (
    <>
      <ProblemAlert error={downloading.error} />
      <Button
        icon={<DownloadOutlined aria-hidden />}
        loading={downloading.isPending}
        onClick={() => {
          downloading.mutate();
        }}
      >
        {t('refused.download')}
      </Button>
    </>
  ) : null;
}

function AcceptedRows({ batchId }: { batchId: string }) {
  const { t, language } = useTexts('testing');
  const query = useQuery(resultsQuery(batchId));
  return (
    <Section title={t('results.title')}>
      <Loaded query={query}>
        {(results) => (
          <Rows
            label={t('results.title')}
            rows={results}
            rowKey={(result) => String(result.rowNumber)}
            empty={<Empty title={t('results.none')} />}
            columns={[
              { key: 'specimen', title: t('results.specimen'), render: (result) => result.specimenCode },
              {
                key: 'finding',
                title: t('results.finding'),
                render: (result) => (
                  <Tag color={result.finding === 'POSITIVE' ? 'red' : 'green'}>
                    {t(`finding.${result.finding}`)}
                  </Tag>
                ),
              },
              { key: 'ct', title: t('results.ct'), render: (result) => result.ctValues || '–' },
              {
                key: 'collected',
                title: t('results.collected'),
                render: (result) => instant(result.collectedAt, language),
              },
              {
                key: 'reported',
                title: t('results.reported'),
                render: (result) => instant(result.reportedAt, language),
              },
              {
                key: 'row',
                title: t('refused.row'),
                render: (result) => t('refused.rowNumber', { row: result.rowNumber }),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
