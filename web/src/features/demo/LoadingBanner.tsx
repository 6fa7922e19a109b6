import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';

const EVERY_MS = 2000;

/** While the demo's city loads behind the pages. Says nothing in a city at work. */
export function LoadingBanner() {
  const { t, language } = useTexts('demo');
  const { data } = useQuery({
    queryKey: ['demo', 'progress'],
    queryFn: () => body(api.GET('/api/demo/progress')),
    retry: false,
    refetchInterval: ({ state }) =>
      state.data?.demo && !state.data.progress.done && !state.data.progress.failure ? EVERY_MS : false,
  });
  if (!data?.demo || (data.progress.done && !data.progress.failure)) {
    return null;
  }
  const { failure, steps } = data.progress;
  if (failure) {
    return (
      <Alert
        type="error"
        banner
        title={t('failed', { failure })}
        description={t('failed.todo')}
        className="banner"
      />
    );
  }
  const ready = steps.reduce((sum, step) => sum + step.ready, 0);
  const total = steps.reduce((sum, step) => sum + step.total, 0);
  return (
    <div className="banner loading-banner" role="status">
      <span>{t('loading')}</span>
      <Progress
        percent={total > 0 ? Math.floor((100 * ready) / total) : 0}
        size="small"
        aria-label={t('loading')}
      />
      <span className="quiet">
        {t('loading.step', { ready: count(ready, language), total: count(total, language) })}
      </span>
    </div>
  );
}
