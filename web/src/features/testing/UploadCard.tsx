import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import { useSubmission } from '@/shared/api/useSubmission';
import { DropZone } from '@/shared/files/DropZone';
import { upload } from '@/shared/files/upload';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { SampleButton } from './SampleButton';
import type { BatchDetail } from './queries';

/** Choose, drop or paste a file, state how many rows it has, send it. */
export function UploadCard() {
  const { t } = useTexts('testing');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const field = useId();
  const chosen = useRef<File | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [controlTotal, setControlTotal] = useState<number | null>(null);
  const [share, setShare] = useState(0);
  const sending = useSubmission(
    (id, input: { name: string; size: number; at: number; controlTotal: number | null }) => {
      const content = chosen.current;
      if (!content) {
        throw new Error('no file');
      }
      setShare(0);
      return upload<BatchDetail>(
        '/api/result-files',
        { id, name: content.name, controlTotal: input.controlTotal },
        content,
        setShare,
      );
    },
    {
      refresh: [['result-files'], ['cases']],
      onDone: (detail) => {
        queries.setQueryData(['result-files', detail.batch.batchId], detail);
        void navigate(paths.resultFile(detail.batch.batchId), { state: { sent: true } });
      },
    },
  );
  const choose = (next: File | null | undefined) => {
    if (next) {
      chosen.current = next;
      setFile(next);
      sending.reset();
    }
  };
  const positives = positivesOf(sending.error);
  return (
    <Section title={t('upload.title')}>
      <DropZone file={file} onFile={choose} />
      <SampleButton
        onFile={(sample, rows) => {
          choose(sample);
          setControlTotal(rows);
        }}
      />
      {positives > 0 && (
        <Alert
          className="problem-alert"
          type="error"
          showIcon
          role="alert"
          title={t('alarm.file', { count: positives })}
          description={t('alarm.todo')}
        />
      )}
      <ProblemAlert error={sending.error} />
      <div className="upload-send">
        <div>
          <label htmlFor={field}>{t('upload.controlTotal')}</label>
          <InputNumber
            id={field}
            min={0}
            precision={0}
            value={controlTotal}
            aria-describedby={`${field}-hint`}
            onChange={setControlTotal}
          />
          <p id={`${field}-hint`} className="quiet">
            {t('upload.controlTotalWhy')}
          </p>
        </div>
        <Button
          type="primary"
          size="large"
          disabled={!file}
          loading={sending.isPending}
          onClick={() => {
            if (file) {
              sending.mutate(
                { name: file.name, size: file.size, at: file.lastModified, controlTotal },
                // refused as a whole, the file is on the list all the same
                { onError: () => void queries.invalidateQueries({ queryKey: ['result-files'] }) },
              );
            }
          }}
        >
          {t('upload.send')}
        </Button>
      </div>
      {sending.isPending && (
        <div role="status">
          <Progress percent={Math.round(share * 100)} status="active" />
          {share >= 1 ? t('upload.reading') : t('upload.sending')}
        </div>
      )}
    </Section>
  );
}

/** Rows of a file refused as a whole that may hold a positive. */
function positivesOf(error: unknown): number {
  const positives = error ? problemOf(error).params?.['positives'] : 0;
  return typeof positives === 'number' ? positives : 0;
}
