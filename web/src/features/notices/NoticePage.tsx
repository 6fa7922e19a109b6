import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day, instant } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWorded } from './worded';

export function NoticePage() {
  const { noticeId = '' } = useParams();
  const query = useQuery({
    queryKey: ['notices', noticeId],
    queryFn: () => body(api.GET('/api/notices/{noticeId}', { params: { path: { noticeId } } })),
  });
  return <Loaded query={query}>{(answer) => <Notice answer={answer} />}</Loaded>;
}

function Notice({ answer: { notice, state } }: { answer: Schema<'NoticeAnswer'> }) {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const { issue } = notice;
  return (
    <Page
      title={words(notice.title)}
      trail={<Link to={paths.notices}>{t('nav.notices')}</Link>}
      tags={<Tag color={state === 'ISSUED' ? 'green' : 'orange'}>{t(`state.${state}`)}</Tag>}
    >
      {state === 'DRAFT' && <p className="notice">{t('draft.about')}</p>}
      <Section>
        <p style={{ whiteSpace: 'pre-line' }}>{words(notice.body)}</p>
      </Section>
      <Section>
        <Facts
          facts={[
            !!issue && {
              label: t('issuer'),
              value: issue.organizationId ? (
                <Link to={paths.organization(issue.organizationId)}>{words(issue.issuer)}</Link>
              ) : (
                words(issue.issuer)
              ),
            },
            !!issue && {
              label: t('issuedOn'),
              value: issue.issuedOn ? day(issue.issuedOn, language) : t('notStated'),
            },
            !!issue && {
              label: t('number'),
              value:
                issue.number == null
                  ? t('notStated')
                  : `${issue.series ?? ''}〔${String(issue.year ?? '')}〕${String(issue.number)}`,
            },
            { label: t('areas'), value: <Areas ids={notice.areaIds} /> },
            !!notice.source && { label: t('source'), value: words(notice.source) },
            { label: t('basis'), value: <code>{notice.basis}</code> },
            { label: t('recordedAt'), value: instant(notice.recordedAt, language) },
          ]}
        />
      </Section>
    </Page>
  );
}

function Areas({ ids }: { ids: string[] }) {
  const { t } = useTexts('notices');
  const [only] = ids;
  return ids.length === 1 && only ? (
    <Link to={paths.area(only)}>{t('areas.count', { count: 1 })}</Link>
  ) : (
    t('areas.count', { count: ids.length })
  );
}
