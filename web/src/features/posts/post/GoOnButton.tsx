import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useWorded } from '../worded';

interface Props {
  postId: string;
  /** The notice that ended the post's own: offered first. */
  endedBy: string;
}

/** The post stays by another notice, though its own has ended. */
export function GoOnButton({ postId, endedBy }: Props) {
  const { t } = useTexts('posts');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('post.goOn')}
      </Button>
      {asking && (
        <GoOnDialog
          postId={postId}
          endedBy={endedBy}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function GoOnDialog({ postId, endedBy, onClose }: Props & { onClose: () => void }) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const [chosen, setChosen] = useState(endedBy);
  const { data = [], isFetching } = useQuery({
    queryKey: ['notices', 'to-go-on-by'],
    queryFn: () => body(api.GET('/api/notices', { params: { query: { limit: 500 } } })),
  });
  const goingOn = useSubmission(
    (id, noticeId: string) =>
      body(
        api.POST('/api/posts/{postId}/notice', {
          params: { path: { postId } },
          body: { id, noticeId },
        }),
      ),
    { refresh: [['posts']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('post.goOn')}
      okText={t('post.goOn')}
      cancelText={t('cancel')}
      confirmLoading={goingOn.isPending}
      onOk={() => {
        goingOn.mutate(chosen);
      }}
      onCancel={onClose}
    >
      <p className="quiet">{t('post.goOn.lead')}</p>
      <ProblemAlert error={goingOn.error} />
      <label htmlFor="go-on-notice">{t('post.goOn.notice')}</label>
      <Select
        id="go-on-notice"
        className="picker"
        loading={isFetching}
        value={isFetching ? undefined : chosen}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={data
          .filter(({ notice, validity }) => notice.issue && validity !== 'ENDED')
          .map(({ notice }) => ({
            value: notice.id,
            label: [
              notice.issue?.number ? t('post.noticeNumber', { number: notice.issue.number }) : '',
              words(notice.title),
            ]
              .filter(Boolean)
              .join(' '),
          }))}
      />
    </Modal>
  );
}
