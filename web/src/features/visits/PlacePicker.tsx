import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { useDebounced } from '@/shared/ui/useDebounced';
import { useWords } from '@/shared/words';

interface Props {
  value?: string;
  onChange?: (placeId: string | undefined) => void;
  id?: string;
}

/** Choose a place by name or initials. Works as a form's field. */
export function PlacePicker({ value, onChange, id }: Props) {
  const { t } = useTexts('visits');
  const word = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const q = useDebounced(typed.trim());
  const query = useQuery({
    queryKey: ['pick', 'PLACES', q],
    enabled: q !== '',
    queryFn: () =>
      body(api.GET('/api/search', { params: { query: { q, kind: 'PLACES' as const, limit: 20 } } })),
  });
  const found = (query.data?.places ?? []).map((place) => ({
    value: place.id,
    label: place.name,
    detail: [word(`place.${place.kind}`), place.areaNames].filter(Boolean).join(' · '),
  }));
  const kept = chosen && !found.some((option) => option.value === chosen.value);
  return (
    <Select
      id={id}
      className="picker"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('place.placeholder')}
      loading={query.isFetching}
      value={value}
      notFoundContent={typed.trim() && !query.isFetching ? t('place.none') : null}
      options={kept ? [{ ...chosen, detail: '' }, ...found] : found}
      optionRender={({ data }) => (
        <span className="picker-option">
          {data.label}
          <span className="quiet">{data.detail}</span>
        </span>
      )}
      onChange={(next: string | undefined) => {
        const option = found.find((each) => each.value === next);
        setChosen(option ?? null);
        setTyped('');
        onChange?.(next);
      }}
    />
  );
}
