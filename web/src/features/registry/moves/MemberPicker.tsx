import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useDebounced } from '@/shared/ui/useDebounced';

interface Props {
  value?: string;
  onChange?: (householdId: string | undefined) => void;
}

/** A household by one of its members, who stay masked. Works as a form's field. */
export function MemberPicker({ value, onChange }: Props) {
  const { t } = useTexts('registry');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string; detail: string } | null>(null);
  const q = useDebounced(typed.trim(), 350);
  const query = useQuery({
    queryKey: ['pick', 'MEMBERS', q],
    meta: { personal: true },
    enabled: q.length > 1,
    queryFn: () =>
      body(api.GET('/api/search', { params: { query: { q, kind: 'PEOPLE' as const, limit: 20 } } })),
  });
  const people = query.data?.people ?? [];
  // two of one household lead to the same place
  const found = people.flatMap(({ householdId, name, identityNumber, areaName }, at) =>
    householdId && people.findIndex((other) => other.householdId === householdId) === at
      ? [{ value: householdId, label: `${name} ${identityNumber ?? ''}`.trim(), detail: areaName }]
      : [],
  );
  return (
    <Select
      aria-label={t('move.joins')}
      className="picker"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('move.joinsHint')}
      loading={query.isFetching}
      value={value}
      notFoundContent={q.length > 1 && !query.isFetching ? t('move.joinsNone') : null}
      options={typed || !chosen ? found : [chosen]}
      optionRender={({ data }) => (
        <span className="picker-option">
          {data.label}
          <span className="quiet">{data.detail}</span>
        </span>
      )}
      onChange={(next: string | undefined) => {
        setChosen(found.find((option) => option.value === next) ?? null);
        setTyped('');
        onChange?.(next);
      }}
    />
  );
}
