import { App, Button, Radio } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import type { Roster } from './queries';

type Format = Schema<'ExportFormat'>;

const FORMATS: Format[] = ['XLSX', 'CSV'];

/** The roster in force leaves the house as every list of people does: asked for with a reason, approved by another. */
export function ExportButton({ roster }: { roster: Roster }) {
  const { t } = useTexts('posts');
  const [asking, setAsking] = useState(false);
  if (!useMay('EXPORTS_REQUEST') || !roster.mayPlan) {
    return null;
  }
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('roster.export')}
      </Button>
      {asking && (
        <AskDialog
          planId={roster.plan.id}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function AskDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [format, setFormat] = useState<Format>('XLSX');
  const asking = useSubmission(
    (id, reason: string) =>
      body(api.POST('/api/exports', { body: { id, kind: 'ROSTER', subjectId: planId, format, reason } })),
    { refresh: [['exports']] },
  );
  const sending = useMutation({
    mutationFn: async (reason: string) => {
      await asking.mutateAsync(reason);
      message.success(t('export.asked'));
      void navigate(paths.exports);
    },
  });
  return (
    <ReasonDialog
      title={t('roster.export')}
      lead={t('export.lead')}
      okText={t('export.ask')}
      sending={sending}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={t('export.format')}
        value={format}
        onChange={(event) => {
          setFormat(event.target.value as Format);
        }}
        options={FORMATS}
      />
    </ReasonDialog>
  );
}
