import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useDebounced } from '@/shared/ui/useDebounced';

export interface PickedPerson {
  value: string;
  label: string;
}

interface Props {
  value?: PickedPerson[];
  onChange?: (people: PickedPerson[]) => void;
  id?: string;
}

/** Choose people by name, initials, phone or identity number; they stay masked. Works as a form's field. */
export function PeoplePicker({ value = [], onChange, id }: Props) {
  const { t } = useTexts('visits');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 350);
  const query = useQuery({
    queryKey: ['pick', 'PEOPLE', q],
    meta: { personal: true },
    enabled: q.length > 1,
    queryFn: () =>
      body(api.GET('/api/search', { params: { query: { q, kind: 'PEOPLE' as const, limit: 20 } } })),
  });
  const found = (query.data?.people ?? []).map((person) => ({
    value: person.id,
    label: `${person.name} ${person.identityNumber ?? ''}`.trim(),
    detail: person.areaName,
  }));
  return (
    <Select<PickedPerson[]>
      id={id}
      className="picker"
      mode="multiple"
      labelInValue
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('people.placeholder')}
      loading={query.isFetching}
      value={value}
      notFoundContent={q.length > 1 && !query.isFetching ? t('people.none') : null}
      options={found}
      optionRender={({ data }) => (
        <span className="picker-option">
          {data.label}
          <span className="quiet">{(data as unknown as { detail?: string }).detail}</span>
        </span>
      )}
      onChange={(next) => {
        setTyped('');
        onChange?.(next.map(({ value: person, label }) => ({ value: person, label })));
      }}
    />
  );
}
