import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';

const EVERY_MS = 2000;

type Loading = Schema<'Loading'>;

const isComplete = ({ ready, total }: Loading['steps'][number]) => ready >= total;

const isLoading = ({ done, failure, steps }: Loading) => !failure && !(done && steps.every(isComplete));

/** While the demo's city loads behind the pages. Says nothing in a city at work. */
export function LoadingBanner() {
  const { t, language } = useTexts('demo');
  const { data } = useQuery({
    queryKey: ['demo', 'progress'],
    queryFn: () => body(api.GET('/api/demo/progress')),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.demo && isLoading(state.data.progress) ? EVERY_MS : false),
  });
  if (!data?.demo || (!isLoading(data.progress) && !data.progress.failure)) {
    return null;
  }
  const { done, failure } = data.progress;
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
  // behind what everybody waits for, the movement goes on loading while people work
  const steps = data.progress.steps.filter((step) => !done || !isComplete(step));
  const ready = steps.reduce((sum, step) => sum + step.ready, 0);
  const total = steps.reduce((sum, step) => sum + step.total, 0);
  return (
    <div className="banner loading-banner" role="status">
      <span>{t(done ? 'loading.movement' : 'loading')}</span>
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
