import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '@/shared/api/client';
import { saveAs } from '@/shared/files/download';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows } from '@/shared/ui/Rows';
import type { VisitFile } from './queries';

export function RefusedVisits({ file }: { file: VisitFile }) {
  const { t, language } = useTexts('visits');
  if (file.refused === 0) {
    return <p className="notice">{t('refused.none')}</p>;
  }
  return (
    <Section
      title={t('refused.title')}
      actions={file.refusedKept ? <Download importId={file.importId} name={file.name} /> : undefined}
    >
      <p className="quiet">{t(file.refusedKept ? 'refused.lead' : 'refused.over')}</p>
      <Rows
        label={t('refused.title')}
        rows={file.reasons}
        rowKey={(each) => each.code}
        columns={[
          { key: 'reason', title: t('refused.reason'), render: (each) => each.title },
          {
            key: 'rows',
            title: t('refused.rows'),
            number: true,
            render: (each) => count(each.rows, language),
          },
        ]}
      />
    </Section>
  );
}

/** It holds personal data, so it goes through the client that asks for a purpose. */
function Download({ importId, name }: { importId: string; name: string }) {
  const { t } = useTexts('visits');
  const downloading = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/visit-imports/{importId}/refused.csv', {
        params: { path: { importId } },
        parseAs: 'blob',
      });
      saveAs(data as unknown as Blob, t('refused.fileName', { name: name.replace(/\.\w+$/, '') }));
    },
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
        {t('refused.download')}
      </Button>
    </>
  );
}
