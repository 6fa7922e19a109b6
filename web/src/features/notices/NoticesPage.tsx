import { EditOutlined, InboxOutlined, SendOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { cityInstant, day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useDebounced } from '@/shared/ui/useDebounced';
import { AsOf } from './AsOf';
import { withGaps, type Line } from './numberOf';
import { noticesQuery } from './queries';
import { StandTag, UrgencyTag } from './Tags';
import { useWorded } from './worded';
import './notices.css';

/** All notices in their order, with the numbers of which nothing is known. */
export function NoticesPage() {
  const { t } = useTexts('notices');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState('');
  const words = useDebounced(typed.trim());
  const query = useQuery(noticesQuery(words, at ? cityInstant(at) : ''));
  const columns = useColumns();
  return (
    <Page title={t('nav.notices')} lead={t('lead')} actions={<Actions />}>
      <div className="filters">
        <Input.Search
          className="picker"
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <AsOf value={at} onChange={setAt} />
      </div>
      <Loaded query={query}>
        {(notices) => (
          <Rows
            label={t('nav.notices')}
            rows={words ? notices.map((answer): Line => ({ answer })) : withGaps(notices)}
            columns={columns}
            rowKey={(line) => (line.gap ? line.key : line.answer.notice.id)}
            pageSize={30}
            empty={<Empty title={t(words ? 'noneFound' : 'none')} />}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Actions() {
  const { t } = useTexts('notices');
  const mayIssue = useMay('NOTICES_ISSUE');
  const mayAnswer = useMay('NOTICES_ANSWER');
  const mayManage = useMay('CHANNELS_MANAGE');
  return (
    <>
      {mayAnswer && (
        <Link to={paths.inbox}>
          <Button icon={<InboxOutlined aria-hidden />}>{t('inbox')}</Button>
        </Link>
      )}
      {mayManage && (
        <Link to={paths.channels}>
          <Button icon={<SendOutlined aria-hidden />}>{t('channels')}</Button>
        </Link>
      )}
      {mayIssue && (
        <Link to={paths.newNotice}>
          <Button type="primary" icon={<EditOutlined aria-hidden />}>
            {t('draft.new')}
          </Button>
        </Link>
      )}
    </>
  );
}

function useColumns(): Column<Line>[] {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  return [
    {
      key: 'number',
      title: t('number'),
      render: ({ answer, gap }) => {
        if (gap) {
          return (
            <span className="quiet whole-words">
              {gap.from === gap.to ? t('numbered', { number: gap.from }) : t('numbered.range', { ...gap })}
            </span>
          );
        }
        const number = answer.notice.issue?.number;
        return number == null ? <span className="quiet">–</span> : t('numbered', { number });
      },
    },
    {
      key: 'title',
      title: t('title'),
      render: ({ answer, gap }) =>
        gap ? (
          <span className="quiet">{t('gap')}</span>
        ) : (
          <>
            <Link to={paths.notice(answer.notice.id)}>{words(answer.notice.title)}</Link>{' '}
            {answer.notice.issue && <UrgencyTag urgency={answer.notice.issue.urgency} />}
          </>
        ),
    },
    { key: 'state', title: t('state'), render: ({ answer }) => answer && <StandTag answer={answer} /> },
    {
      key: 'issuer',
      title: t('issuer'),
      render: ({ answer }) => answer?.notice.issue && words(answer.notice.issue.issuer),
    },
    {
      key: 'issuedOn',
      title: t('issuedOn'),
      render: ({ answer }) =>
        answer?.notice.issue ? (
          <span className="whole-words">
            {answer.notice.issue.issuedOn ? day(answer.notice.issue.issuedOn, language) : t('notStated')}
          </span>
        ) : null,
    },
    {
      key: 'effectiveAt',
      title: t('effectiveAt'),
      render: ({ answer }) =>
        answer?.notice.issue ? (
          <span className="whole-words">
            {answer.notice.issue.effectiveAt
              ? instant(answer.notice.issue.effectiveAt, language)
              : t('notStated')}
          </span>
        ) : null,
    },
  ];
}
