import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { SITES } from '../queries';

/** Ends something of a site, once one said so twice. */
export function EndButton({ name, end }: { name: string; end: () => Promise<unknown> }) {
  const { t } = useTexts('sites');
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: end,
    onSuccess: () => queries.invalidateQueries({ queryKey: SITES }),
  });
  return (
    <>
      <Popconfirm
        title={t('end.title', { name })}
        okText={t('end')}
        cancelText={t('cancel')}
        onConfirm={() => {
          ending.mutate();
        }}
      >
        <Button size="small" danger loading={ending.isPending} aria-label={t('end.of', { name })}>
          {t('end')}
        </Button>
      </Popconfirm>
      <ProblemAlert error={ending.error} />
    </>
  );
}
