import { Select } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { useFoundPeople } from './useFoundPeople';

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
  const { t } = useTexts('shared');
  const [typed, setTyped] = useState('');
  const { found, fetching, none } = useFoundPeople(typed);
  return (
    <Select<PickedPerson[]>
      id={id}
      className="picker"
      mode="multiple"
      labelInValue
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      placeholder={t('personPicker.placeholder')}
      loading={fetching}
      value={value}
      notFoundContent={none ? t('personPicker.none') : null}
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
