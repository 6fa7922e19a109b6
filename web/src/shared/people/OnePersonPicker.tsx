import { Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { useFoundPeople } from './useFoundPeople';

interface Props {
  value?: string;
  onChange?: (personId: string | undefined) => void;
  id?: string;
}

/** Choose somebody of one's own area by name, initials, phone or identity number; masked. Works as a form's field. */
export function OnePersonPicker({ value, onChange, id }: Props) {
  const { t } = useTexts('shared');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const { found, fetching, none } = useFoundPeople(typed);
  const kept = chosen && !found.some((option) => option.value === chosen.value);
  return (
    <Select
      id={id}
      className="picker"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('personPicker.placeholder')}
      loading={fetching}
      value={value}
      notFoundContent={none ? t('personPicker.none') : null}
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
