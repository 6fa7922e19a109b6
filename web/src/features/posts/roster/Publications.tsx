import { Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { inForce } from './model';
import type { Publication, Roster } from './queries';
import { SentTo } from './SentTo';
import { ToldDrawer } from './ToldDrawer';
import type { Names } from './useNames';

interface Props {
  roster: Roster;
  names: Names;
  onDraft: (id: string) => void;
}

/** What was published, why, who was told and who has seen it. */
export function Publications({ roster: { publications, mayPlan }, names, onDraft }: Props) {
  const { t, language } = useTexts('posts');
  const [opened, setOpened] = useState<Publication | null>(null);
  const current = inForce(publications)?.id;
  const columns: Column<Publication>[] = [
    {
      key: 'at',
      title: t('publication.at'),
      render: ({ id, publishedAt, by }) => (
        <>
          <span className="whole-words">
            {instant(publishedAt, language)}{' '}
            {id === current && <Tag color="green">{t('drafts.inForce')}</Tag>}
          </span>
          {by && <div className="quiet">{by}</div>}
        </>
      ),
    },
    {
      key: 'reason',
      title: t('reason'),
      render: ({ reason, kept }) => (
        <>
          {reason}
          {kept > 0 && <div className="quiet">{t('publication.kept', { count: kept })}</div>}
        </>
      ),
    },
    {
      key: 'told',
      title: t('told.seen'),
      render: ({ told, seen }) => (
        <>
          {t('told.seenOf', { seen, told })}
          <Progress
            aria-label={t('told.seen')}
            percent={told === 0 ? 100 : Math.round((seen / told) * 100)}
            size="small"
            showInfo={false}
          />
        </>
      ),
    },
    ...(mayPlan
      ? [
          {
            key: 'sent',
            title: t('sent.title'),
            render: (publication: Publication) => <SentTo publication={publication} />,
          },
        ]
      : []),
    {
      key: 'acts',
      title: '',
      render: (publication) => (
        <span className="row-actions">
          <Button
            onClick={() => {
              onDraft(publication.draftId);
            }}
          >
            {t('drafts.look')}
          </Button>
          {mayPlan && (
            <Button
              onClick={() => {
                setOpened(publication);
              }}
            >
              {t('told.list')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Section title={t('publication.title')}>
      <Rows
        label={t('publication.title')}
        rows={publications}
        columns={columns}
        rowKey={({ id }) => id}
        pageSize={5}
        empty={<Empty title={t('publication.none')}>{t('publication.none.todo')}</Empty>}
      />
      {opened && (
        <ToldDrawer
          publication={opened}
          names={names}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </Section>
  );
}
