import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { inARow } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows } from '@/shared/ui/Rows';
import { releasesQuery, WORK, type ReleaseList } from './queries';
import { FollowStateTag } from './tags';
import './work.css';

const COLOURS: Record<ReleaseList['contacts'][number]['verdict'], string> = {
  RELEASE: 'green',
  WAITS: 'default',
  BECOMES_CLOSE: 'red',
  BECOMES_CASE: 'magenta',
  NO_RULE: 'default',
};

/** Secondary contacts: what their rule still asks of each; a named person releases those of whom it asks nothing more. */
export function ReleasesPage() {
  const { t } = useTexts('tracing');
  const mayDecide = useMay('CONTACTS_DECIDE');
  const [page, setPage] = useState(1);
  const query = useQuery(releasesQuery(page));
  return (
    <Page
      title={t('releases.title')}
      lead={t('releases.lead')}
      trail={<Link to={paths.work}>{t('work.title')}</Link>}
    >
      <Loaded query={query}>
        {(list) => (
          <>
            {mayDecide && <ReleaseAll list={list} />}
            <Lines list={list} />
            <Pages page={page} pageSize={list.pageSize} total={list.total} onChange={setPage} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ReleaseAll({ list }: { list: ReleaseList }) {
  const { t } = useTexts('tracing');
  const releasing = useSubmission(
    (id) => body(api.POST('/api/tracing/releases', { body: { id, contacts: list.ready } })),
    { refresh: [WORK] },
  );
  return (
    <div className="rows-above">
      <ProblemAlert error={releasing.error} />
      {releasing.data && (
        <p className="notice" role="status">
          {t('releases.done', { count: releasing.data.people })}
        </p>
      )}
      <Button
        type="primary"
        disabled={list.ready.length === 0}
        loading={releasing.isPending}
        onClick={() => {
          releasing.mutate(undefined);
        }}
      >
        {t('releases.release', { count: list.ready.length })}
      </Button>
    </div>
  );
}

function Lines({ list }: { list: ReleaseList }) {
  const { t, language } = useTexts('tracing');
  return (
    <Rows
      label={t('releases.title')}
      rows={list.contacts}
      pageSize={list.pageSize}
      rowKey={({ line }) => `${line.key.caseId}${line.key.personId}`}
      empty={<Empty title={t('releases.none')}>{t('releases.noneWhy')}</Empty>}
      columns={[
        {
          key: 'name',
          title: t('letter.name'),
          render: ({ line }) => (
            <Link className="whole-words" to={paths.followed(line.key.caseId, line.key.personId)}>
              {line.person?.name ?? '–'}
            </Link>
          ),
        },
        {
          key: 'verdict',
          title: t('releases.verdict'),
          render: ({ verdict }) => <Tag color={COLOURS[verdict]}>{t(`releases.verdict.${verdict}`)}</Tag>,
        },
        {
          key: 'asks',
          title: t('releases.asks'),
          render: ({ linkedTests, ownTests }) => (
            <>
              {linkedTests.length > 0 && (
                <div>{t('releases.linked', { numbers: inARow(linkedTests, language) })}</div>
              )}
              {ownTests.length > 0 && <div>{t('releases.own', { numbers: inARow(ownTests, language) })}</div>}
              {linkedTests.length + ownTests.length === 0 && '–'}
            </>
          ),
        },
        {
          key: 'state',
          title: t('work.filter.state'),
          render: ({ line }) => <FollowStateTag of={line.contact.state} />,
        },
        { key: 'area', title: t('followed.area'), render: ({ line }) => line.areaName ?? '–' },
        { key: 'case', title: t('followed.case'), render: ({ line }) => line.contact.caseNumber },
      ]}
    />
  );
}
