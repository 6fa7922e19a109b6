import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';
import { useTexts } from '../i18n';
import { useWords } from '../words';
import { useDebounced } from './useDebounced';

export interface Picked {
  id: string;
  name: string;
}

interface Props {
  value?: Picked | null;
  onChange?: (picked: Picked | null) => void;
  id?: string;
  label?: string;
}

interface Option extends Picked {
  detail: string;
}

interface KindProps extends Props {
  kind: 'AREAS' | 'ORGANIZATIONS';
  placeholder: string;
  none: string;
}

function useOptions(kind: KindProps['kind'], typed: string) {
  const word = useWords();
  const q = useDebounced(typed.trim());
  return useQuery({
    queryKey: ['pick', kind, q],
    enabled: q !== '',
    queryFn: async (): Promise<Option[]> => {
      const found = await body(api.GET('/api/search', { params: { query: { q, kind, limit: 12 } } }));
      return kind === 'AREAS'
        ? found.areas.map(({ id, name, parentName }) => ({ id, name, detail: parentName ?? '' }))
        : found.organizations.map(({ id, name, system }) => ({ id, name, detail: word(`system.${system}`) }));
    },
  });
}

function Picker({ value, onChange, kind, placeholder, none, id, label }: KindProps) {
  const { t } = useTexts('shared');
  const [typed, setTyped] = useState('');
  const query = useOptions(kind, typed);
  const found = query.data ?? [];
  const options = found.map((option) => ({ value: option.id, label: option.name, detail: option.detail }));
  const known = value && !found.some((option) => option.id === value.id);
  return (
    <Select
      id={id}
      aria-label={label}
      className="picker"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={placeholder}
      loading={query.isFetching}
      value={value?.id}
      notFoundContent={
        typed.trim() && !query.isFetching ? (query.isError ? t('problem.unreachable') : none) : null
      }
      options={known && !typed ? [{ value: value.id, label: value.name, detail: '' }] : options}
      optionRender={({ data }) => (
        <span className="picker-option">
          {data.label}
          <span className="quiet">{data.detail}</span>
        </span>
      )}
      labelRender={({ label: shown }) => shown ?? value?.name}
      onChange={(chosen: string | undefined) => {
        const option = found.find((each) => each.id === chosen);
        onChange?.(option ? { id: option.id, name: option.name } : null);
        setTyped('');
      }}
    />
  );
}

/** Choose an area by name, pinyin initials or code. Works as a form's field. */
export function AreaPicker(props: Props) {
  const { t } = useTexts('shared');
  return (
    <Picker {...props} kind="AREAS" placeholder={t('areaPicker.placeholder')} none={t('areaPicker.none')} />
  );
}

/** Choose an organization by name or pinyin initials. Works as a form's field. */
export function OrganizationPicker(props: Props) {
  const { t } = useTexts('shared');
  return (
    <Picker
      {...props}
      kind="ORGANIZATIONS"
      placeholder={t('organizationPicker.placeholder')}
      none={t('organizationPicker.none')}
    />
  );
}
