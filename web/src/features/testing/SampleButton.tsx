import { ExperimentOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, body, send } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';

/** In a demo: takes the laboratory's sample file, with its control total, as if it had been chosen. */
export function SampleButton({ onFile }: { onFile: (file: File, rows: number) => void }) {
  const { t } = useTexts('testing');
  const demo = useQuery({
    queryKey: ['demo-progress'],
    queryFn: () => body(api.GET('/api/demo/progress')),
    staleTime: Infinity,
  });
  const take = useMutation({
    mutationFn: async () => {
      const answer = await send(new Request(new URL('/api/demo/laboratory-file', location.origin)));
      const name = /filename=(\S+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
      const rows = Number(answer.headers.get('Huhang-Rows'));
      return { file: new File([await answer.blob()], name ?? 'sample.csv', { type: 'text/csv' }), rows };
    },
    onSuccess: ({ file, rows }) => {
      onFile(file, rows);
    },
  });
  if (!demo.data?.demo) {
    return null;
  }
  return (
    <>
      <Button
        className="sample-button"
        icon={<ExperimentOutlined aria-hidden />}
        loading={take.isPending}
        onClick={() => {
          take.mutate();
        }}
      >
        {t('upload.sample')}
      </Button>
      <ProblemAlert error={take.error} />
    </>
  );
}
