import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import { useTexts } from '../i18n';
import { useDebounced } from '../ui/useDebounced';

interface Props {
  value?: string;
  onChange?: (personId: string | undefined) => void;
  id?: string;
}

/** A surname is one character; one Latin letter or digit says nothing. */
function enough(typed: string): boolean {
  return typed.length > 1 || /\p{Script=Han}/u.test(typed);
}

/** Choose somebody of one's own area by name, initials, phone or identity number; masked. Works as a form's field. */
export function OnePersonPicker({ value, onChange, id }: Props) {
  const { t } = useTexts('shared');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const q = useDebounced(typed.trim(), 350);
  const query = useQuery({
    queryKey: ['pick', 'PEOPLE', q],
    meta: { personal: true },
    enabled: enough(q),
    queryFn: () =>
      body(api.GET('/api/search', { params: { query: { q, kind: 'PEOPLE' as const, limit: 20 } } })),
  });
  const found = (query.data?.people ?? []).map((person) => ({
    value: person.id,
    label: `${person.name} ${person.identityNumber ?? ''}`.trim(),
    detail: person.areaName,
  }));
  const kept = chosen && !found.some((option) => option.value === chosen.value);
  return (
    <Select
      id={id}
      className="picker"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('personPicker.placeholder')}
      loading={query.isFetching}
      value={value}
      notFoundContent={enough(q) && !query.isFetching ? t('personPicker.none') : null}
      options={kept ? [{ ...chosen, detail: '' }, ...found] : found}
      optionRender={({ data }) => (
        <span className="picker-option">
          {data.label}
          <span className="quiet">{data.detail}</span>
        </span>
      )}
      onChange={(next: string | undefined) => {
        setChosen(found.find((each) => each.value === next) ?? null);
        setTyped('');
        onChange?.(next);
      }}
    />
  );
}
