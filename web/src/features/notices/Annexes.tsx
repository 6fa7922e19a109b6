import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { annexesQuery } from './queries';

/** Files that belong to a notice; as long as it is a draft they come and go. */
export function Annexes({ noticeId, editable }: { noticeId: string; editable: boolean }) {
  const { t } = useTexts('notices');
  const { data: annexes = [] } = useQuery(annexesQuery(noticeId));
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: annexesQuery(noticeId).queryKey });
  const removing = useMutation({
    mutationFn: (annexId: string) =>
      body(
        api.POST('/api/notices/{noticeId}/annexes/{annexId}/removal', {
          params: { path: { noticeId, annexId } },
        }),
      ),
    onSettled: refresh,
  });
  if (annexes.length === 0 && !editable) {
    return null;
  }
  return (
    <div className="annexes">
      <ProblemAlert error={removing.error} />
      <ul className="lines">
        {annexes.map((annex) => (
          <li key={annex.id}>
            <PaperClipOutlined aria-hidden />{' '}
            <a href={`/api/notices/${noticeId}/annexes/${annex.id}`} download={annex.name}>
              {t('annex', { position: annex.position, name: annex.name })}
            </a>{' '}
            <span className="quiet">{size(annex.bytes)}</span>
            {editable && (
              <Button
                type="text"
                size="small"
                danger
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('annex.remove', { name: annex.name })}
                loading={removing.isPending && removing.variables === annex.id}
                onClick={() => {
                  removing.mutate(annex.id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && <AddAnnex noticeId={noticeId} onAdded={refresh} />}
    </div>
  );
}

function AddAnnex({ noticeId, onAdded }: { noticeId: string; onAdded: () => Promise<void> }) {
  const { t } = useTexts('notices');
  const input = useRef<HTMLInputElement>(null);
  const adding = useMutation({
    mutationFn: ({ id, file }: { id: string; file: File }) =>
      body(
        api.POST('/api/notices/{noticeId}/annexes', {
          params: { path: { noticeId }, query: { id, name: file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (content: unknown) => content as Blob,
        }),
      ),
    onSettled: onAdded,
  });
  return (
    <>
      <ProblemAlert error={adding.error} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('annex.choose')}
        accept=".pdf,.docx,.xlsx,.csv,.txt,.jpg,.jpeg,.png"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) {
            adding.mutate({ id: uuid7(), file });
          }
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        loading={adding.isPending}
        onClick={() => {
          input.current?.click();
        }}
      >
        {t('annex.add')}
      </Button>
    </>
  );
}

function size(bytes: number): string {
  return bytes < 1 << 20
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}
