import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { saveAs } from '@/shared/files/download';
import { DropZone } from '@/shared/files/DropZone';
import { upload } from '@/shared/files/upload';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { megabytes, partsLeft } from './parts';
import type { VisitFile } from './queries';

interface Input {
  areaId: string;
  name: string;
  sizeBytes: number;
  at: number;
  controlTotal: number | null;
}

/** A file of visits, sent in parts: what breaks off goes on where it broke. */
export function SendVisits() {
  const { t } = useTexts('visits');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const ids = useId();
  const grant = useSession().me.grants.find((each) => !each.organizationId);
  const chosen = useRef<File | null>(null);
  const [area, setArea] = useState<Picked | null>(
    grant ? { id: grant.areaId, name: grant.areaName ?? '' } : null,
  );
  const [file, setFile] = useState<File | null>(null);
  const [controlTotal, setControlTotal] = useState<number | null>(null);
  const [sent, setSent] = useState(0);
  const sending = useSubmission((id, input: Input) => send(id, input, chosen.current, setSent), {
    refresh: [['visits']],
    onDone: (started) => {
      queries.setQueryData(['visits', 'files', started.importId], started);
      void navigate(paths.visitFile(started.importId));
    },
  });
  return (
    <Section title={t('send.title')} actions={<Template />}>
      <p className="quiet">{t('send.how')}</p>
      <DropZone
        file={file}
        onFile={(next) => {
          if (next) {
            chosen.current = next;
            setFile(next);
            setSent(0);
            sending.reset();
          }
        }}
      />
      <ProblemAlert error={sending.error} />
      <div className="upload-send">
        <div>
          <label htmlFor={`${ids}-area`}>{t('send.area')}</label>
          <AreaPicker id={`${ids}-area`} value={area} onChange={setArea} />
          <p className="quiet">{t('send.areaWhy')}</p>
        </div>
        <div>
          <label htmlFor={`${ids}-total`}>{t('send.total')}</label>
          <InputNumber
            id={`${ids}-total`}
            min={1}
            precision={0}
            value={controlTotal}
            aria-describedby={`${ids}-total-hint`}
            onChange={setControlTotal}
          />
          <p id={`${ids}-total-hint`} className="quiet">
            {t('send.totalWhy')}
          </p>
        </div>
        <Button
          type="primary"
          size="large"
          disabled={!file || !area}
          loading={sending.isPending}
          onClick={() => {
            if (file && area) {
              sending.mutate({
                areaId: area.id,
                name: file.name,
                sizeBytes: file.size,
                at: file.lastModified,
                controlTotal,
              });
            }
          }}
        >
          {t('send.send')}
        </Button>
      </div>
      {sending.isPending && file && (
        <div role="status">
          <Progress percent={Math.round((100 * sent) / Math.max(1, file.size))} status="active" />
          {t('send.sending', { done: megabytes(sent), all: megabytes(file.size) })}
          <p className="quiet">{t('send.again')}</p>
        </div>
      )}
    </Section>
  );
}

async function send(
  id: string,
  { areaId, name, sizeBytes, controlTotal }: Input,
  content: File | null,
  onSent: (bytes: number) => void,
): Promise<VisitFile> {
  if (!content) {
    throw new Error('no file');
  }
  const there = await body(
    api.POST('/api/visit-imports', { body: { id, areaId, name, sizeBytes, controlTotal } }),
  );
  for (const { number, from, to } of partsLeft(sizeBytes, there.parts)) {
    await upload<VisitFile>(
      `/api/visit-imports/${id}/parts`,
      { number },
      content.slice(from, to),
      (share) => {
        onSent(from + share * (to - from));
      },
    );
  }
  return body(api.POST('/api/visit-imports/{importId}/start', { params: { path: { importId: id } } }));
}

function Template() {
  const { t } = useTexts('visits');
  const downloading = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/visit-imports/template.csv', { parseAs: 'blob' });
      saveAs(data as unknown as Blob, t('send.templateName'));
    },
  });
  return (
    <>
      <ProblemAlert error={downloading.error} />
      <Button
        onClick={() => {
          downloading.mutate();
        }}
      >
        {t('send.template')}
      </Button>
    </>
  );
}
