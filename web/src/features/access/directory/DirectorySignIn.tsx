import { BankOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { pathAfterSignIn } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/ProblemView';

/** Goes to the city's own directory, which sends the browser back. */
export function DirectorySignIn({ name }: { name: string }) {
  const { t } = useTexts('access');
  const [search] = useSearchParams();
  const leaving = useMutation({
    mutationFn: () =>
      body(api.POST('/api/access/oidc/sign-ins', { body: { next: pathAfterSignIn(search.get('next')) } })),
    onSuccess: ({ address }) => {
      location.assign(address);
    },
  });
  return (
    <>
      <ProblemAlert error={leaving.error} />
      <Button
        block
        size="large"
        className="way-in"
        icon={<BankOutlined aria-hidden />}
        loading={leaving.isPending || leaving.isSuccess}
        onClick={() => {
          leaving.mutate();
        }}
      >
        {t('directory.signIn', { name })}
      </Button>
    </>
  );
}
