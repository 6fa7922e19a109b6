import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Tag } from 'antd';
import { Link } from 'react-router';
import { api } from '@/shared/api/client';
import { saveAs } from '@/shared/files/download';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Export } from './queries';

const COLOURS: Record<Export['state'], string> = {
  WAITING: 'warning',
  REFUSED: 'error',
  MAKING: 'processing',
  FAILED: 'error',
  READY: 'success',
  EXPIRED: 'default',
};

/** How far an export has come, and what one can do about it. */
export function ExportState({ value }: { value: Export }) {
  const { t, language } = useTexts('exports');
  const mayDecide = useMay('APPROVALS_DECIDE');
  const { decision, file, state } = value;
  return (
    <div>
      <Tag color={COLOURS[state]}>{t(`state.${state}`)}</Tag>
      {state === 'WAITING' && mayDecide && !value.mine && (
        <Link to={paths.approval(value.approvalId)}>{t('approval')}</Link>
      )}
      {state === 'REFUSED' && decision && (
        <div className="quiet">{t('refused', { name: decision.decidedByName, reason: decision.reason })}</div>
      )}
      {state === 'MAKING' && (
        <>
          <Progress
            size="small"
            percent={Math.min(99, Math.floor((100 * value.done) / Math.max(1, value.people)))}
            aria-label={t('state.MAKING')}
          />
          <div className="quiet">{t('progress', { done: count(value.done, language) })}</div>
        </>
      )}
      {state === 'FAILED' && <div className="quiet">{t('failed')}</div>}
      {state === 'READY' && file && (
        <>
          <div className="quiet">{t('until', { at: instant(file.expiresAt, language) })}</div>
          {value.mine && <Download id={value.id} name={file.name} />}
        </>
      )}
      {value.downloads > 0 && <div className="quiet">{t('downloads', { count: value.downloads })}</div>}
    </div>
  );
}

/** Goes through the client, so that a refusal is told in words. */
function Download({ id, name }: { id: string; name: string }) {
  const { t } = useTexts('exports');
  const queries = useQueryClient();
  const downloading = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/exports/{exportId}/file', {
        params: { path: { exportId: id } },
        parseAs: 'blob',
      });
      saveAs(data as unknown as Blob, name);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['exports'] }),
  });
  return (
    <>
      <ProblemAlert error={downloading.error} />
      <Button
        icon={<DownloadOutlined aria-hidden />}
        loading={downloading.isPending}
        onClick={() => {
          downloading.mutate();
        }}
      >
        {t('download')}
      </Button>
    </>
  );
}
