import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { TallySum } from '@/shared/files/Tally';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { megabytes } from './parts';
import { visitFileQuery, type VisitFile } from './queries';
import { RefusedVisits } from './RefusedVisits';
import { VisitStateTag } from './VisitStateTag';
import { WithdrawVisits } from './WithdrawVisits';

/** One file of visits, from its first part to what became of its rows. */
export function VisitFilePage() {
  const { t, language } = useTexts('visits');
  const { importId = '' } = useParams();
  const query = useQuery(visitFileQuery(importId));
  return (
    <Loaded query={query}>
      {(file) => (
        <Page
          title={file.name}
          trail={<Link to={paths.visits}>{t('nav.visits')}</Link>}
          tags={<VisitStateTag state={file.state} />}
          actions={file.state === 'DONE' ? <WithdrawVisits file={file} /> : undefined}
        >
          <Stage file={file} />
          <Facts
            facts={[
              { label: t('send.area'), value: file.areaName ?? t('notStated') },
              { label: t('file.size'), value: t('file.megabytes', { size: megabytes(file.sizeBytes) }) },
              { label: t('file.received'), value: instant(file.receivedAt, language) },
              !!file.completedAt && {
                label: t('file.completed'),
                value: instant(file.completedAt, language),
              },
            ]}
          />
        </Page>
      )}
    </Loaded>
  );
}

function Stage({ file }: { file: VisitFile }) {
  const { t, language } = useTexts('visits');
  switch (file.state) {
    case 'RECEIVING':
      return (
        <p className="notice">
          {t('receiving.lead', { done: megabytes(file.receivedBytes), all: megabytes(file.sizeBytes) })}
        </p>
      );
    case 'READING':
      return (
        <>
          <p role="status" className="notice">
            {file.step ? t(`step.${file.step}`, { rows: count(file.rowsDone, language) }) : t('step.waiting')}
          </p>
          <p className="quiet">{t('step.leave')}</p>
        </>
      );
    case 'REFUSED':
      return (
        <Alert
          className="problem-alert"
          type="error"
          showIcon
          role="alert"
          title={file.refusal?.title}
          description={file.refusal?.todo}
        />
      );
    case 'DONE':
    case 'WITHDRAWN':
      return (
        <>
          {file.withdrawnAt && (
            <p className="notice">{t('withdraw.done', { at: instant(file.withdrawnAt, language) })}</p>
          )}
          <Section title={t('done.title')}>
            <TallySum {...file} />
            <p className="quiet">{t('done.visits', { visits: count(file.visits, language) })}</p>
          </Section>
          <RefusedVisits file={file} />
        </>
      );
    case 'OVER':
      return null;
  }
}
