import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { api } from '@/shared/api/client';
import { saveAs } from '@/shared/files/download';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';

const FILES = {
  XLSX: 'huhang-cases.xlsx',
  CSV: 'huhang-cases.csv',
  LINELIST: 'linelist.csv',
  CONTACTS: 'contacts.csv',
} as const;
type Form = keyof typeof FILES;

/** Takes the line list along: figures without names, for a stated purpose. */
export function LineListMenu() {
  const { t } = useTexts('cases');
  const taking = useMutation({
    mutationFn: async (form: Form) => {
      const { data } = await api.GET('/api/line-list', { params: { query: { form } }, parseAs: 'blob' });
      if (data) {
        saveAs(data as unknown as Blob, FILES[form]);
      }
    },
  });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (Object.keys(FILES) as Form[]).map((key) => ({ key, label: t(`list.${key}`) })),
          onClick: ({ key }) => {
            taking.mutate(key as Form);
          },
        }}
      >
        <Button loading={taking.isPending}>{t('list.take')}</Button>
      </Dropdown>
      <ProblemAlert error={taking.error} />
    </>
  );
}
