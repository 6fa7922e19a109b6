import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { Link, useParams } from 'react-router';
import { TallySum } from '@/shared/files/Tally';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { importQuery, kindsQuery, type Import, type ImportDetail, type Kind } from './queries';
import { RefusedRows } from './RefusedRows';
import { StateTag } from './StateTag';
import { WaitingImport } from './WaitingImport';

/** One file, from its preview to its last row. */
export function ImportPage() {
  const { t, language } = useTexts('imports');
  const { importId = '' } = useParams();
  const query = useQuery(importQuery(importId));
  const kinds = useQuery(kindsQuery);
  return (
    <Loaded query={kinds}>
      {(known) => (
        <Loaded query={query}>
          {(detail) => {
            const kind = known.find((each) => each.key === detail.file.kind);
            return (
              <Page
                title={detail.file.name}
                trail={<Link to={paths.imports}>{t('nav.imports')}</Link>}
                tags={<StateTag state={detail.file.state} />}
                lead={kind?.[language]}
              >
                <Warnings detail={detail} />
                {kind && <Stage detail={detail} kind={kind} />}
                <FileFacts detail={detail} />
              </Page>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Warnings({ detail: { file, survey } }: { detail: ImportDetail }) {
  const { t } = useTexts('imports');
  return (
    <>
      {file.refusal && (
        <Alert
          className="problem-alert"
          type="error"
          showIcon
          role="alert"
          title={file.refusal.title}
          description={file.refusal.todo}
        />
      )}
      {file.sameAsId && (
        <Alert
          className="problem-alert"
          type="warning"
          showIcon
          title={t('same.title')}
          description={<Link to={paths.import(file.sameAsId)}>{t('same.open')}</Link>}
        />
      )}
      {survey.otherSheets.length > 0 && (
        <Alert
          className="problem-alert"
          type="warning"
          showIcon
          title={t('sheets.title', { sheets: survey.otherSheets.join('、') })}
        />
      )}
    </>
  );
}

function Stage({ detail, kind }: { detail: ImportDetail; kind: Kind }) {
  const { t } = useTexts('imports');
  switch (detail.file.state) {
    case 'WAITING':
      return <WaitingImport detail={detail} kind={kind} />;
    case 'READING':
      return <Live file={detail.file} />;
    case 'DONE':
      return (
        <>
          <Section title={t('done.title')}>
            <TallySum {...detail.file} />
            <p className="quiet">{t('done.undo')}</p>
          </Section>
          <RefusedRows detail={detail} kind={kind} />
        </>
      );
    case 'CANCELLED':
      return <p className="notice">{t('cancelled')}</p>;
    case 'REFUSED':
      return null;
  }
}

function Live({ file }: { file: Import }) {
  const { t, language } = useTexts('imports');
  const done = file.accepted + file.refused;
  return (
    <Section title={t('reading.title')}>
      <Progress percent={Math.floor((100 * done) / Math.max(1, file.rowsIn))} status="active" />
      <p role="status">
        {t('reading.rows', { done: count(done, language), rows: count(file.rowsIn, language) })}
      </p>
      <p className="quiet">{t('reading.leave')}</p>
    </Section>
  );
}

function FileFacts({ detail: { file, survey, ignoredColumns } }: { detail: ImportDetail }) {
  const { t, language } = useTexts('imports');
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          { label: t('area'), value: file.areaName ?? t('notStated') },
          { label: t('received'), value: instant(file.receivedAt, language) },
          { label: t('rows'), value: count(file.rowsIn, language) },
          {
            label: t('new.controlTotal'),
            value: file.controlTotal == null ? t('notStated') : count(file.controlTotal, language),
          },
          !!survey.format && {
            label: t('format'),
            value: [survey.format, survey.encoding].filter(Boolean).join(' '),
          },
          ignoredColumns.length > 0 && { label: t('ignored'), value: ignoredColumns.join('、') },
          !!file.startedAt && { label: t('started'), value: instant(file.startedAt, language) },
          !!file.completedAt && { label: t('completed'), value: instant(file.completedAt, language) },
        ]}
      />
    </Section>
  );
}
