import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useWorded } from '../wording';

/** Choose a notice that was issued and holds. Works as a form's field. */
export function NoticeSelect({
  value,
  onChange,
  id,
}: {
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const { data = [], isFetching } = useQuery({
    queryKey: ['notices', 'to-call-by'],
    queryFn: () => body(api.GET('/api/notices', { params: { query: { limit: 500 } } })),
  });
  return (
    <Select
      id={id}
      className="picker"
      loading={isFetching}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={isFetching ? null : t('new.noNotice')}
      options={data
        .filter(({ notice, validity }) => notice.issue && validity !== 'ENDED')
        .map(({ notice }) => ({
          value: notice.id,
          label: [notice.issue?.number ? `${String(notice.issue.number)} 号` : '', words(notice.title)]
            .filter(Boolean)
            .join(' '),
        }))}
    />
  );
}
