import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Radio, Select } from 'antd';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { useWords } from '@/shared/words';

export interface Addressed {
  kind: 'AREA' | 'ORGANIZATION';
  area?: Picked | null;
  downTo?: Schema<'AreaKind'> | null;
  organization?: Picked | null;
  withSubUnits?: boolean;
}

const DOWN_TO: Schema<'AreaKind'>[] = ['COUNTY', 'STREET', 'COMMUNITY', 'COMPOUND'];

/** To whom: areas with all below them down to a kind, organizations with or without their sub-units. */
export function AddressingFields() {
  const { t } = useTexts('notices');
  return (
    <Form.List
      name="to"
      rules={[
        {
          validator: (_, lines: Addressed[] | undefined) =>
            lines?.length ? Promise.resolve() : Promise.reject(new Error(t('to.needed'))),
        },
      ]}
    >
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="addressing">
          <legend>{t('to')}</legend>
          {fields.map(({ key, name }) => (
            <Line
              key={key}
              name={name}
              onRemove={() => {
                remove(name);
              }}
            />
          ))}
          <Form.ErrorList errors={errors} />
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              add({ kind: 'AREA', downTo: 'STREET', withSubUnits: true } satisfies Addressed);
            }}
          >
            {t('to.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function Line({ name, onRemove }: { name: number; onRemove: () => void }) {
  const { t } = useTexts('notices');
  const word = useWords();
  const kind = Form.useWatch(['to', name, 'kind']) as Addressed['kind'] | undefined;
  const needed = [{ required: true, message: t('required') }];
  return (
    <div className="addressing-line">
      <Form.Item name={[name, 'kind']} noStyle>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'AREA', label: t('to.area') },
            { value: 'ORGANIZATION', label: t('to.organization') },
          ]}
        />
      </Form.Item>
      {kind === 'ORGANIZATION' ? (
        <>
          <Form.Item name={[name, 'organization']} rules={needed} className="addressing-who">
            <OrganizationPicker label={t('to.organization')} />
          </Form.Item>
          <Form.Item name={[name, 'withSubUnits']} valuePropName="checked" noStyle>
            <Checkbox>{t('to.withSubUnits')}</Checkbox>
          </Form.Item>
        </>
      ) : (
        <>
          <Form.Item name={[name, 'area']} rules={needed} className="addressing-who">
            <AreaPicker label={t('to.area')} />
          </Form.Item>
          <Form.Item name={[name, 'downTo']} noStyle>
            <Select
              allowClear
              aria-label={t('to.downTo')}
              placeholder={t('to.alone')}
              className="addressing-down"
              options={DOWN_TO.map((value) => ({
                value,
                label: t('to.downToKind', { kind: word(`area.${value}`) }),
              }))}
            />
          </Form.Item>
        </>
      )}
      <Button
        type="text"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('to.remove')}
        onClick={onRemove}
      />
    </div>
  );
}

/** As the server takes them. */
export function addressings(lines: Addressed[]): Schema<'Addressing'>[] {
  return lines.map((line) =>
    line.kind === 'AREA'
      ? {
          areaId: line.area?.id ?? null,
          downTo: line.downTo ?? null,
          organizationId: null,
          withSubUnits: false,
        }
      : {
          areaId: null,
          downTo: null,
          organizationId: line.organization?.id ?? null,
          withSubUnits: line.withSubUnits ?? false,
        },
  );
}
