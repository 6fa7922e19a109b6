import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { count as grouped, instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { inForce } from './model';
import { PublishDialog } from './PublishDialog';
import type { DraftLine, Roster } from './queries';
import type { Show, Shown } from './RosterPage';

interface Props {
  roster: Roster;
  shown: Shown;
  show: Show;
}

/** The drafts, newest first: look at one, lay another beside it, publish. */
export function DraftList({ roster, shown, show }: Props) {
  const { t } = useTexts('posts');
  const [publishing, setPublishing] = useState<DraftLine | null>(null);
  const columns = useColumns(roster, shown, show, setPublishing);
  return (
    <Section title={t('drafts.title')}>
      <Rows
        label={t('drafts.title')}
        rows={roster.drafts}
        columns={columns}
        rowKey={({ id }) => id}
        pageSize={6}
      />
      {publishing && (
        <PublishDialog
          roster={roster}
          draft={publishing}
          onDraft={show.draft}
          onClose={() => {
            setPublishing(null);
          }}
        />
      )}
    </Section>
  );
}

function useColumns(
  roster: Roster,
  shown: Shown,
  show: Show,
  publish: (draft: DraftLine) => void,
): Column<DraftLine>[] {
  const { t, language } = useTexts('posts');
  const published = inForce(roster.publications)?.draftId;
  const number = (value: number, isBad: boolean) => (
    <span className={isBad && value > 0 ? 'figure-bad' : undefined}>{grouped(value, language)}</span>
  );
  return [
    {
      key: 'draft',
      title: t('drafts.draft'),
      render: (draft) => (
        <>
          <span className="whole-words">
            {t(`origin.${draft.origin}`)}{' '}
            {draft.id === published && <Tag color="green">{t('drafts.inForce')}</Tag>}
            {draft.id === shown.draft && <Tag color="blue">{t('drafts.shown')}</Tag>}
          </span>
          <div className="quiet">
            {instant(draft.madeAt, language)}
            {draft.madeBy && ` · ${draft.madeBy}`}
          </div>
          {draft.note && <div>{draft.note}</div>}
        </>
      ),
    },
    { key: 'hard', title: t('score.hard'), number: true, render: ({ hard }) => number(hard, true) },
    {
      key: 'unfilled',
      title: t('score.unfilled'),
      number: true,
      render: ({ unfilled }) => number(unfilled, true),
    },
    { key: 'soft', title: t('score.soft'), number: true, render: ({ soft }) => number(soft, false) },
    {
      key: 'acts',
      title: '',
      render: (draft) => (
        <span className="row-actions">
          <Button
            disabled={draft.id === shown.draft}
            onClick={() => {
              show.draft(draft.id);
            }}
          >
            {t('drafts.look')}
          </Button>
          <Button
            disabled={draft.id === shown.draft}
            type={draft.id === shown.with ? 'primary' : 'default'}
            onClick={() => {
              show.with(draft.id === shown.with ? null : draft.id);
            }}
          >
            {t('drafts.compare')}
          </Button>
          {roster.mayPlan && draft.id !== published && (
            <Button
              type="primary"
              onClick={() => {
                publish(draft);
              }}
            >
              {t('publish')}
            </Button>
          )}
        </span>
      ),
    },
  ];
}
