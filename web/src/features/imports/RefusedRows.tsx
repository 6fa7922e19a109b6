import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '@/shared/api/client';
import { saveAs } from '@/shared/files/download';
import { Reasons } from '@/shared/files/Reasons';
import { useTexts } from '@/shared/i18n';
import { count, day } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows } from '@/shared/ui/Rows';
import type { ImportDetail, Kind, RefusedLine } from './queries';

export function RefusedRows({ detail, kind }: { detail: ImportDetail; kind: Kind }) {
  const { t, language } = useTexts('imports');
  const { file, refusedRows } = detail;
  const name = (key: string) => kind.columns.find((column) => column.key === key)?.[language];
  if (file.refused === 0) {
    return <p className="notice">{t('refused.none')}</p>;
  }
  if (file.endedAt) {
    return <p className="notice">{t('refused.ended', { day: day(file.endedAt, language) })}</p>;
  }
  const title = t('refused.title', { count: file.refused, rows: count(file.refused, language) });
  return (
    <Section title={title} actions={<Download importId={file.importId} name={file.name} />}>
      <p className="quiet">{t('refused.lead')}</p>
      <Rows<RefusedLine>
        label={title}
        rows={refusedRows}
        rowKey={(row) => String(row.rowNumber)}
        columns={[
          { key: 'row', title: t('row'), render: (row) => t('rowNumber', { row: row.rowNumber }) },
          {
            key: 'reasons',
            title: t('refused.reasons'),
            render: (row) => <Reasons reasons={row.reasons} field={name} />,
          },
        ]}
      />
      {file.refused > refusedRows.length && (
        <p className="quiet">{t('refused.more', { shown: refusedRows.length })}</p>
      )}
    </Section>
  );
}

/** The file of refused rows; it holds personal data, so it goes through the client that asks for a purpose. */
function Download({ importId, name }: { importId: string; name: string }) {
  const { t } = useTexts('imports');
  const downloading = useMutation({
    mutationFn: async () => {
      const { data } = await api.GET('/api/imports/{importId}/refused.csv', {
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
