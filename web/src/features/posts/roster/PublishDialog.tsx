import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { inForce } from './model';
import { compareQuery, type DraftLine, type Roster } from './queries';
import { usePublishing } from './usePublishing';

interface Props {
  roster: Roster;
  draft: DraftLine;
  /** What came in force is to be looked at. */
  onDraft: (id: string) => void;
  onClose: () => void;
}

/** Publishes a draft: says first whom that concerns and what it leaves open. */
export function PublishDialog({ roster, draft, onDraft, onClose }: Props) {
  const { t } = useTexts('posts');
  // what was in force when the dialog was opened: the page goes on hearing of others
  const [seen] = useState(() => inForce(roster.publications));
  const publishing = usePublishing(roster, seen?.id ?? null, ({ draftId }) => {
    onDraft(draftId);
    onClose();
  });
  const sending = useMutation({
    mutationFn: (reason: string) => publishing.mutateAsync({ draftId: draft.id, reason }),
  });
  const published = seen?.draftId;
  const compared = useQuery({
    ...compareQuery(roster.plan.id, published ?? '', draft.id),
    enabled: published !== undefined,
  });
  return (
    <ReasonDialog
      title={t('publish.title')}
      lead={
        published === undefined
          ? t('publish.first', { people: roster.people })
          : compared.data
            ? t('publish.changes', {
                people: compared.data.people.length,
                seats: compared.data.changes.length,
              })
            : t('publish.again')
      }
      okText={t('publish')}
      sending={sending}
      onClose={onClose}
    >
      {draft.hard > 0 && (
        <Alert
          className="problem-alert"
          type="error"
          showIcon
          title={t('publish.hard', { count: draft.hard })}
        />
      )}
      {draft.unfilled > 0 && (
        <Alert
          className="problem-alert"
          type="warning"
          showIcon
          title={t('publish.unfilled', { count: draft.unfilled })}
        />
      )}
    </ReasonDialog>
  );
}
