import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Figures } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { tubeFileQuery } from './queries';

/** A file of tubes beside the list of tubes; counts for nothing before a second person confirms it. */
export function TubeComparison({ batchId }: { batchId: string }) {
  const { t } = useTexts('testing');
  const { data: page } = useQuery(tubeFileQuery(batchId));
  const compared = page?.comparison;
  if (!page || !compared) {
    return null;
  }
  return (
    <Section title={t('compare.title')}>
      <Figures
        facts={[
          { label: t('compare.rows'), value: compared.rows },
          { label: t('compare.readable'), value: compared.readable },
          { label: t('compare.positives'), value: compared.positives },
          { label: t('compare.negatives'), value: compared.negatives },
          { label: t('compare.others'), value: compared.others },
          { label: t('compare.expected'), value: compared.expected },
          { label: t('compare.missing'), value: compared.missingCount },
          { label: t('compare.unknown'), value: compared.unknownCount },
        ]}
      />
      <Codes title={t('compare.missingCodes')} codes={compared.missing} />
      <Codes title={t('compare.unknownCodes')} codes={compared.unknown} />
      {page.taken ? (
        <Alert
          type="success"
          showIcon
          title={t('compare.taken', { accepted: page.taken.accepted, refused: page.taken.refused })}
          description={<Link to={paths.tubeBatch(batchId)}>{t('compare.openBatch')}</Link>}
        />
      ) : (
        <Confirm batchId={batchId} own={page.own} />
      )}
    </Section>
  );
}

function Codes({ title, codes }: { title: string; codes: string[] }) {
  return codes.length > 0 ? (
    <details>
      <summary>{title}</summary>
      <p className="tube-codes">{codes.join('  ')}</p>
    </details>
  ) : null;
}

function Confirm({ batchId, own }: { batchId: string; own: boolean }) {
  const { t } = useTexts('testing');
  const queries = useQueryClient();
  const mayImport = useMay('RESULTS_IMPORT');
  const mayRelease = useMay('RESULTS_RELEASE');
  const confirming = useMutation({
    mutationFn: () => {
      const params = { params: { path: { batchId } } };
      return mayImport
        ? body(api.POST('/api/testing/files/{batchId}/confirmation', params))
        : body(api.POST('/api/testing/files/{batchId}/approval', params));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tube-files'] });
      await queries.invalidateQueries({ queryKey: ['tube-batches'] });
    },
  });
  if (own || !(mayImport || mayRelease)) {
    return <Alert type="warning" showIcon title={t('compare.waits')} description={t('compare.waitsHow')} />;
  }
  return (
    <>
      <ProblemAlert error={confirming.error} />
      <p>{t('compare.confirmLead')}</p>
      <Button
        type="primary"
        size="large"
        loading={confirming.isPending}
        onClick={() => {
          confirming.mutate();
        }}
      >
        {t('compare.confirm')}
      </Button>
    </>
  );
}
