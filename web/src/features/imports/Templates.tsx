import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { send } from '@/shared/api/client';
import { saveAs } from '@/shared/files/download';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Kind } from './queries';

/** Empty files to fill in; in the workbook every column is text, so that no identity number is shortened. */
export function Templates({ kind }: { kind: Kind }) {
  const { t, language } = useTexts('imports');
  const fetching = useMutation({
    mutationFn: async (ending: string) => {
      const address = new URL(`/api/imports/kinds/${kind.key}/template.${ending}`, location.origin);
      const answer = await send(new Request(address));
      saveAs(await answer.blob(), t('template.name', { kind: kind[language], ending }));
    },
  });
  return (
    <>
      <p className="quiet">
        {t('template')}
        {['xlsx', 'csv'].map((ending) => (
          <Button
            key={ending}
            type="link"
            size="small"
            icon={<DownloadOutlined aria-hidden />}
            onClick={() => {
              fetching.mutate(ending);
            }}
          >
            {ending.toUpperCase()}
          </Button>
        ))}
      </p>
      <ProblemAlert error={fetching.error} />
    </>
  );
}
