import { Alert, Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';

/** For the auditor: one more person who does not exist, by whom a leaked list of staff is known again. */
export function Canaries({ organizationId }: { organizationId: string }) {
  const { t } = useTexts('registry');
  const planting = useSubmission((id, organization: string) =>
    body(
      api.POST('/api/organizations/{organizationId}/canaries', {
        params: { path: { organizationId: organization } },
        body: { id },
      }),
    ),
  );
  return (
    <Section title={t('canaries.title')}>
      <p className="quiet">{t('canaries.lead')}</p>
      <ProblemAlert error={planting.error} />
      {planting.data && (
        <Alert
          className="problem-alert"
          role="status"
          type="success"
          showIcon
          title={t('canaries.planted', { count: planting.data.canaries })}
        />
      )}
      <Button
        loading={planting.isPending}
        onClick={() => {
          planting.mutate(organizationId);
        }}
      >
        {t('canaries.plant')}
      </Button>
    </Section>
  );
}
