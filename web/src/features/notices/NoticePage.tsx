import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { cityInstant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Annexes } from './Annexes';
import { AsOf } from './AsOf';
import { CascadeSection } from './CascadeSection';
import { Deliveries } from './Deliveries';
import { DraftActions } from './draft/DraftActions';
import { EffectList } from './EffectList';
import { Escalations } from './Escalations';
import { NoticeFacts } from './NoticeFacts';
import { noticeQuery, type NoticeAnswer } from './queries';
import { ReadershipTag, StandTag, UrgencyTag } from './Tags';
import { useWorded } from './worded';
import './notices.css';

/** One notice as it stands, or stood at an instant. */
export function NoticePage() {
  const { noticeId = '' } = useParams();
  const [at, setAt] = useState('');
  const asked = at ? cityInstant(at) : '';
  const query = useQuery(noticeQuery(noticeId, asked));
  return (
    <Loaded query={query}>
      {(answer) => <Notice answer={answer} at={asked} asOf={<AsOf value={at} onChange={setAt} />} />}
    </Loaded>
  );
}

function Notice({ answer, at, asOf }: { answer: NoticeAnswer; at: string; asOf: ReactNode }) {
  const { t } = useTexts('notices');
  const words = useWorded();
  const { notice, state } = answer;
  const issued = state === 'ISSUED';
  const mayAnswer = useMay('NOTICES_ANSWER');
  const mayIssue = useMay('NOTICES_ISSUE');
  return (
    <Page
      title={words(notice.title)}
      trail={<Link to={paths.notices}>{t('nav.notices')}</Link>}
      tags={
        <>
          <StandTag answer={answer} />
          {notice.issue && <UrgencyTag urgency={notice.issue.urgency} />}
          {issued && <ReadershipTag readership={notice.readership} />}
        </>
      }
      actions={issued ? asOf : answer.mine && <DraftActions answer={answer} />}
    >
      {!issued && <p className="notice">{t('draft.about')}</p>}
      <EffectList answer={answer} />
      <Section>
        <p className="notice-text">{words(notice.body)}</p>
        <Annexes noticeId={notice.id} editable={!issued && answer.mine} />
      </Section>
      <Section>
        <NoticeFacts answer={answer} />
      </Section>
      {issued && mayAnswer && <CascadeSection noticeId={notice.id} at={at} mine={answer.mine} />}
      {issued && mayAnswer && <Escalations noticeId={notice.id} />}
      {issued && mayIssue && answer.mine && <Deliveries noticeId={notice.id} />}
    </Page>
  );
}
