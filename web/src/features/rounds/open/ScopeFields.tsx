import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { zonesQuery } from '../queries';
import { useWorded } from '../worded';
import type { OpenValues } from './wanted';

const SCOPES = ['AREAS', 'ZONES', 'LIST'] as const;
const HOLDING = ['IN_FORCE', 'REVIEW_DUE'];

/** Of what the round is: areas, zones in force, or a list of people. */
export function ScopeFields() {
  const { t } = useTexts('rounds');
  const words = useWorded();
  const scope = Form.useWatch<OpenValues['scope'] | undefined>('scope');
  const zones = useQuery({ ...zonesQuery, enabled: scope === 'ZONES' });
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Form.Item name="scope" label={t('open.scope')}>
        <Radio.Group
          optionType="button"
          options={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
      </Form.Item>
      {scope === 'AREAS' && (
        <Form.Item name="areas" label={t('open.areas')} extra={t('open.areasHint')}>
          <AreasField />
        </Form.Item>
      )}
      {scope === 'ZONES' && (
        <Form.Item name="zoneIds" label={t('open.zones')} extra={t('open.zonesHint')} rules={required}>
          <Select
            mode="multiple"
            loading={zones.isFetching}
            showSearch={{ optionFilterProp: 'label' }}
            options={(zones.data?.zones ?? [])
              .filter(({ state }) => HOLDING.includes(state))
              .map(({ zone, fact }) => ({
                value: zone.id,
                label: `${words(zone.name)}（${words(fact.level.name)}）`,
              }))}
          />
        </Form.Item>
      )}
      {scope === 'LIST' && (
        <Form.Item name="numbers" label={t('open.list')} extra={t('open.listHint')} rules={required}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
      )}
    </>
  );
}

interface Listed {
  value?: Picked[];
  onChange?: (picked: Picked[]) => void;
}

function AreasField({ value = [], onChange }: Listed) {
  const { t } = useTexts('rounds');
  return (
    <div>
      <AreaPicker
        label={t('open.addArea')}
        value={null}
        onChange={(picked) => {
          if (picked && !value.some(({ id }) => id === picked.id)) {
            onChange?.([...value, picked]);
          }
        }}
      />
      <ul className="rounds-chosen">
        {value.map((each) => (
          <li key={each.id}>
            {each.name}
            <Button
              type="link"
              size="small"
              aria-label={t('open.removeArea', { name: each.name })}
              onClick={() => {
                onChange?.(value.filter(({ id }) => id !== each.id));
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
