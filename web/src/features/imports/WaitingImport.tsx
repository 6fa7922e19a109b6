import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { missing } from './mapping';
import { MappingFields } from './MappingFields';
import { PreviewRows } from './PreviewRows';
import type { ImportDetail, Kind } from './queries';
import './imports.css';

/** Second step: match the columns, look at the first rows, start or cancel. */
export function WaitingImport({ detail, kind }: { detail: ImportDetail; kind: Kind }) {
  const { t, language } = useTexts('imports');
  const importId = detail.file.importId;
  const queries = useQueryClient();
  const [mapping, setMapping] = useState(detail.mapping);
  const show = (next: ImportDetail) => {
    queries.setQueryData(['imports', importId], next);
    void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
  };
  const path = { params: { path: { importId } } };
  const starting = useMutation({
    mutationFn: () => body(api.POST('/api/imports/{importId}/start', { ...path, body: { mapping } })),
    onSuccess: show,
  });
  const cancelling = useMutation({
    mutationFn: () => body(api.POST('/api/imports/{importId}/cancel', path)),
    onSuccess: show,
  });
  const unmatched = missing(kind, mapping);
  return (
    <>
      <Section title={t('mapping.title')}>
        <p className="quiet">{t('mapping.lead')}</p>
        <MappingFields
          columns={kind.columns}
          header={detail.survey.header}
          value={mapping}
          onChange={setMapping}
        />
      </Section>
      <Section title={t('preview.title')}>
        <p className="quiet">{t('preview.lead')}</p>
        <PreviewRows importId={importId} kind={kind} mapping={mapping} />
      </Section>
      <Section>
        <ProblemAlert error={starting.error ?? cancelling.error} />
        {unmatched.length > 0 && (
          <p role="status" className="notice">
            {t('mapping.missing', { columns: unmatched.map((column) => column[language]).join('、') })}
          </p>
        )}
        <div className="import-actions">
          <Button
            type="primary"
            size="large"
            disabled={unmatched.length > 0}
            loading={starting.isPending}
            onClick={() => {
              starting.mutate();
            }}
          >
            {t('start', { rows: count(detail.file.rowsIn, language) })}
          </Button>
          <Button
            size="large"
            loading={cancelling.isPending}
            onClick={() => {
              cancelling.mutate();
            }}
          >
            {t('cancelImport')}
          </Button>
        </div>
        <p className="quiet">{t('start.why')}</p>
      </Section>
    </>
  );
}
