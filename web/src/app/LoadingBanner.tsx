import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/shared/api/client';

/** In a demo whose city is still being loaded: how far it is. Nothing otherwise. */
export function LoadingBanner() {
  const { t } = useTranslation('shared');
  const state = useQuery({
    queryKey: ['demo-progress'],
    queryFn: () => body(api.GET('/api/demo/progress')),
    refetchInterval: (query) => (query.state.data?.demo && !query.state.data.progress.done ? 1000 : false),
  });
  const steps = state.data?.progress.steps ?? [];
  if (!state.data?.demo || state.data.progress.done || steps.length === 0) {
    return null;
  }
  const total = steps.reduce((sum, step) => sum + step.total, 0);
  const ready = steps.reduce((sum, step) => sum + step.ready, 0);
  return (
    <Alert
      banner
      type="info"
      title={t('loading.city')}
      description={<Progress percent={Math.floor((ready / Math.max(total, 1)) * 100)} />}
    />
  );
}
