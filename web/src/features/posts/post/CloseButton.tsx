import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { localInput } from '../clock';
import { liveQuery } from '../day/queries';

/** Closes a post from an hour on, with the reason. */
export function CloseButton({ postId }: { postId: string }) {
  const { t } = useTexts('posts');
  const [asking, setAsking] = useState(false);
  const [at, setAt] = useState('');
  const now = useQuery(liveQuery()).data?.at;
  const closing = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/posts/{postId}/closing', {
          params: { path: { postId } },
          body: { id, closesAt: cityInstant(at), reason, noticeId: null },
        }),
      ),
    {
      refresh: [['posts']],
      onDone: () => {
        setAsking(false);
      },
    },
  );
  return (
    <>
      <Button
        danger
        disabled={!now}
        onClick={() => {
          setAt(localInput(Date.parse(now ?? '')));
          setAsking(true);
        }}
      >
        {t('post.close')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('post.close')}
          lead={t('post.close.lead')}
          okText={t('post.close')}
          danger
          sending={closing}
          onClose={() => {
            setAsking(false);
          }}
        >
          <label htmlFor="closes-at">{t('post.closesAt')}</label>
          <Input
            id="closes-at"
            type="datetime-local"
            value={at}
            onChange={(event) => {
              setAt(event.target.value);
            }}
          />
        </ReasonDialog>
      )}
    </>
  );
}
