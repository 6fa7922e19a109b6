import { Select } from 'antd';
import { useId } from 'react';
import { useTexts } from '@/shared/i18n';
import { chosen } from './mapping';
import type { Kind, Mapping } from './queries';

interface Props {
  columns: Kind['columns'];
  header: string[];
  value: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** For each field the file's column that holds it. */
export function MappingFields({ columns, header, value, onChange }: Props) {
  const { t, language } = useTexts('imports');
  const ids = useId();
  const options = header.map((name, position) => ({
    value: position,
    label: name || t('mapping.unnamed', { number: position + 1 }),
  }));
  return (
    <div className="mapping-fields">
      {columns.map((column) => (
        <div key={column.key}>
          <label htmlFor={`${ids}-${column.key}`}>
            {column[language]}
            {column.required && <span className="quiet"> · {t('mapping.required')}</span>}
          </label>
          <Select
            id={`${ids}-${column.key}`}
            className="picker"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('mapping.none')}
            value={value[column.key]}
            options={options}
            status={column.required && value[column.key] === undefined ? 'error' : ''}
            onChange={(position: number | undefined) => {
              onChange(chosen(value, column.key, position));
            }}
          />
        </div>
      ))}
    </div>
  );
}
