import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import type { NoticeAnswer } from '../queries';
import { IssueDialog } from './IssueDialog';
import { RewordDialog } from './RewordDialog';

/** Change a draft's words; issue it. */
export function DraftActions({ answer }: { answer: NoticeAnswer }) {
  const { t } = useTexts('notices');
  const [open, setOpen] = useState<'words' | 'issue' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen('words');
        }}
      >
        {t('draft.reword')}
      </Button>
      <Button
        type="primary"
        onClick={() => {
          setOpen('issue');
        }}
      >
        {t('issue')}
      </Button>
      {open === 'words' && <RewordDialog notice={answer.notice} onClose={close} />}
      {open === 'issue' && <IssueDialog notice={answer.notice} onClose={close} />}
    </>
  );
}
